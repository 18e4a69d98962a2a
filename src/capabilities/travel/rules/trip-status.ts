/** Where a trip stands: planning and the way itself. What each traveller is paid has its own states. */
export const TRIP_STATUSES = [
  'draft',
  'proposed',
  'approved',
  'issued',
  'under-way',
  'returned',
  'closed',
  'cancelled',
] as const;
export type TripStatus = (typeof TRIP_STATUSES)[number];

const TRIP_STEPS: Record<TripStatus, readonly TripStatus[]> = {
  draft: ['proposed', 'cancelled'],
  // Sent back by whoever signs, with a reason.
  proposed: ['draft', 'approved', 'cancelled'],
  approved: ['issued', 'cancelled'],
  issued: ['under-way', 'cancelled'],
  // Broken off: what was lived is still accounted for.
  'under-way': ['returned'],
  returned: ['closed'],
  closed: [],
  cancelled: [],
};

export function isTripStep(from: TripStatus, to: TripStatus): boolean {
  return TRIP_STEPS[from].includes(to);
}

/** Where one traveller's accountability stands. */
export const MEMBER_STATES = [
  'planned',
  'travelling',
  'accounting',
  'submitted',
  'clean',
  'evidence-requested',
  'indicated',
  'answered',
  'decided',
  'finding',
  'settled',
  'cancelled',
] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

const MEMBER_STEPS: Record<MemberState, readonly MemberState[]> = {
  planned: ['travelling', 'cancelled'],
  travelling: ['accounting'],
  accounting: ['submitted'],
  // The verification of the moment of submission leads on; nobody chooses.
  submitted: ['clean', 'evidence-requested', 'indicated'],
  // What was not used of the advance and did not come back becomes a finding.
  clean: ['decided', 'settled'],
  // An answer, or five working days without one; new evidence is judged anew.
  'evidence-requested': ['submitted', 'answered', 'decided'],
  indicated: ['submitted', 'answered', 'decided'],
  // Whoever holds the case may ask once more before deciding.
  answered: ['submitted', 'evidence-requested', 'indicated', 'decided'],
  // Only what an auditor signed after the reply was possible becomes a finding.
  decided: ['finding', 'settled'],
  finding: ['settled'],
  settled: [],
  // An advance that did not come back becomes a finding too.
  cancelled: ['decided'],
};

export function isMemberStep(from: MemberState, to: MemberState): boolean {
  return MEMBER_STEPS[from].includes(to);
}

/**
 * Where a verdict leads a submitted account: contradicted money to the traveller for his reply, a missing proof to a request, the rest
 * is clean. Nothing that is only unverified is ever indicated.
 */
export function stateAfterVerdict(verdict: {
  low: number;
  high: number;
  contradictedRules: number;
}): MemberState {
  if (verdict.low > 0 || verdict.contradictedRules > 0) return 'indicated';
  return verdict.high > 0 ? 'evidence-requested' : 'clean';
}
