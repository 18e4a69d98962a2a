/** States of a complaint; they are its stages in the inbox too. */
export const STATES = [
  'received',
  'verified',
  'waiting-reporter',
  'answered',
  'returned',
  'resolved',
  'objected',
  'reopened',
  'closed',
  'rejected',
  'merged',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'receive',
  'verify',
  'pass-on',
  'ask',
  'reply',
  'give-up',
  'answer',
  'approve',
  'return',
  'reject',
  'merge',
  'object',
  'uphold',
  'decline',
  'close',
  'withdraw',
] as const;
export type Event = (typeof EVENTS)[number];

/** What an event looks at beside the state. */
export interface Circumstances {
  /** state before the reporter was asked; null when nobody is asked */
  resumeTo: State | null;
  /** Has it been verified and passed to an agency? */
  disposed: boolean;
  /** Has the reporter's window to object passed unused? */
  windowOver: boolean;
  /** Has the reporter's time to reply passed? */
  waitOver: boolean;
}

export type Why = 'state' | 'window-open' | 'window-over' | 'still-waiting';
export type Step = { to: State } | { why: Why };

/** Work on it lies with the agency. */
const WITH_AGENCY: readonly State[] = ['verified', 'returned', 'reopened'];
/** An officer may still ask the reporter for more. */
const ASKABLE: readonly State[] = ['received', ...WITH_AGENCY];
const MERGEABLE: readonly State[] = ['received', 'verified', 'waiting-reporter', 'returned', 'reopened'];
/** The reporter may take it back until he has an answer. */
const WITHDRAWABLE: readonly State[] = [...MERGEABLE, 'answered'];
/** The reporter's window to object is open in these. */
const OBJECTABLE: readonly State[] = ['resolved', 'rejected'];

/** Nothing happens any more. A rejected complaint ends too, once its window has passed. */
export const FINAL_STATES: readonly State[] = ['closed', 'merged', 'withdrawn'];
/** Somebody of the government still has to do something. */
export const OPEN_STATES: readonly State[] = STATES.filter(
  (state) => !FINAL_STATES.includes(state) && state !== 'rejected',
);

/**
 * What `event` makes of a complaint in `state`, or why it may not happen now. There is no way to `closed` but from an answer whose
 * window to object has passed, or from an objection that a second reviewer has declined: closing never lies with the agency.
 */
export function step(state: State, event: Event, about: Circumstances): Step {
  const when = (allowed: boolean, to: State): Step => (allowed ? { to } : { why: 'state' });
  switch (event) {
    case 'receive':
      return { why: 'state' };
    case 'verify':
      return when(state === 'received', 'verified');
    case 'pass-on':
      return when(WITH_AGENCY.includes(state), state === 'reopened' ? 'reopened' : 'verified');
    case 'ask':
      return when(ASKABLE.includes(state), 'waiting-reporter');
    case 'reply':
      return when(state === 'waiting-reporter' && about.resumeTo !== null, about.resumeTo ?? state);
    case 'give-up':
      if (state !== 'waiting-reporter') return { why: 'state' };
      return about.waitOver ? { to: 'resolved' } : { why: 'still-waiting' };
    case 'answer':
      return when(WITH_AGENCY.includes(state), 'answered');
    case 'approve':
      return when(state === 'answered', 'resolved');
    case 'return':
      return when(state === 'answered', 'returned');
    case 'reject':
      return when(state === 'received', 'rejected');
    case 'merge':
      return when(MERGEABLE.includes(state), 'merged');
    case 'object':
      if (!OBJECTABLE.includes(state)) return { why: 'state' };
      return about.windowOver ? { why: 'window-over' } : { to: 'objected' };
    case 'uphold':
      return when(state === 'objected', about.disposed ? 'reopened' : 'received');
    case 'decline':
      return when(state === 'objected', 'closed');
    case 'close':
      if (state !== 'resolved') return { why: 'state' };
      return about.windowOver ? { to: 'closed' } : { why: 'window-open' };
    case 'withdraw':
      return when(WITHDRAWABLE.includes(state), 'withdrawn');
  }
}

export function isOpen(state: State): boolean {
  return OPEN_STATES.includes(state);
}
