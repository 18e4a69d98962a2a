import { FACES, fontFile, runsOf, type Face, type Run, type Weight } from './fonts.ts';

/** How a text looks. Sizes in points. */
export interface TextStyle {
  /** 10 when not said */
  size?: number;
  weight?: Weight;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** distance of lines as a multiple of the size; 1.35 when not said */
  leading?: number;
}

/** The typewriter of one document: measures and draws runs of several faces on one line. */
export interface Typewriter {
  /** Breaks text into lines no wider than `width` points; a word longer than a line is cut. */
  lines(text: string, width: number, style: TextStyle): Run[][];
  /** Draws one line with its baseline at `y`. */
  drawLine(line: Run[], x: number, y: number, width: number, style: TextStyle): void;
}

/** What pdfkit keeps of the current font, as far as needed here. */
interface WithFont {
  _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
}

/** Figures of one width, so that amounts stand below each other. */
const FIGURES: PDFKit.Mixins.OpenTypeFeatures[] = ['tnum'];

export function lineHeight(style: TextStyle): number {
  return (style.size ?? 10) * (style.leading ?? 1.35);
}

/** Height of the baseline below the top of its line. */
export function baselineOf(style: TextStyle): number {
  return (lineHeight(style) + (style.size ?? 10) * 0.7) / 2;
}

export function typewriter(doc: PDFKit.PDFDocument): Typewriter {
  const opened = new Set<Face>();
  const use = (face: Face): PDFKit.PDFDocument => {
    if (!opened.has(face)) {
      doc.registerFont(face, fontFile(face));
      opened.add(face);
    }
    return doc.font(face);
  };
  const glyphs = new Map<Face, Map<number, boolean>>(FACES.map((face) => [face, new Map()]));
  const has = (face: Face, code: number): boolean => {
    const known = glyphs.get(face)!;
    let answer = known.get(code);
    if (answer === undefined) {
      answer = (use(face) as unknown as WithFont)._font.font.hasGlyphForCodePoint(code);
      known.set(code, answer);
    }
    return answer;
  };
  const widths = new Map<string, number>();
  /** width at one point of size */
  const unitWidth = ({ face, text }: Run): number => {
    const key = `${face}\n${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      width = use(face).fontSize(1000).widthOfString(text, { features: FIGURES }) / 1000;
      widths.set(key, width);
    }
    return width;
  };
  const widthOf = (runs: Run[], size: number) => runs.reduce((sum, run) => sum + unitWidth(run), 0) * size;

  return {
    lines(text, width, style) {
      const { size = 10, weight = 'regular' } = style;
      const measure = (piece: string) => widthOf(runsOf(piece, weight, has), size);
      return text
        .replaceAll('\t', '    ')
        .split(/\r\n|[\n\r]/)
        .flatMap((paragraph) => breakParagraph(paragraph, width, measure))
        .map((line) => runsOf(line, weight, has));
    },
    drawLine(line, x, y, width, style) {
      const { size = 10, align = 'left', color = '#14211f' } = style;
      const room = width - widthOf(line, size);
      let at = x + (align === 'right' ? room : align === 'center' ? room / 2 : 0);
      for (const run of line) {
        use(run.face)
          .fontSize(size)
          .fillColor(color)
          .text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic', features: FIGURES });
        at += unitWidth(run) * size;
      }
    },
  };
}

/** Greedy line breaking at spaces; `measure` answers the width of a piece. */
export function breakParagraph(text: string, width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.match(/\s*\S+|\s+$/g) ?? ['']) {
    const wide = measure(word);
    if (used + wide <= width) {
      line += word;
      used += wide;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    // the space that a break swallows
    for (const character of word.trimStart()) {
      if (line !== '' && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    used = measure(line);
  }
  lines.push(line);
  return lines;
}
