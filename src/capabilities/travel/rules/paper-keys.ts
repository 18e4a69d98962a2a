import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';

/** A flight of a pass, its day resolved. */
export interface PaperLeg {
  day: PlainDate;
  name: string;
  reference: string;
  carrier: string;
  flight: string;
  from: string;
  to: string;
  compartment: string;
  seat: string;
  sequence: string;
}

const KEY_KINDS = ['pass', 'queue', 'invoice', 'room', 'file', 'picture', 'report'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** By what a paper is found again elsewhere. */
export interface PaperKey {
  kind: KeyKind;
  key: string;
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * PD-D04. `pass`: the same flight, booking and seat. `queue`: the same booking and place in the queue, whatever the name. A leg without a
 * booking reference has no key: too many strangers share a flight.
 */
export function keysOfLegs(legs: readonly PaperLeg[]): PaperKey[] {
  return legs
    .filter((each) => plain(each.reference) !== '')
    .flatMap(({ reference, carrier, flight, day, from, to, seat, sequence }) => {
      const flown = [plain(reference), plain(carrier), plain(flight), day];
      const keys: PaperKey[] = [];
      if (plain(seat) !== '') keys.push({ kind: 'pass', key: [...flown, from, to, plain(seat)].join(' ') });
      if (plain(sequence) !== '') keys.push({ kind: 'queue', key: [...flown, plain(sequence)].join(' ') });
      return keys;
    });
}

/** PD-D08: the hotel's number of the bill; and the room in each night. */
export function keysOfStay(stay: {
  hotel: string;
  invoice: string;
  room: string;
  fromNight: PlainDate;
  nights: number;
}): PaperKey[] {
  const hotel = plain(stay.hotel);
  const keys: PaperKey[] = [];
  if (plain(stay.invoice) !== '') keys.push({ kind: 'invoice', key: `${hotel} ${plain(stay.invoice)}` });
  if (plain(stay.room) !== '')
    for (const night of nightsOf(stay))
      keys.push({ kind: 'room', key: `${hotel} ${plain(stay.room)} ${night}` });
  return keys;
}

/** Days on which the nights of a bill begin. */
export function nightsOf({ fromNight, nights }: { fromNight: PlainDate; nights: number }): PlainDate[] {
  return Array.from({ length: nights }, (_, place) => addDays(fromNight, place));
}
