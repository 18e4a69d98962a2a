import { isPlainDate, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import { mendDigits } from './digits.ts';
import { editDistance } from './edit-distance.ts';
import { afterAnyLabel } from './labels.ts';
import type { Piece, SearchLine } from './search-lines.ts';

const MONTHS = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october'],
  ['november', 'nov', 'nopember'],
  ['desember', 'des', 'december'],
];

export interface DateSeen {
  piece: Piece;
  value: PlainDate;
  repaired: boolean;
  /** 3: of the place where it was signed ("Teladan, 12 Juli 2026"); 2: behind "tanggal"; 1: anywhere */
  rank: 1 | 2 | 3;
}

const IN_WORDS =
  /(?<![\p{L}\p{N}])([\dOoIl]{1,2})[\s.-]+(\p{L}[\p{L}\p{N}]{2,9})[\s.-]+([\dOoIl]{4})(?![\p{L}\p{N}])/gu;
const IN_DIGITS = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/g;
/** Days that say when something ends are none of the document's own. */
const OTHER = /jatuh\s+tempo|berlaku\s+s|s\.?\s?\/?d\.?\s*$|sampai\s+(?:dengan\s*)?$/iu;

/** Every day of the calendar in the lines. */
export function datesOn(lines: readonly SearchLine[]): DateSeen[] {
  return lines.flatMap((line) => {
    const labelled = afterAnyLabel(line.text, ['tanggal', 'tgl']);
    const found = [
      ...[...line.text.matchAll(IN_WORDS)].map((match) => ({ match, ...dateInWords(match) })),
      ...[...line.text.matchAll(IN_DIGITS)].map((match) => ({
        match,
        repaired: false,
        text: inDigits(match),
      })),
    ];
    return found.flatMap(({ match, text, repaired }): DateSeen[] => {
      const before = line.text.slice(0, match.index);
      const piece = line.piece(match.index, match.index + match[0].length);
      if (piece === null || !isPlainDate(text) || OTHER.test(before)) return [];
      const signed = /\p{L}{3,},\s*(?:tanggal\s*)?$/iu.test(before);
      const rank = signed ? 3 : labelled !== null && match.index >= labelled - 1 ? 2 : 1;
      return [{ piece, value: plainDate(text), repaired, rank }];
    });
  });
}

const padded = (number: number, digits: number) => String(number).padStart(digits, '0');

function inDigits([, day, , month, year]: RegExpExecArray): string {
  return `${year}-${padded(Number(month), 2)}-${padded(Number(day), 2)}`;
}

function dateInWords([, day = '', month = '', year = '']: RegExpExecArray): {
  text: string;
  repaired: boolean;
} {
  const named = monthOf(month.toLowerCase());
  const [mendedDay, mendedYear] = [mendDigits(day), mendDigits(year)];
  const text =
    named === null ? '' : `${mendedYear}-${padded(named.month, 2)}-${padded(Number(mendedDay), 2)}`;
  return { text, repaired: named?.repaired === true || mendedDay !== day || mendedYear !== year };
}

/** 1 to 12; a name with slips counts where one month alone is nearest. */
function monthOf(word: string): { month: number; repaired: boolean } | null {
  const exact = MONTHS.findIndex((names) => names.includes(word));
  if (exact >= 0) return { month: exact + 1, repaired: false };
  const most = Math.floor(word.length / 4);
  const distances = MONTHS.map((names) => Math.min(...names.map((name) => editDistance(word, name, most))));
  const best = Math.min(...distances);
  const nearest = distances.filter((distance) => distance === best).length === 1;
  return best <= most && nearest ? { month: distances.indexOf(best) + 1, repaired: true } : null;
}
