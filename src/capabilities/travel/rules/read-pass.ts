import type { PlainDate } from '../../../platform/calendar/index.ts';
import { dayOfPass, readBoardingPass, type PassFault } from './boarding-pass.ts';
import type { PaperLeg } from './paper-keys.ts';

/** A pass as it was handed in: the text of its code, what was typed, or both. */
export interface GivenPass extends Omit<PaperLeg, 'day'> {
  barcode: string | null;
  day: PlainDate | null;
}

const NEEDED = ['name', 'carrier', 'flight', 'from', 'to', 'day'] as const;
export type NeededField = (typeof NEEDED)[number];

/** Flights of a pass; `fault` where its code cannot be read and what was typed stands instead. Or what is missing. */
export type ReadPass =
  | { legs: PaperLeg[]; fault: PassFault | null; missing: null }
  | { legs: null; fault: PassFault | null; missing: readonly NeededField[] };

/** Half a code is no pass: without the typed fields it is refused, with them it is kept and graded (PD-D01). */
export function readGivenPass(given: GivenPass, trip: { from: PlainDate; to: PlainDate }): ReadPass {
  const { barcode, ...typed } = given;
  const read = barcode === null ? null : readBoardingPass(barcode);
  if (read?.pass) {
    const { name, legs } = read.pass;
    const found = legs.flatMap(({ dayOfYear, status: _status, ...leg }) => {
      const day = dayOfPass(dayOfYear, trip);
      return day === null ? [] : [{ ...leg, name, day }];
    });
    if (found.length === legs.length) return { legs: found, fault: null, missing: null };
  }
  const fault = read === null ? null : (read.fault ?? 'day');
  const missing = NEEDED.filter((name) => (typed[name] ?? '').trim() === '');
  if (missing.length > 0) return { legs: null, fault, missing };
  const upper = (text: string) => text.trim().toUpperCase();
  const bare = (text: string) => upper(text).replace(/^0+(?=\d)/, '');
  const leg: PaperLeg = {
    day: typed.day!,
    name: upper(typed.name),
    reference: upper(typed.reference),
    carrier: upper(typed.carrier),
    flight: bare(typed.flight),
    from: upper(typed.from),
    to: upper(typed.to),
    compartment: upper(typed.compartment),
    seat: bare(typed.seat),
    sequence: bare(typed.sequence),
  };
  return { legs: [leg], fault, missing: null };
}
