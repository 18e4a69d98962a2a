import { around } from '../../../../platform/reading/box.ts';
import { afterAnyLabel, afterLabel } from './labels.ts';
import type { Piece, SearchLine } from './search-lines.ts';
import { isAmountWord } from './word-repair.ts';
import { parseWords } from './words.ts';

const LABELS = [
  'terbilang',
  'dengan huruf',
  'huruf',
  'uang sejumlah',
  'banyaknya uang',
  'uang sebanyak',
  'sejumlah',
];
/** Lines that an amount in words may run over. */
const MOST_LINES = 4;

export interface WordsSeen {
  piece: Piece;
  /** null: they make no amount */
  value: number | null;
  repaired: boolean;
}

/** The amounts in words of a page: behind a label or in brackets, up to "rupiah", over as many lines as they take. */
export function wordsOn(lines: readonly SearchLine[]): WordsSeen[] {
  const found: WordsSeen[] = [];
  for (let at = 0; at < lines.length; at++) {
    const start = startOf(lines[at]!.text);
    const pieces = start === null ? [] : take(lines, at, start.from);
    if (start === null || pieces.length === 0) continue;
    const words = seen(pieces);
    // Without a label only what ends as an amount does is one: "lima belas hari" is not.
    if (!start.labelled && afterLabel(words.piece.text, 'rupiah') === null) continue;
    found.push(words);
    at += pieces.length - 1;
  }
  return found;
}

/** Where words of an amount begin in a line: behind the label or the bracket, with at least one of their words there. */
function startOf(text: string): { from: number; labelled: boolean } | null {
  const label = afterAnyLabel(text, LABELS);
  const bracket = text.indexOf('(', label ?? 0);
  for (const from of [bracket === -1 ? null : bracket + 1, label, 0])
    if (from !== null && isAmountWord(wordsOf(text.slice(from))[0] ?? ''))
      return { from, labelled: label !== null && from >= label };
  return null;
}

const wordsOf = (text: string) =>
  text.toLowerCase().match(/[\p{L}\p{N}|!]*[\p{L}\p{N}][\p{L}\p{N}|!]*/gu) ?? [];

function take(lines: readonly SearchLine[], first: number, start: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = first; at < Math.min(lines.length, first + MOST_LINES); at++) {
    const line = lines[at]!;
    const from = at === first ? start : 0;
    if (line.page !== lines[first]!.page) break;
    // A further line belongs to it only if it begins with one of its words.
    if (at > first && !isAmountWord(wordsOf(line.text)[0] ?? '')) break;
    const end = endOf(line.text, from);
    const piece = line.piece(from, end ?? line.text.length);
    if (piece !== null) pieces.push(piece);
    if (end !== null) break;
  }
  return pieces;
}

/** Where "rupiah" ends, or the bracket; null: the words go on in the next line. */
function endOf(text: string, from: number): number | null {
  const rest = text.slice(from);
  const rupiah = afterLabel(rest, 'rupiah');
  if (rupiah !== null) return from + rupiah;
  const bracket = rest.indexOf(')');
  return bracket === -1 ? null : from + bracket;
}

function seen(pieces: readonly Piece[]): WordsSeen {
  const text = pieces.map((piece) => piece.text).join(' ');
  const piece = {
    ...pieces[0]!,
    text,
    box: around(pieces.map(({ box }) => box)),
    confidence: Math.min(...pieces.map(({ confidence }) => confidence)),
  };
  return { piece, ...parseWords(text) };
}
