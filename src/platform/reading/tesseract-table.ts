import type { ReadLine, ReadWord } from './document.ts';
import { rowsOf } from './rows.ts';

const WORD = '5';
/** Marks that are no letter: specks, edges of the sheet. Certainty in percent below which a word without letter or digit is dropped. */
const SPECK = 60;

/**
 * Lines of a page from the table (TSV) that Tesseract writes, the installed program and the one in WebAssembly alike: level, page, block,
 * paragraph, line, word, left, top, width, height, certainty in percent, text. Coordinates are of the picture that it read.
 */
export function linesOfTable(table: string, width: number, height: number): ReadLine[] {
  const runs = new Map<string, ReadWord[]>();
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const text = cells[11]?.trim() ?? '';
    const percent = Number(cells[10]);
    if (cells[0] !== WORD || text === '' || !Number.isFinite(percent)) continue;
    if (percent < SPECK && !/[\p{L}\p{N}]/u.test(text)) continue;
    const [left, top, wide, high] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    const run = cells.slice(2, 5).join('.');
    const word = {
      text,
      confidence: Math.min(1, Math.max(0, percent / 100)),
      box: { left: left / width, top: top / height, width: wide / width, height: high / height },
    };
    runs.set(run, [...(runs.get(run) ?? []), word]);
  }
  return rowsOf([...runs.values()], height / width);
}

/** Words of three letters, read with some certainty, that a page with text has at least. */
const LEAST_WORDS = 3;

/** Is there text on it, and not only what a machine sees in specks and patterns? */
export function hasText(lines: readonly ReadLine[]): boolean {
  let words = 0;
  for (const line of lines)
    for (const { text, confidence } of line.words)
      if (confidence >= 0.5 && /[\p{L}\p{N}]{3}/u.test(text)) words++;
  return words >= LEAST_WORDS;
}
