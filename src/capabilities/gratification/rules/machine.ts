/**
 * Where a report stands. `recorded`: kept in the register without KPK (refused, or not required). `lapsed`: it stayed incomplete for too
 * long and is not processed (PerKPK 1/2026).
 */
export const STATES = [
  'submitted',
  'incomplete',
  'complete',
  'sent',
  'decided',
  'settled',
  'recorded',
  'lapsed',
] as const;
export type State = (typeof STATES)[number];

export const EVENTS = [
  'report',
  'ask',
  'supply',
  'accept',
  'record',
  'lapse',
  'send',
  'decide',
  'settle',
] as const;
export type Event = (typeof EVENTS)[number];

const TABLE: Record<Exclude<Event, 'report'>, { from: readonly State[]; to: State }> = {
  ask: { from: ['submitted'], to: 'incomplete' },
  supply: { from: ['incomplete'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'complete' },
  record: { from: ['submitted', 'incomplete'], to: 'recorded' },
  lapse: { from: ['incomplete'], to: 'lapsed' },
  send: { from: ['complete'], to: 'sent' },
  decide: { from: ['sent'], to: 'decided' },
  settle: { from: ['decided'], to: 'settled' },
};

export const ENDED: readonly State[] = ['settled', 'recorded', 'lapsed'];

/** The state after an event; null when the event does not fit where the report stands. */
export function nextState(state: State, event: Exclude<Event, 'report'>): State | null {
  const { from, to } = TABLE[event];
  return from.includes(state) ? to : null;
}

export function mayHappen(state: State): Exclude<Event, 'report'>[] {
  return (Object.keys(TABLE) as Exclude<Event, 'report'>[]).filter((event) =>
    TABLE[event].from.includes(state),
  );
}

/** What KPK decides about a gift. PerKPK 2/2019 article 14 */
export const DECISIONS = ['state', 'recipient', 'shared'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * What goes to the state of a gift worth `value`; null when the figures do not fit the decision.
 * @param share rupiah that KPK names for the state; only read for `shared`
 */
export function stateShare(
  decision: Decision,
  value: number | null,
  share: number | null,
): number | null | 'bad' {
  if (decision === 'recipient') return 0;
  if (decision === 'state') return value;
  if (share === null || share <= 0 || (value !== null && share >= value)) return 'bad';
  return share;
}
