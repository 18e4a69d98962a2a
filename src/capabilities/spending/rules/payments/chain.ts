/** Who may hold the ball of a payment. PPK is two offices: who commits (PPKOM) and who verifies in the agency's finance office (PPK-SKPD). */
export const PARTIES = [
  'vendor',
  'commitment-officer',
  'technical-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
  'treasury',
  'bank',
] as const;
export type Party = (typeof PARTIES)[number];

/** Direct payment of a contract or a duty (LS); money of the treasurer: petty cash once a year (UP), its refill (GU), an addition for a month (TU). */
export const PAYMENT_KINDS = ['ls', 'up', 'gu', 'tu'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/**
 * States of a direct payment (LS), in the order in which one that nobody sends back passes them: invoice, inspection (BAP), payment request
 * drafted and submitted (SPP), verified, order signed (SPM), at the treasury (BUD), payment order issued (SP2D), money arrived.
 */
export const PAYMENT_STATES = [
  'invoiced',
  'checked',
  'spp-drafted',
  'spp-submitted',
  'spp-verified',
  'spm-signed',
  'spm-at-treasury',
  'sp2d-issued',
  'transferred',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** With whom the payment lies in a state, and thus who does the next step; null where nothing is left to do. */
export const HOLDER: Readonly<Record<PaymentState, Party | null>> = {
  invoiced: 'commitment-officer',
  checked: 'technical-officer',
  'spp-drafted': 'treasurer',
  'spp-submitted': 'finance-verifier',
  'spp-verified': 'budget-user',
  'spm-signed': 'budget-user',
  'spm-at-treasury': 'treasury',
  'sp2d-issued': 'bank',
  transferred: null,
};

/** Why a payment was sent back. Whose fault a reason is decides who is charged with the way round. */
export const REJECT_REASONS = {
  'incomplete-papers': 'submitter',
  'tax-number': 'submitter',
  'over-budget': 'submitter',
  'no-funds-letter': 'verifier',
  'wrong-account': 'submitter',
  signature: 'submitter',
} as const satisfies Record<string, 'submitter' | 'verifier'>;
export type RejectReason = keyof typeof REJECT_REASONS;

/** From each state that somebody verifies, where the payment goes when it is sent back. */
const SENT_BACK: Partial<Record<PaymentState, PaymentState>> = {
  // The commitment officer sends the invoice back to the vendor: it stays invoiced, and the vendor has the ball.
  invoiced: 'invoiced',
  'spp-drafted': 'checked',
  'spp-submitted': 'spp-drafted',
  'spp-verified': 'spp-submitted',
  'spm-at-treasury': 'spm-signed',
};

export type PaymentEvent =
  | { kind: 'advance'; to: PaymentState }
  | { kind: 'reject'; reason: RejectReason }
  /** what was sent back comes again, mended */
  | { kind: 'resubmit' };

/** Where a payment stands. `returned`: it was sent back and lies with whoever has to mend it. */
export interface PaymentStanding {
  state: PaymentState;
  returned: boolean;
  /** times it was sent back so far */
  rework: number;
  lastReason: RejectReason | null;
}

export const INVOICED: PaymentStanding = { state: 'invoiced', returned: false, rework: 0, lastReason: null };

/** Money of the treasurer has no invoice and no inspection: it begins on his desk. */
export function firstStanding(kind: PaymentKind): PaymentStanding {
  return { ...INVOICED, state: kind === 'ls' ? 'invoiced' : 'spp-drafted' };
}

/** The state that follows; null at the end. */
export function stateAfter(state: PaymentState): PaymentState | null {
  return PAYMENT_STATES[PAYMENT_STATES.indexOf(state) + 1] ?? null;
}

/** May a payment in this standing be sent back? */
export function mayBeSentBack(standing: PaymentStanding, kind: PaymentKind): boolean {
  return nextStanding(standing, { kind: 'reject', reason: 'signature' }, kind) !== null;
}

/** Who holds the ball. */
export function holderOf({ state, returned }: PaymentStanding): Party | null {
  return returned && state === 'invoiced' ? 'vendor' : HOLDER[state];
}

/** The next standing; null when the step is none from here: a state is skipped, or something is sent back that nobody verifies. */
export function nextStanding(
  standing: PaymentStanding,
  event: PaymentEvent,
  kind: PaymentKind = 'ls',
): PaymentStanding | null {
  const { state, returned, rework } = standing;
  if (event.kind === 'resubmit')
    return returned && state === 'invoiced' ? { ...standing, returned: false } : null;
  if (event.kind === 'reject') {
    const back = SENT_BACK[state];
    if (back === undefined || (returned && state === 'invoiced')) return null;
    // Before the treasurer's own draft there is nobody to whom it could go back.
    if (kind !== 'ls' && state === 'spp-drafted') return null;
    return { state: back, returned: true, rework: rework + 1, lastReason: event.reason };
  }
  const isNext = PAYMENT_STATES.indexOf(event.to) === PAYMENT_STATES.indexOf(state) + 1;
  if (!isNext || (returned && state === 'invoiced')) return null;
  return { ...standing, state: event.to, returned: false };
}
