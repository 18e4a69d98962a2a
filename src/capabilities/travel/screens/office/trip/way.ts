import type { TripDetail } from '../../../contract.ts';

/** What a step of a trip's way is called; `texts/way.ts` has the words. */
export type WayKey =
  | 'draft'
  | 'proposed'
  | 'signed'
  | 'issued'
  | 'changed'
  | 'extended'
  | 'force-majeure'
  | 'departed'
  | 'returned'
  | 'accounts'
  | 'closed'
  | 'cancelled';

export type WayNote =
  | { key: 'sentBack' | 'why' | 'signedBy' | 'issuedBy'; text: string }
  | { key: 'signedLate' | 'leftOther' | 'cameOther' | 'wasUntil'; day: string }
  | { key: 'handedIn' | 'overdue'; n: number; of: number };

export interface WayStep {
  id: string;
  key: WayKey;
  state: 'done' | 'current' | 'bent' | 'ahead';
  day: string | null;
  notes: WayNote[];
}

type Way = Pick<
  TripDetail,
  | 'status'
  | 'fromDay'
  | 'toDay'
  | 'reason'
  | 'forceMajeure'
  | 'extendedFrom'
  | 'letterSignedDay'
  | 'signer'
  | 'approver'
  | 'issuedDay'
  | 'departedDay'
  | 'returnedDay'
  | 'legs'
  | 'members'
>;

const ORDER = ['draft', 'proposed', 'approved', 'issued', 'under-way', 'returned', 'closed'] as const;
const ACCOUNTED = ['planned', 'travelling', 'accounting', 'cancelled'];

/** The way of a trip as the straight line: it bends where a letter came late, where plan and day part, and where accounts are overdue. */
export function wayOf(trip: Way, today: string): WayStep[] {
  const cancelled = trip.status === 'cancelled';
  const at = cancelled ? reached(trip) : ORDER.indexOf(trip.status as (typeof ORDER)[number]);
  const stateAt = (place: number): WayStep['state'] =>
    at >= place ? 'done' : at === place - 1 && !cancelled ? 'current' : 'ahead';
  const step = (key: WayKey, state: WayStep['state'], day: string | null, notes: WayNote[]): WayStep => {
    const bends = notes.some((note) => BENDING.has(note.key));
    return { id: key, key, state: bends && state !== 'ahead' ? 'bent' : state, day, notes };
  };
  const steps: WayStep[] = [
    step(
      'draft',
      at === 0 && !cancelled ? 'current' : 'done',
      null,
      trip.status === 'draft' && trip.reason !== null ? [{ key: 'sentBack', text: trip.reason }] : [],
    ),
    step('proposed', at >= 1 ? 'done' : 'ahead', null, []),
    step('signed', stateAt(2), trip.letterSignedDay, signedNotes(trip)),
    step(
      'issued',
      stateAt(3),
      trip.issuedDay,
      trip.approver === null ? [] : [{ key: 'issuedBy', text: trip.approver }],
    ),
    ...changes(trip),
    step('departed', stateAt(4), trip.departedDay ?? trip.fromDay, departedNotes(trip)),
    step('returned', stateAt(5), trip.returnedDay ?? trip.toDay, returnedNotes(trip)),
    accounts(trip, at, today),
    step('closed', at >= 6 ? 'done' : 'ahead', null, []),
  ];
  if (!cancelled) return steps;
  return [
    ...steps.filter((each) => each.state === 'done' || each.state === 'bent'),
    {
      id: 'cancelled',
      key: 'cancelled',
      state: 'bent',
      day: null,
      notes: trip.reason === null ? [] : [{ key: 'why', text: trip.reason }],
    },
  ];
}

const BENDING: ReadonlySet<WayNote['key']> = new Set([
  'sentBack',
  'signedLate',
  'leftOther',
  'cameOther',
  'overdue',
]);

/** How far a cancelled trip had come. */
function reached(trip: Way): number {
  if (trip.issuedDay !== null) return 3;
  return trip.letterSignedDay === null ? 0 : 2;
}

function signedNotes(trip: Way): WayNote[] {
  const notes: WayNote[] = trip.signer === null ? [] : [{ key: 'signedBy', text: trip.signer }];
  if (trip.letterSignedDay !== null && trip.letterSignedDay > trip.fromDay)
    notes.push({ key: 'signedLate', day: trip.fromDay });
  return notes;
}

function departedNotes({ departedDay, fromDay }: Way): WayNote[] {
  return departedDay === null || departedDay === fromDay ? [] : [{ key: 'leftOther', day: fromDay }];
}

function returnedNotes({ returnedDay, toDay }: Way): WayNote[] {
  return returnedDay === null || returnedDay === toDay ? [] : [{ key: 'cameOther', day: toDay }];
}

/** What left the plan after the letter: other legs, more days, what nobody could help. */
function changes(trip: Way): WayStep[] {
  const reasons = new Map<number, string>();
  for (const { version, changeReason } of trip.legs)
    if (changeReason !== null) reasons.set(version, changeReason);
  const bent = (id: string, key: WayKey, notes: WayNote[]): WayStep => ({
    id,
    key,
    state: 'bent',
    day: null,
    notes,
  });
  return [
    ...[...reasons]
      .toSorted(([a], [b]) => a - b)
      .map(([version, text]) => bent(`changed-${version}`, 'changed', [{ key: 'why', text }])),
    ...(trip.extendedFrom === null
      ? []
      : [bent('extended', 'extended', [{ key: 'wasUntil', day: trip.extendedFrom }])]),
    ...(trip.forceMajeure === null
      ? []
      : [bent('force-majeure', 'force-majeure', [{ key: 'why', text: trip.forceMajeure }])]),
  ];
}

function accounts(trip: Way, at: number, today: string): WayStep {
  const of = trip.members.length;
  const n = trip.members.filter((each) => !ACCOUNTED.includes(each.state)).length;
  const late = trip.members.filter(
    (each) => each.state === 'accounting' && each.dueDay !== null && each.dueDay < today,
  ).length;
  const dues = trip.members.flatMap((each) => each.dueDay ?? []);
  const notes: WayNote[] = at >= 5 ? [{ key: 'handedIn', n, of }] : [];
  if (late > 0) notes.push({ key: 'overdue', n: late, of });
  const state = at < 5 ? 'ahead' : n === of ? 'done' : 'current';
  return {
    id: 'accounts',
    key: 'accounts',
    state: late > 0 ? 'bent' : state,
    day: dues.toSorted()[0] ?? null,
    notes,
  };
}
