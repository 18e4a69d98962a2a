// Boarding passes (IATA Resolution 792, "BCBP"). The bar code is not signed in general, so what it says is consistent or not, never proof.
import {
  addDays,
  daysBetween,
  isPlainDate,
  plainDate,
  type PlainDate,
} from '../../../platform/calendar/index.ts';

/** One leg of a pass. The pass knows the day of the year only. */
export interface PassLeg {
  /** airline's booking reference (PNR) */
  reference: string;
  /** IATA airports */
  from: string;
  to: string;
  carrier: string;
  flight: string;
  /** 1 to 366 */
  dayOfYear: number;
  compartment: string;
  seat: string;
  sequence: string;
  status: string;
}

export interface BoardingPass {
  /** 'SURNAME/GIVEN', at most 20 characters, as printed */
  name: string;
  electronic: boolean;
  legs: readonly PassLeg[];
  /** the parts that every pass has are fine, the rest does not follow the standard */
  irregular: boolean;
}

export type PassFault = 'not-a-pass' | 'too-short' | 'legs' | 'airport' | 'day' | 'flight' | 'name';

const HEAD = 23;
const LEG = 37;

/**
 * Reads the text of a boarding pass. Strict in the part that every pass has; what is wrong beyond it is only marked.
 * @param text as decoded from the code; a newline at the end is forgiven
 */
