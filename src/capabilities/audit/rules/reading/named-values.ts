import { afterAnyLabel } from './labels.ts';
import type { NumberSeen } from './numbers.ts';
import { mendRomanMonth } from './roman-month.ts';
import type { SearchLine } from './search-lines.ts';

const EVIDENCE = [
  'nomor bukti',
  'no bukti',
  'no.bukti',
  'bukti nomor',
  'nomor kuitansi',
  'no kuitansi',
  'no.kuitansi',
  'nomor bku',
  'no.bku',
  'no bku',
];
const INVOICE = [
  'nomor invoice',
  'no invoice',
  'no.invoice',
  'invoice no',
  'invoice number',
  'nomor nota',
  'no.nota',
  'no nota',
  'nomor faktur',
  'no.faktur',
  'no faktur',
  'faktur no',
];
const VENDOR = [
  'nama rekanan',
  'nama penyedia',
  'nama perusahaan',
  'nama toko',
  'dibayarkan kepada',
  'rekanan',
  'penyedia',
  'penerima',
  'kepada',
];
const SPM = ['nomor spm', 'no spm', 'no.spm', 'spm nomor'];
const SP2D = ['nomor sp2d', 'no sp2d', 'no.sp2d', 'sp2d nomor'];

/** Letters, digits and strokes; blanks that a reading machine put around a stroke are closed. */
const NUMBER = /^[\p{L}\d|!][\p{L}\d.|!-]*(?:\s?\/\s?[\p{L}\d.|!-]+)*/u;
/** A firm by its form; a shop by what it is. */
const FIRM =
  /(?<!\p{L})(?:CV|PT|UD|PD|TB|Fa|Toko|Koperasi|Apotek|Hotel|Percetakan|RM|Rumah Makan|Bengkel|SPBU)\.?\s+\p{L}[\p{L}\d.&'-]*(?:\s[\p{L}\d.&'-]+){0,5}/u;
const MOST_LETTERS = 80;

/** @param month 1 to 12 of the document's day, which tells "11" from a Roman two; null: not known */
export function evidenceNumbersOn(lines: readonly SearchLine[], month: number | null): NumberSeen[] {
  return numbered(lines, EVIDENCE).map((seen) => {
    const { text, repaired } = mendRomanMonth(seen.value, month);
    return { ...seen, value: text, repaired: seen.repaired || repaired };
  });
}

export const invoiceNumbersOn = (lines: readonly SearchLine[]) =>
  numbered(
    lines.filter(({ text }) => !/faktur\s+pajak/i.test(text)),
    INVOICE,
  );
export const spmNumbersOn = (lines: readonly SearchLine[]) => numbered(lines, SPM);
export const sp2dNumbersOn = (lines: readonly SearchLine[]) => numbered(lines, SP2D);

/** What stands behind a label and has a digit in it. */
function numbered(lines: readonly SearchLine[], labels: readonly string[]): NumberSeen[] {
  return lines.flatMap((line) => {
    const from = afterAnyLabel(line.text, labels);
    const match = from === null ? null : NUMBER.exec(line.text.slice(from));
    if (from === null || match === null || !/\d/.test(match[0])) return [];
    const piece = line.piece(from, from + match[0].length);
    const value = match[0].replace(/\s/g, '').replace(/[.-]+$/, '');
    return piece === null ? [] : [{ piece, value, repaired: false }];
  });
}

/** Who was paid: behind a label; else the first firm that is named, up to the next column. */
export function vendorsOn(lines: readonly SearchLine[]): NumberSeen[] {
  const labelled = lines.flatMap((line) => {
    const from = afterAnyLabel(line.text, VENDOR);
    return from === null ? [] : nameAt(line, from, line.text.length);
  });
  const firms = lines.flatMap((line) => {
    const match = FIRM.exec(line.text);
    return match === null ? [] : nameAt(line, match.index, match.index + match[0].length);
  });
  // "Penerima" alone is a place for a signature; a label counts where a name stands behind it.
  return [...labelled.filter(({ value }) => FIRM.test(value)), ...firms, ...labelled];
}

function nameAt(line: SearchLine, from: number, to: number): NumberSeen[] {
  const text = line.text.slice(from, to).split(/\s{3}|[,;]/)[0]!;
  const piece = line.piece(from, from + text.length);
  if (piece === null || !/\p{L}{2}/u.test(text) || text.length > MOST_LETTERS) return [];
  return [{ piece, value: text.trim(), repaired: false }];
}
