import { around, type Box } from '../../../../platform/reading/box.ts';
import type { ReadDocument, ReadLine } from '../../../../platform/reading/document.ts';

/** A stretch of a line, with where it stands and how sure its reading is. */
export interface Piece {
  text: string;
  page: number;
  box: Box;
  /** the least of its words' */
  confidence: number;
  provenance: 'pdf-text' | 'ocr';
}

/** A line to search in, whose stretches know their place. */
export interface SearchLine {
  text: string;
  page: number;
  /** The stretch from one letter to another of `text`, blanks at its ends left out; null where only blanks are. */
  piece(from: number, to: number): Piece | null;
}

/** All lines of a document, page by page from top to bottom. */
export function searchLines(document: Pick<ReadDocument, 'pages'>): SearchLine[] {
  return document.pages.flatMap(({ number, way, lines }) =>
    way === 'none' ? [] : lines.map((line) => searchLine(line, number, way)),
  );
}

function searchLine(line: ReadLine, page: number, provenance: Piece['provenance']): SearchLine {
  let at = 0;
  const words = line.words.map((word) => {
    const from = line.text.indexOf(word.text, at);
    at = from + word.text.length;
    return { ...word, from, to: at };
  });
  return {
    text: line.text,
    page,
    piece(from, to) {
      const touched = words.filter((word) => word.from < to && word.to > from);
      const text = line.text.slice(from, to).trim();
      if (text === '' || touched.length === 0) return null;
      return {
        text,
        page,
        provenance,
        box: around(touched.map(({ box }) => box)),
        confidence: Math.min(...touched.map(({ confidence }) => confidence)),
      };
    },
  };
}
