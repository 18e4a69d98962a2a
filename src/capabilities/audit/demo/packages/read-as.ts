import type { ReadDocument } from '../../../../platform/reading/document.ts';

/** What a machine says of a page whose text is these lines, as it does of the text of a PDF. */
export function readAs(lines: readonly string[]): ReadDocument {
  return {
    way: 'pdf-text',
    sha256: '',
    pageCount: 1,
    pagesLeft: 0,
    codes: [],
    quality: null,
    pages: [
      {
        number: 1,
        way: 'pdf-text',
        codes: [],
        quality: null,
        likeness: null,
        trouble: null,
        lines: lines.map((text, place) => {
          const box = { left: 0.12, top: 0.07 + place * 0.019, width: 0.76, height: 0.016 };
          return {
            text,
            confidence: 1,
            box,
            words: text.split(' ').map((word) => ({ text: word, confidence: 1, box })),
          };
        }),
      },
    ],
  };
}
