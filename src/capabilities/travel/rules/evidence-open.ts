import type { MemberState, TripStatus } from './trip-status.ts';

const ADDING: readonly MemberState[] = [
  'planned',
  'travelling',
  'accounting',
  'evidence-requested',
  'indicated',
];
/** What was indicated rests on what was handed in: it may be added to, and nothing of it goes. */
const REMOVING: readonly MemberState[] = ['planned', 'travelling', 'accounting', 'evidence-requested'];
const BEGUN: readonly TripStatus[] = ['issued', 'under-way', 'returned'];

interface Stand {
  status: TripStatus;
  state: MemberState;
}

/** Papers may be handed in from the SPD on, until the account is handed in, and again where evidence is asked for. */
export function mayAddPapers({ status, state }: Stand): boolean {
  return BEGUN.includes(status) && ADDING.includes(state);
}

export function mayRemovePapers({ status, state }: Stand): boolean {
  return BEGUN.includes(status) && REMOVING.includes(state);
}
