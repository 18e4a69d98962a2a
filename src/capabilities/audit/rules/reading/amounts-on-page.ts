import { readAmount, type AmountDigits } from './digits.ts';
import { afterAnyLabel } from './labels.ts';
import type { Piece, SearchLine } from './search-lines.ts';

/** What says that a number is the amount of the document, the surest first. */
const SURE = [
  'uang sejumlah',
  'banyaknya uang',
  'uang sebanyak',
  'jumlah uang',
  'jumlah dibayar',
  'jumlah yang dibayarkan',
  'jumlah yang diminta',
  'jumlah yang dibayar',
  'sejumlah',
  'sebesar',
];
const LIKELY = ['grand total', 'total bayar', 'total', 'jumlah'];

export interface AmountSeen extends AmountDigits {
  piece: Piece;
  /** 3: a label that only the amount has; 2: of a sum; 1: none */
  rank: 1 | 2 | 3;
}

const FIGURE =
  '[-(]?\\s?[0-9OoQlI|!SBZ][0-9OoQlI|!SBZ.,]*(?:(?<=[.,])\\s[0-9]+(?:[.,][0-9]+)*|\\s[0-9]{3}(?![0-9.,]))*(?:,?\\s?-)?';
const WITH_CURRENCY = new RegExp(`(?:^|[^\\p{L}])(?:Rp|RP|rp|IDR)[.:\\s]*(${FIGURE})`, 'gu');
const BARE = new RegExp(`^(${FIGURE})(?=\\s|$)`, 'u');

/** Every amount of a page, from top to bottom. A number without "Rp" counts behind a label only. */
export function amountsOn(lines: readonly SearchLine[]): AmountSeen[] {
  return lines.flatMap((line) => {
    const sure = afterAnyLabel(line.text, SURE);
    const likely = afterAnyLabel(line.text, LIKELY);
    const rankAt = (at: number) =>
      sure !== null && at >= sure - 1 ? 3 : likely !== null && at >= likely - 1 ? 2 : 1;
    const seen = [...line.text.matchAll(WITH_CURRENCY)].flatMap((match) => {
      const from = match.index + match[0].length - match[1]!.length;
      return amountAt(line, from, match[1]!, rankAt(match.index));
    });
    const label = sure ?? likely;
    if (seen.length > 0 || label === null) return seen;
    const bare = BARE.exec(line.text.slice(label));
    return bare === null ? [] : amountAt(line, label, bare[1]!, rankAt(label));
  });
}

function amountAt(line: SearchLine, from: number, text: string, rank: AmountSeen['rank']): AmountSeen[] {
  const piece = line.piece(from, from + text.length);
  const read = readAmount(text);
  const digits = text.replace(/\D/g, '').length;
  // Letters that look like digits make words of their own: a number has two real digits at least.
  if (piece === null || digits < 2) return [];
  return read.value === null && read.couldBe.length === 0 ? [] : [{ ...read, piece, rank }];
}

/** The amount that the document is about; several sure ones that differ are `several`. */
export function mainAmount(amounts: readonly AmountSeen[]): AmountSeen | 'several' | null {
  const rank = Math.max(...amounts.map((each) => each.rank), 0);
  const best = amounts.filter((each) => each.rank === rank);
  const first = best[0];
  if (first === undefined) return null;
  if (rank === 3) return best.some(({ value }) => value !== first.value) ? 'several' : first;
  return best.reduce((most, each) => ((each.value ?? 0) > (most.value ?? 0) ? each : most), first);
}
