/** Where a question stands; the inbox calls them stages. */
export const STAGES = [
  'received',
  'waiting-asker',
  'in-approval',
  'assistance',
  'answered',
  'assisted',
  'withdrawn',
] as const;
export type Stage = (typeof STAGES)[number];

export const EVENTS = [
  'ask-facts',
  'give-facts',
  'propose-answer',
  'return-answer',
  'answer',
  'lead-to-assistance',
  'settle-assistance',
  'withdraw',
] as const;
export type Event = (typeof EVENTS)[number];

/** Every change of state; what is not here is not possible. */
const TABLE: Record<Stage, Partial<Record<Event, Stage>>> = {
  received: {
    'ask-facts': 'waiting-asker',
    'propose-answer': 'in-approval',
    answer: 'answered',
    'lead-to-assistance': 'assistance',
    withdraw: 'withdrawn',
  },
  'waiting-asker': {
    'give-facts': 'received',
    'propose-answer': 'in-approval',
    answer: 'answered',
    'lead-to-assistance': 'assistance',
    withdraw: 'withdrawn',
  },
  'in-approval': { 'return-answer': 'received', answer: 'answered', withdraw: 'withdrawn' },
  assistance: { 'settle-assistance': 'assisted', withdraw: 'withdrawn' },
  answered: {},
  assisted: {},
  withdrawn: {},
};

/** The stage that `event` leads to, or null when it is not possible now. */
export function next(stage: Stage, event: Event): Stage | null {
  return TABLE[stage][event] ?? null;
}

/** Nothing follows any more but a rating. */
export function isSettled(stage: Stage): boolean {
  return Object.keys(TABLE[stage]).length === 0;
}

export const OPEN_STAGES = STAGES.filter((stage) => !isSettled(stage));
