import type { ReadCode, ReadDocument, ReadPage } from '../../../../platform/reading/document.ts';
import { rowsOf } from '../../../../platform/reading/rows.ts';

/** A read page of lines of text, invented; words stand beside each other, three blanks part columns. @param confidence of every word */
export function pageOf(
  lines: readonly string[],
  way: 'ocr' | 'pdf-text' = 'ocr',
  confidence = 0.9,
  number = 1,
): ReadPage {
  const runs = lines.map((line, row) =>
    [...line.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      confidence: way === 'ocr' ? confidence : 1,
      box: { left: match.index / 100, top: row / 60, width: match[0].length / 100, height: 0.012 },
    })),
  );
  return { number, way, lines: rowsOf(runs, 1), codes: [], quality: null, likeness: null, trouble: null };
}

export function documentOf(
  pages: readonly ReadPage[],
  codes: readonly string[] = [],
): Pick<ReadDocument, 'pages' | 'codes'> {
  const box = { left: 0.7, top: 0.7, width: 0.1, height: 0.1 };
  return { pages, codes: codes.map((text): ReadCode => ({ page: 1, format: 'QRCode', text, box })) };
}
