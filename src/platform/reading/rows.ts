import { around, type Box } from './box.ts';
import type { ReadLine, ReadWord } from './document.ts';

/** A gap of so many letters' heights parts two columns; three spaces stand for it in a line's text. */
const COLUMN_GAP = 2;
const COLUMN = '   ';

/** A run of words that the reading machine kept together, in page shares, heights included. */
export type Run = readonly ReadWord[];

/**
 * Lines as an eye reads them: runs beside each other joined, whatever columns the machine saw, from top to bottom. A page that hangs askew is
 * followed from word to word.
 * @param ratio height of the page by its width
 */
export function rowsOf(runs: readonly Run[], ratio: number): ReadLine[] {
  const waiting = runs.filter((run) => run.length > 0).sort((one, other) => leftOf(one) - leftOf(other));
  const rows: ReadWord[][] = [];
  for (const run of waiting) {
    const first = run[0]!.box;
    const home = rows
      .filter((row) => continues(row.at(-1)!.box, first))
      .sort((one, other) => apart(one.at(-1)!.box, first) - apart(other.at(-1)!.box, first))[0];
    if (home === undefined) rows.push([...run]);
    else home.push(...run);
  }
  return rows.map((row) => lineOf(row, ratio)).sort((one, other) => one.box.top - other.box.top);
}

const leftOf = (run: Run) => run[0]!.box.left;
const middle = (box: Box) => box.top + box.height / 2;
const apart = (one: Box, other: Box) => Math.abs(middle(one) - middle(other));

/** Is `next` to the right of `last`, on the same height? */
function continues(last: Box, next: Box): boolean {
  const height = Math.max(last.height, next.height);
  return next.left >= last.left + last.width * 0.8 && apart(last, next) < height * 0.5;
}

function lineOf(words: readonly ReadWord[], ratio: number): ReadLine {
  let text = '';
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.box;
    const gap = before === undefined ? 0 : word.box.left - before.left - before.width;
    text += before === undefined ? '' : gap > COLUMN_GAP * word.box.height * ratio ? COLUMN : ' ';
    text += word.text;
  }
  return {
    text,
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
    box: around(words.map(({ box }) => box)),
    words,
  };
}
