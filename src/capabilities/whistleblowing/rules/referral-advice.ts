// Who is the right authority for a case. Advice only: a person decides, and may decide otherwise.

/** UU 30/2002 as changed by UU 19/2019, pasal 11 ayat (1): KPK's own cases. */
export interface ReferralTerms {
  /** whole rupiah from which on a loss is KPK's matter */
  leastLoss: number;
  source: string;
  verified: boolean;
}

export interface ReferralFacts {
  /** a state official (penyelenggara negara) or a law officer takes part; null: not known yet */
  officialInvolved: boolean | null;
  /** estimated loss in whole rupiah; null: unknown */
  loss: number | null;
}

export type ReferralAdvice =
  | { to: 'kpk'; because: ('official' | 'loss')[] }
  /** neither ground is there: the prosecutor's office or the police by the agreement between inspectorates and law enforcement */
  | { to: 'local'; because: [] }
  /** a ground may still turn up: what is not known */
  | { to: 'unknown'; because: ('official' | 'loss')[] };

/** Names every ground that is there; without one, and with something unknown, nothing is advised. */
export function adviseReferral(
  { officialInvolved, loss }: ReferralFacts,
  { leastLoss }: Pick<ReferralTerms, 'leastLoss'>,
): ReferralAdvice {
  const grounds = [
    ...(officialInvolved === true ? (['official'] as const) : []),
    ...(loss !== null && loss >= leastLoss ? (['loss'] as const) : []),
  ];
  if (grounds.length > 0) return { to: 'kpk', because: grounds };
  const unknown = [
    ...(officialInvolved === null ? (['official'] as const) : []),
    ...(loss === null ? (['loss'] as const) : []),
  ];
  return unknown.length > 0 ? { to: 'unknown', because: unknown } : { to: 'local', because: [] };
}
