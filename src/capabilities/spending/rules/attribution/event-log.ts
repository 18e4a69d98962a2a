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

/** Orders and packs events. @throws RangeError for a time that is none, naming the event by its place */
export function eventLog(events: readonly LoggedEvent[]): EventLog {
  const names = { case: new Names(), activity: new Names(), party: new Names(), office: new Names() };
  const count = events.length;
  const caseOf = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const event = events[place]!;
    if (!Number.isFinite(event.at)) throw new RangeError(`event ${place} has no time`);
    caseOf[place] = names.case.place(event.case);
  }
  const order = orderOf(caseOf, events, names.case.list.length);
  const log: EventLog = {
    cases: names.case.list,
    activities: names.activity.list,
    parties: names.party.list,
    offices: names.office.list,
    caseOf: new Uint32Array(count),
    activityOf: new Uint32Array(count),
    partyOf: new Uint32Array(count),
    officeOf: new Uint32Array(count),
    at: new Float64Array(count),
  };
  for (let place = 0; place < count; place += 1) {
    const given = order[place]!;
    const event = events[given]!;
    log.caseOf[place] = caseOf[given]!;
    log.activityOf[place] = names.activity.place(event.activity);
    log.partyOf[place] = names.party.place(event.party);
    log.officeOf[place] = names.office.place(event.office);
    log.at[place] = event.at;
  }
  return log;
}

class Names {
  readonly list: string[] = [];
  private readonly places = new Map<string, number>();

  place(name: string): number {
    const known = this.places.get(name);
    if (known !== undefined) return known;
    this.places.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/** Places of the events by case and time. Logs mostly come in order, so a case is sorted only where it is not. */
function orderOf(caseOf: Uint32Array, events: readonly LoggedEvent[], cases: number): Uint32Array {
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
    const own = order.subarray(starts[each], starts[each + 1]);
    const isOrdered = own.every((place, at) => at === 0 || events[own[at - 1]!]!.at <= events[place]!.at);
    if (!isOrdered) own.set([...own].sort((a, b) => events[a]!.at - events[b]!.at || a - b));
  }
  return order;
}
