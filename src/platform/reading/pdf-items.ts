import type { ReadLine, ReadWord } from './document.ts';
import { rowsOf } from './rows.ts';

/** A piece of text as pdf.js tells it: where it begins, how large and how wide it is, in points of the page. */
export interface TextPiece {
  str: string;
  /** a, b, c, d, e, f of the letters' matrix */
  transform: readonly number[];
  /** along its line */
  width: number;
}

export interface PageSpace {
  width: number;
  height: number;
  /** from points of the page to points from its upper left */
  transform: readonly number[];
}

/** Share of a letter's height above the line that it stands on; pieces without a gap of the second share belong to one word. */
const ASCENT = 0.8;
const JOINED = 0.12;

/** Lines of a page from the pieces of its text: pieces are taken apart into words, each with its place. */
export function linesOfItems(pieces: readonly TextPiece[], page: PageSpace): ReadLine[] {
  const runs: ReadWord[][] = [];
  let open: { word: ReadWord; piece: { x: number; y: number } } | null = null;
  for (const { str, transform, width } of pieces) {
    const at = placeOf(transform, page.transform);
    const letters = str
      .normalize('NFKC')
      .replace(/[^\S ]/g, ' ')
      .replace(/\p{C}/gu, '');
    const step = letters.length === 0 ? 0 : width / letters.length;
    const words: ReadWord[] = [];
    for (const found of letters.matchAll(/\S+/g)) {
      const begin = { x: at.x + at.along.x * step * found.index, y: at.y + at.along.y * step * found.index };
      const long = step * found[0].length;
      const goesOn: boolean =
        found.index === 0 &&
        open !== null &&
        Math.hypot(open.piece.x - begin.x, open.piece.y - begin.y) < JOINED * at.size;
      const end = { x: begin.x + at.along.x * long, y: begin.y + at.along.y * long };
      const word: ReadWord = {
        text: found[0],
        confidence: 1,
        box: boxOf([begin, end, lifted(begin, at), lifted(end, at)], page),
      };
      const last = words.at(-1) ?? runs.at(-1)?.at(-1);
      if (goesOn && last !== undefined) joinWord(last, word);
      else words.push(word);
      const closed: ReadWord = goesOn && last !== undefined ? last : word;
      open = found.index + found[0].length === letters.length ? { word: closed, piece: end } : null;
    }
    if (words.length > 0) runs.push(words);
    if (/\s$/.test(letters)) open = null;
  }
  return rowsOf(runs, page.height / page.width);
}

interface Point {
  x: number;
  y: number;
}

/** Where a piece begins in points from the page's upper left, which way it runs, and how tall its letters are. */
function placeOf(piece: readonly number[], page: readonly number[]) {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = piece;
  const [pa = 1, pb = 0, pc = 0, pd = 1, pe = 0, pf = 0] = page;
  const turned = (x: number, y: number): Point => ({ x: pa * x + pc * y, y: pb * x + pd * y });
  const along = turned(a, b);
  const up = turned(c, d);
  const [length, size] = [Math.hypot(along.x, along.y) || 1, Math.hypot(up.x, up.y) || 1];
  const { x, y } = turned(e, f);
  return {
    x: x + pe,
    y: y + pf,
    along: { x: along.x / length, y: along.y / length },
    up: { x: up.x * ASCENT, y: up.y * ASCENT },
    size,
  };
}

const lifted = (point: Point, { up }: { up: Point }): Point => ({ x: point.x + up.x, y: point.y + up.y });

function boxOf(corners: readonly Point[], { width, height }: PageSpace): ReadWord['box'] {
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  return {
    left: left / width,
    top: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  };
}

function joinWord(word: ReadWord, more: ReadWord): void {
  const right = Math.max(word.box.left + word.box.width, more.box.left + more.box.width);
  const bottom = Math.max(word.box.top + word.box.height, more.box.top + more.box.height);
  const [left, top] = [Math.min(word.box.left, more.box.left), Math.min(word.box.top, more.box.top)];
  word.text += more.text;
  word.box = { left, top, width: right - left, height: bottom - top };
}
