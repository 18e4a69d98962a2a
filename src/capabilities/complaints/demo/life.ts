import type { PlainDate } from '../../../platform/calendar/index.ts';
import {
  closed,
  countedDaysBetween,
  pausedDeadline,
  type Pause,
} from '../../../platform/calendar/paused-deadlines.ts';
import { addWorkingDays, type Calendar } from '../../../platform/calendar/working-days.ts';
import type { Random } from '../../../platform/random.ts';
import type { ComplaintClass } from '../rules/kinds.ts';
import { step, type Event, type State } from '../rules/machine.ts';

/** What happened on which day. */
export interface Happening {
  event: Event;
  on: PlainDate;
  from: State | null;
  to: State;
}

export interface LivedClock {
  name: string;
  days: number;
  from: PlainDate;
  stoppedOn: PlainDate | null;
}

/** A complaint's whole life until today. */
export interface Life {
  receivedOn: PlainDate;
  happenings: Happening[];
  state: State;
  resumeTo: State | null;
  clocks: LivedClock[];
  pauses: Pause[];
  objectUntil: PlainDate | null;
  waitUntil: PlainDate | null;
  resolvedOn: PlainDate | null;
  answeredIn: number | null;
  inTime: boolean | null;
}

export const DAYS = { verify: 3, review: 2, object: 10, 'second-review': 5, 'answer-again': 5 } as const;
export const ANSWER: Record<ComplaintClass, number> = { normative: 5, ordinary: 14, supervision: 60 };

/** Ways that lead to a state, and between how many working days ago their last event lies. */
const WAYS: Record<State, { ways: readonly (readonly Event[])[]; ago: readonly [number, number] }> = {
  received: { ways: [[]], ago: [0, 4] },
  verified: { ways: [['verify'], ['verify', 'pass-on'], ['verify', 'ask', 'reply']], ago: [0, 16] },
  'waiting-reporter': { ways: [['verify', 'ask'], ['ask']], ago: [0, 8] },
  answered: { ways: [['verify', 'answer']], ago: [0, 3] },
  returned: { ways: [['verify', 'answer', 'return']], ago: [0, 2] },
  resolved: {
    ways: [
      ['verify', 'answer', 'approve'],
      ['verify', 'answer', 'return', 'answer', 'approve'],
    ],
    ago: [0, 9],
  },
  objected: { ways: [['verify', 'answer', 'approve', 'object']], ago: [0, 6] },
  reopened: { ways: [['verify', 'answer', 'approve', 'object', 'uphold']], ago: [0, 7] },
  closed: {
    ways: [
      ['verify', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'approve', 'close'],
      ['verify', 'ask', 'reply', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'return', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'approve', 'object', 'uphold', 'answer', 'approve', 'close'],
      ['verify', 'answer', 'approve', 'object', 'decline'],
      ['verify', 'ask', 'give-up', 'close'],
    ],
    ago: [1, 255],
  },
  rejected: { ways: [['reject']], ago: [1, 255] },
  merged: { ways: [['merge'], ['verify', 'merge']], ago: [1, 60] },
  withdrawn: { ways: [['withdraw'], ['verify', 'withdraw']], ago: [1, 200] },
};

/** Working days that pass before an event. */
function gapBefore(random: Random, event: string, kind: ComplaintClass, again: boolean): number {
  const between = (least: number, most: number) => least + random.int(most - least + 1);
  switch (event) {
    case 'verify':
      return random.chance(0.08) ? between(4, 6) : between(0, 2);
    case 'answer':
      if (again) return between(1, 4);
      return Math.max(1, Math.round(ANSWER[kind] * (random.chance(0.16) ? 1.3 : between(20, 75) / 100)));
    case 'close':
    case 'give-up':
      return DAYS.object + 1;
    case 'object':
    case 'reply':
      return between(1, 8);
    case 'reject':
    case 'withdraw':
      return between(1, 3);
    default:
      return between(0, 2);
  }
}

