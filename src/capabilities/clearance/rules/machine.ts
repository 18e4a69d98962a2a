/** States of a request, and of the certificate that it leads to. */
export const STATES = [
  'requested',
  'decided',
  'in-approval',
  'awaiting-signature',
  'valid',
  'expired',
  'revoked',
  'refused',
] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'decide',
  'refuse',
  'seek-approval',
  'return',
  'resubmit',
  'approve',
  'approve-last',
  'recheck',
  'activate',
  'expire',
  'revoke',
] as const;
export type Event = (typeof EVENTS)[number];

/** Every change of state there is: from → event → to. What is not here is refused. */
export const TRANSITIONS: Record<State, Partial<Record<Event, State>>> = {
  // 'resubmit' takes a returned request to its next decision
  requested: { decide: 'decided', resubmit: 'decided' },
  decided: {
    refuse: 'refused',
    'seek-approval': 'in-approval',
    // fully automatic: no step is set, and nothing stands in the way
    'approve-last': 'awaiting-signature',
  },
  'in-approval': {
    approve: 'in-approval',
    'approve-last': 'awaiting-signature',
    return: 'requested',
    recheck: 'in-approval',
    refuse: 'refused',
  },
  'awaiting-signature': {
    // a condition that nobody has accepted came up: the Inspektur decides again
    recheck: 'in-approval',
    refuse: 'refused',
    activate: 'valid',
  },
  valid: { expire: 'expired', revoke: 'revoked' },
  expired: {},
  revoked: {},
  refused: {},
};

/** The state after `event`, or null when that may not happen in this state. */
export function after(state: State, event: Event): State | null {
  return TRANSITIONS[state][event] ?? null;
}

/** Still on its way: a subject has at most one of these for a purpose. */
export const OPEN_STATES: readonly State[] = ['requested', 'decided', 'in-approval', 'awaiting-signature'];

export function isOpen(state: State): boolean {
  return OPEN_STATES.includes(state);
}
