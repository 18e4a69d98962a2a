import type { Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';

/** Roles that reach the whole government, so their grants name no agency: the inspectorate, its administrators, the top of the house, the treasury. */
export const GOVERNMENT_ROLES = [
  'auditor',
  'team-leader',
  'technical-controller',
  'inspektur',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'technical-administrator',
  'intake-officer',
  'complaint-reviewer',
  'consultant',
  'gratification-officer',
  'treasury',
  'government-head',
  'regional-secretary',
  'village-supervisor',
  'prosecutor',
  'survey-manager',
  'super-admin',
  'wbs-intake',
  'investigator',
  'wbs-alternate',
] as const satisfies readonly Role[];

/** Roles of one agency and all below it. `account-officer` may also be appointed for the whole government. */
export const AGENCY_ROLES = [
  'follow-up-officer',
  'complaint-officer',
  'receptionist',
  'travel-officer',
  'commitment-officer',
  'technical-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
  'agency-head',
  'account-officer',
] as const satisfies readonly Role[];

/** Everybody is `staff` by having an account; every other role is given by decree. */
export const GRANTABLE_ROLES = [...GOVERNMENT_ROLES, ...AGENCY_ROLES] as const;
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/**
 * Roles whose grant one proposes and another confirms: they decide, verify, keep accounts, or handle losses
 * (PP 60/2008 on internal control: separation of duties and authorisation).
 */
export const FOUR_EYES_ROLES = [
  'inspektur',
  'technical-controller',
  'certificate-officer',
  'loss-officer',
  'loss-verifier',
  'account-officer',
  'technical-administrator',
  'complaint-reviewer',
  'gratification-officer',
  'commitment-officer',
  'treasurer',
  'finance-verifier',
  'budget-user',
  'treasury',
  'government-head',
  'regional-secretary',
  'prosecutor',
  'survey-manager',
  'super-admin',
  'wbs-intake',
  'investigator',
  'wbs-alternate',
] as const satisfies readonly Role[];

/**
 * Pairs that one person must not hold together: who enters a payment does not verify it; who prepares a trip does not commit its money;
 * who pays, who verifies, who commits and who orders are different people (Permendagri 77/2020); who reads reports about the leading does not lead,
 * nor reads the others.
 */
export const INCOMPATIBLE_ROLES: readonly (readonly [Role, Role])[] = [
  ['loss-officer', 'loss-verifier'],
  ['travel-officer', 'commitment-officer'],
  ['treasurer', 'commitment-officer'],
  ['treasurer', 'finance-verifier'],
  ['treasurer', 'budget-user'],
  ['treasurer', 'treasury'],
  ['finance-verifier', 'commitment-officer'],
  ['finance-verifier', 'technical-officer'],
  ['finance-verifier', 'budget-user'],
  ['prosecutor', 'inspektur'],
  ['wbs-alternate', 'super-admin'],
  ['wbs-alternate', 'wbs-intake'],
  ['wbs-alternate', 'inspektur'],
  ['wbs-alternate', 'government-head'],
];

/** May the role be given for an agency, for the whole government, or for either? */
export function scopeOf(role: GrantableRole): 'government' | 'agency' | 'either' {
  if ((GOVERNMENT_ROLES as readonly Role[]).includes(role)) return 'government';
  return role === 'account-officer' ? 'either' : 'agency';
}

export function needsFourEyes(role: Role): boolean {
  return (FOUR_EYES_ROLES as readonly Role[]).includes(role);
}

/** A grant on its days. */
export interface Dated {
  role: Role;
  agencyId: string | null;
  validFrom: PlainDate;
  /** last day; null: open */
  validTo: PlainDate | null;
}

export function overlap(
  a: Pick<Dated, 'validFrom' | 'validTo'>,
  b: Pick<Dated, 'validFrom' | 'validTo'>,
): boolean {
  return (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom);
}

/** What stands against one more grant for a person who holds `held`, pending ones too. */
export function grantProblem(
  held: readonly Dated[],
  asked: Dated,
): { kind: 'same' } | { kind: 'incompatible'; with: Role } | null {
  const meanwhile = held.filter((each) => overlap(each, asked));
  if (meanwhile.some((each) => each.role === asked.role && each.agencyId === asked.agencyId))
    return { kind: 'same' };
  for (const [one, other] of INCOMPATIBLE_ROLES) {
    const against = asked.role === one ? other : asked.role === other ? one : null;
    if (against !== null && meanwhile.some((each) => each.role === against))
      return { kind: 'incompatible', with: against };
  }
  return null;
}