export function readBoardingPass(
  text: string,
): { pass: BoardingPass; fault: null } | { pass: null; fault: PassFault } {
  const raw = text.replace(/[\r\n]+$/, '');
  const fail = (fault: PassFault) => ({ pass: null, fault });
  if (!raw.startsWith('M') || /[^\x20-\x7e]/.test(raw)) return fail('not-a-pass');
  if (!/^M[1-4]/.test(raw)) return fail('legs');
  if (raw.length < HEAD + LEG) return fail('too-short');
  const name = raw.slice(2, 22).trimEnd();
  if (!/^[A-Z][A-Z .'/-]*$/.test(name)) return fail('name');
  const electronic = raw[22] === 'E';
  if (!electronic && raw[22] !== ' ') return fail('not-a-pass');
  const count = Number(raw[1]);
  const legs: PassLeg[] = [];
  let at = HEAD;
  let irregular = false;
  for (let index = 0; index < count; index += 1) {
    const part = raw.slice(at, at + LEG);
    if (part.length < LEG) return fail('too-short');
    const leg = readLeg(part);
    if (typeof leg === 'string') return fail(leg);
    legs.push(leg);
    const size = variableSize(part.slice(35));
    if (size === null || raw.length < at + LEG + size) {
      irregular = true;
      if (index < count - 1) return fail('too-short');
      break;
    }
    if (size > 0 && !isVariablePart(raw.slice(at + LEG, at + LEG + size), index === 0)) irregular = true;
    at += LEG + size;
  }
  const rest = raw.slice(at);
  if (!irregular && rest !== '' && !isSecurity(rest)) irregular = true;
  return { pass: { name, electronic, legs, irregular }, fault: null };
}

function readLeg(part: string): PassLeg | PassFault {
  const field = (from: number, length: number) => part.slice(from, from + length).trim();
  const [from, to, carrier, flight] = [field(7, 3), field(10, 3), field(13, 3), field(16, 5)];
  if (!/^[A-Z]{3}$/.test(from) || !/^[A-Z]{3}$/.test(to) || from === to) return 'airport';
  if (!/^[A-Z0-9]{2,3}$/.test(carrier) || !/^\d{1,4}[A-Z]?$/.test(flight)) return 'flight';
  const day = field(21, 3);
  if (!/^\d{3}$/.test(day) || Number(day) < 1 || Number(day) > 366) return 'day';
  return {
    reference: field(0, 7),
    from,
    to,
    carrier,
    flight: flight.replace(/^0+(?=\d)/, ''),
    dayOfYear: Number(day),
    compartment: field(24, 1),
    seat: field(25, 4).replace(/^0+(?=\d)/, ''),
    sequence: field(29, 5).replace(/^0+(?=\d)/, ''),
    status: field(34, 1),
  };
}

function variableSize(hex: string): number | null {
  return /^[0-9A-Fa-f]{2}$/.test(hex) ? Number.parseInt(hex, 16) : null;
}

/** First leg: '>' version, size of what is unique; then size of what repeats. Other legs: only the latter. */
function isVariablePart(text: string, isFirst: boolean): boolean {
  let at = 0;
  if (isFirst) {
    if (text[0] !== '>') return false;
    const unique = variableSize(text.slice(2, 4));
    if (unique === null || text.length < 4 + unique) return false;
    at = 4 + unique;
    if (at === text.length) return true;
  }
  const repeated = variableSize(text.slice(at, at + 2));
  return repeated !== null && text.length >= at + 2 + repeated;
}

function isSecurity(text: string): boolean {
  if (!text.startsWith('^')) return false;
  const size = variableSize(text.slice(2, 4));
  return size !== null && text.length === 4 + size;
}

/**
 * The day that a pass means: the one with its number in a year that lies nearest to the trip, so that a trip over New Year is read right.
 * Null for day 366 where no year near has one.
 */
export function dayOfPass(dayOfYear: number, trip: { from: PlainDate; to: PlainDate }): PlainDate | null {
  const year = Number(trip.from.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((each) => {
    const first = `${each}-01-01`;
    if (!isPlainDate(first)) return [];
    const day = addDays(plainDate(first), dayOfYear - 1);
    return day.startsWith(String(each)) ? [day] : [];
  });
  const away = (day: PlainDate) =>
    day < trip.from ? daysBetween(day, trip.from) : day > trip.to ? daysBetween(trip.to, day) : 0;
  return candidates.sort((a, b) => away(a) - away(b))[0] ?? null;
}

const TITLES = new Set([
  'MR',
  'MRS',
  'MS',
  'MSTR',
  'MISS',
  'DR',
  'PROF',
  'IR',
  'HJ',
  'H',
  'TN',
  'NY',
  'BPK',
  'IBU',
]);

/** Words of a name that tell people apart: no titles, at least three letters. */
export function nameWords(name: string, shortest = 3): string[] {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(/[^A-Z]+/)
    .map((word) =>
      word.replace(/(MRS|MSTR|MISS|MR|MS)$/, (title: string, _again, at: number) => (at >= 3 ? '' : title)),
    )
    .filter((word) => word.length >= shortest && !TITLES.has(word));
}

/**
 * PD-D02: does a pass carry the traveller's name? One word in common is enough; a printed word may be cut off after 20 characters. Of a name
 * of short words alone ("Li Na") these count.
 */
export function isSamePerson(onPass: string, traveller: string): boolean {
  const long = nameWords(traveller);
  const shortest = long.length === 0 ? 1 : 3;
  const own = long.length === 0 ? nameWords(traveller, shortest) : long;
  const isCut = onPass.length >= 19;
  const words = nameWords(onPass, shortest);
  return words.some((word, index) =>
    own.some((each) => each === word || (isCut && index === words.length - 1 && each.startsWith(word))),
  );
}

/** Two passes of one name: all words of the shorter stand in the longer. A surname in common is not enough, siblings fly too. */
export function isSameName(one: string, other: string): boolean {
  const [first, second] = [nameWords(one, 1), nameWords(other, 1)].sort((a, b) => a.length - b.length);
  return first!.length > 0 && first!.every((word) => second!.includes(word));
}

/** PD-D04: what makes a pass the same pass, whoever hands it in. */
export function passKey(leg: PassLeg): string {
  return [leg.reference, leg.carrier, leg.flight, leg.dayOfYear, leg.from, leg.to, leg.seat].join(' ');
}
