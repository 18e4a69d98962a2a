/** One step of a case: what state it entered, and with whom it lies from then on. */
export interface LoggedEvent {
  case: string;
  /** state entered: the stage that lasts until the case's next event */
  activity: string;
  /** who holds the ball in that state */
  party: string;
  /** office whose peers are compared; '' where offices are not told apart */
  office: string;
  /** seconds since 1970, as recorded; the paper's date is another matter */
  at: number;
}

/**
 * An event log in columns, ordered by case and, within it, by time; events of one moment keep the order in which they were given.
 * Names stand once, in their lists; columns hold places in them.
 */
export interface EventLog {
  cases: readonly string[];
  activities: readonly string[];
  parties: readonly string[];
  offices: readonly string[];
  caseOf: Uint32Array;
  activityOf: Uint32Array;
  partyOf: Uint32Array;
  officeOf: Uint32Array;
  at: Float64Array;
}

/** Takes events one by one, as they are read, and packs them. */
export interface LogBuilder {
  /** @param at seconds since 1970. @throws RangeError for a time that is none, naming the event by its place */
  add(of: string, activity: string, party: string, office: string, at: number): void;
  readonly size: number;
  /** Orders what was added; the builder takes nothing afterwards. */
  build(): EventLog;
}

/** Orders and packs events. @throws RangeError for a time that is none, naming the event by its place */
export function eventLog(events: readonly LoggedEvent[]): EventLog {
  const builder = logBuilder(events.length);
  for (const { case: of, activity, party, office, at } of events)
    builder.add(of, activity, party, office, at);
  return builder.build();
}

/** @param expected events to make room for; more find room too */
export function logBuilder(expected = 1_024): LogBuilder {
  const names = { case: nameList(), activity: nameList(), party: nameList(), office: nameList() };
  let room = Math.max(16, expected);
  let count = 0;
  let caseOf = new Uint32Array(room);
  let activityOf = new Uint32Array(room);
  let partyOf = new Uint32Array(room);
  let officeOf = new Uint32Array(room);
  let times = new Float64Array(room);
  const grow = () => {
    room *= 2;
    [caseOf, activityOf] = [larger(caseOf, room), larger(activityOf, room)];
    [partyOf, officeOf] = [larger(partyOf, room), larger(officeOf, room)];
    const later = new Float64Array(room);
    later.set(times);
    times = later;
  };
  return {
    add(of, activity, party, office, at) {
      if (!Number.isFinite(at)) throw new RangeError(`event ${count} has no time`);
      if (count === room) grow();
      caseOf[count] = names.case.place(of);
      activityOf[count] = names.activity.place(activity);
      partyOf[count] = names.party.place(party);
      officeOf[count] = names.office.place(office);
      times[count] = at;
      count += 1;
    },
    get size() {
      return count;
    },
    build() {
      const order = orderOf(caseOf.subarray(0, count), times, names.case.list.length);
      const column = (of: Uint32Array) => {
        const sorted = new Uint32Array(count);
        for (let place = 0; place < count; place += 1) sorted[place] = of[order[place]!]!;
        return sorted;
      };
      const at = new Float64Array(count);
      for (let place = 0; place < count; place += 1) at[place] = times[order[place]!]!;
      return {
        cases: names.case.list,
        activities: names.activity.list,
        parties: names.party.list,
        offices: names.office.list,
        caseOf: column(caseOf),
        activityOf: column(activityOf),
        partyOf: column(partyOf),
        officeOf: column(officeOf),
        at,
      };
    },
  };
}

function larger(column: Uint32Array, room: number): Uint32Array<ArrayBuffer> {
  const copy = new Uint32Array(room);
  copy.set(column);
  return copy;
}

/** Names with their places, each once. */
function nameList() {
  const list: string[] = [];
  const places = new Map<string, number>();
  // Events of one case mostly follow each other.
  let [last, lastPlace] = ['', -1];
  return {
    list,
    place(name: string): number {
      if (name === last && lastPlace >= 0) return lastPlace;
      let place = places.get(name);
      if (place === undefined) {
        place = list.push(name) - 1;
        places.set(name, place);
      }
      [last, lastPlace] = [name, place];
      return place;
    },
  };
}

/** Places of the events by case and time. Logs mostly come in order, so a case is sorted only where it is not. */
function orderOf(caseOf: Uint32Array, times: Float64Array, cases: number): Uint32Array {
  const starts = new Uint32Array(cases + 1);
  for (const each of caseOf) starts[each + 1]! += 1;
  for (let each = 0; each < cases; each += 1) starts[each + 1]! += starts[each]!;
  const next = starts.slice();
  const order = new Uint32Array(caseOf.length);
  for (let place = 0; place < caseOf.length; place += 1) {
    const at = next[caseOf[place]!]!++;
    order[at] = place;
  }
  for (let each = 0; each < cases; each += 1) {
    const [from, to] = [starts[each]!, starts[each + 1]!];
    let at = from + 1;
    while (at < to && times[order[at - 1]!]! <= times[order[at]!]!) at += 1;
    if (at >= to) continue;
    const own = order.subarray(from, to);
    own.set([...own].sort((a, b) => times[a]! - times[b]! || a - b));
  }
  return order;
}
