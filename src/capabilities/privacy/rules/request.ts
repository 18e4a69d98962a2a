/** What somebody may ask about his own data. */
export const REQUEST_KINDS = ['access', 'correct', 'erase', 'limit'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How the request came. */
export const ORIGINS = ['account', 'public'] as const;
export type Origin = (typeof ORIGINS)[number];

export const STATES = [
  'received',
  'checked',
  'working',
  'granted',
  'partly',
  'refused',
  'contested',
  'closed',
] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'check',
  'start',
  'grant',
  'grant-partly',
  'refuse',
  'contest',
  'uphold',
  'overturn',
  'close',
] as const;
export type Event = (typeof EVENTS)[number];

/** How it was made sure who asks. No copy of an identity card is kept: UU 27/2022 article 16 asks for no more data than needed. */
export const IDENTITY_WAYS = ['account', 'ticket-code', 'known-contact', 'in-person'] as const;
export type IdentityWay = (typeof IDENTITY_WAYS)[number];

const MACHINE: Record<State, Partial<Record<Event, State>>> = {
  received: { check: 'checked', refuse: 'refused' },
  checked: { start: 'working' },
  working: { grant: 'granted', 'grant-partly': 'partly', refuse: 'refused' },
  granted: { close: 'closed', contest: 'contested' },
  partly: { close: 'closed', contest: 'contested' },
  refused: { close: 'closed', contest: 'contested' },
  contested: { uphold: 'closed', overturn: 'working' },
  closed: {},
};

/** States in which the clock of the law has stopped. */
export const ANSWERED: readonly State[] = ['granted', 'partly', 'refused', 'contested', 'closed'];

/**
 * Where an event leads from `state`; null where it is not possible.
 * @param contested it has been contested before: that is possible once
 */
export function nextState(state: State, event: Event, contested: boolean): State | null {
  if (event === 'contest' && contested) return null;
  return MACHINE[state][event] ?? null;
}

export function eventsFrom(state: State, contested: boolean): Event[] {
  return EVENTS.filter((event) => nextState(state, event, contested) !== null);
}