/** Invents the life of a complaint that is in `target` today, by the rules of the state machine. */
export function live(
  random: Random,
  calendar: Calendar,
  today: PlainDate,
  target: State,
  kind: ComplaintClass,
): Life {
  const { ways, ago } = WAYS[target];
  const way = random.pick(ways);
  const gaps = way.map((event, index) => gapBefore(random, event, kind, way.indexOf(event) < index));
  const last = addWorkingDays(calendar, today, -(ago[0] + random.int(ago[1] - ago[0] + 1)));
  const days: PlainDate[] = [last];
  for (const gap of gaps.toReversed()) days.unshift(addWorkingDays(calendar, days[0]!, -gap));
  const life: Life = {
    receivedOn: days[0]!,
    happenings: [{ event: 'receive', on: days[0]!, from: null, to: 'received' }],
    state: 'received',
    resumeTo: null,
    clocks: [{ name: 'verify', days: DAYS.verify, from: days[0]!, stoppedOn: null }],
    pauses: [],
    objectUntil: null,
    waitUntil: null,
    resolvedOn: null,
    answeredIn: null,
    inTime: null,
  };
  for (const [index, event] of way.entries()) happen(life, calendar, event, days[index + 1]!, kind);
  return life;
}

function happen(life: Life, calendar: Calendar, event: Event, on: PlainDate, kind: ComplaintClass): void {
  const next = step(life.state, event, {
    resumeTo: life.resumeTo,
    disposed: life.clocks.some((each) => each.name === 'answer'),
    windowOver: life.objectUntil !== null && on > life.objectUntil,
    waitOver: life.waitUntil !== null && on > life.waitUntil,
  });
  if (!('to' in next)) throw new Error(`${event} may not happen in ${life.state}: ${next.why}`);
  const stop = (...names: string[]) => {
    for (const clock of life.clocks)
      if (clock.stoppedOn === null && (names.length === 0 || names.includes(clock.name)))
        clock.stoppedOn = on;
  };
  const start = (name: string, days: number, from = on) =>
    void life.clocks.push({ name, days, from, stoppedOn: null });
  const resume = () => {
    for (const pause of life.pauses) pause.to ??= on;
  };
  const { state } = life;
  life.happenings.push({ event, on, from: state, to: next.to });
  life.resumeTo = event === 'ask' ? state : null;
  life.waitUntil = event === 'ask' ? addWorkingDays(calendar, on, DAYS.object) : null;
  life.state = next.to;
  const what: string = event;
  switch (what) {
    case 'verify':
      stop('verify');
      start('answer', ANSWER[kind], life.receivedOn);
      break;
    case 'ask':
      life.pauses.push({ from: on, to: null });
      break;
    case 'reply':
      resume();
      break;
    case 'answer':
      start('review', DAYS.review);
      break;
    case 'return':
      stop('review');
      break;
    case 'approve':
    case 'give-up':
      resume();
      if (event === 'approve') measure(life, calendar, on);
      stop();
      start('object', DAYS.object);
      life.objectUntil = addWorkingDays(calendar, on, DAYS.object);
      break;
    case 'object':
      stop('object');
      start('second-review', DAYS['second-review']);
      break;
    case 'uphold':
      stop('second-review');
      start('answer-again', DAYS['answer-again']);
      life.objectUntil = null;
      break;
    case 'reject':
      stop();
      life.objectUntil = addWorkingDays(calendar, on, DAYS.object);
      break;
    case 'decline':
    case 'close':
    case 'merge':
    case 'withdraw':
      resume();
      stop();
      break;
    default:
  }
}

/** The first answer's figures. */
function measure(life: Life, calendar: Calendar, on: PlainDate): void {
  const answer = life.clocks.find((each) => each.name === 'answer');
  if (life.resolvedOn !== null || answer === undefined) return;
  life.resolvedOn = on;
  life.answeredIn = countedDaysBetween(calendar, life.receivedOn, on, closed(life.pauses, on));
  life.inTime = !lateOf(calendar, answer, life.pauses, on).late;
}

/** Last day of a clock as it was known on `on`, and whether that had passed. The reporter's own time is never late. */
export function lateOf(
  calendar: Calendar,
  clock: LivedClock,
  pauses: readonly Pause[],
  on: PlainDate,
): { due: PlainDate | null; late: boolean } {
  const { due } = pausedDeadline(calendar, { received: clock.from, days: clock.days }, pauses, on);
  return { due, late: clock.name !== 'object' && due !== null && on > due };
}

/** Eight to fifteen o'clock on a day, or just before `now` where that lies ahead. */
export function momentOf(random: Random, zone: string, day: PlainDate, now: string): string {
  const at = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: { hour: 8 + random.int(8), minute: random.int(60) } })
    .toInstant()
    .toString();
  return at < now ? at : now;
}
