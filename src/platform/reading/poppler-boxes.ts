import type { ReadLine, ReadWord } from './document.ts';
import { rowsOf } from './rows.ts';

const PARTS =
  /<page width="([\d.]+)" height="([\d.]+)">|<(line) |<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/g;

/** Lines of each page from what `pdftotext -bbox-layout` writes: pages of lines of words, each with its place. */
export function pagesOfBoxes(text: string): ReadLine[][] {
  const pages: { width: number; height: number; runs: ReadWord[][] }[] = [];
  for (const [, width, height, line, left, top, right, bottom, content = ''] of text.matchAll(PARTS)) {
    if (width !== undefined) {
      pages.push({ width: Number(width) || 1, height: Number(height) || 1, runs: [] });
      continue;
    }
    const page = pages.at(-1);
    if (page === undefined) continue;
    if (line !== undefined) page.runs.push([]);
    else page.runs.at(-1)?.push(wordOf(page, [left, top, right, bottom].map(Number), content));
  }
  return pages.map(({ width, height, runs }) => rowsOf(runs, height / width));
}

function wordOf(page: { width: number; height: number }, at: number[], content: string): ReadWord {
  const [left = 0, top = 0, right = 0, bottom = 0] = at;
  return {
    text: plain(content),
    confidence: 1,
    box: {
      left: left / page.width,
      top: top / page.height,
      width: (right - left) / page.width,
      height: (bottom - top) / page.height,
    },
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(content: string): string {
  return content
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff)))
    .normalize('NFKC')
    .replace(/\p{C}/gu, '');
}
