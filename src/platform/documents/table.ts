import type { Run } from './fonts.ts';
import { newPage, type Pdf } from './pdf.ts';
import { baselineOf, lineHeight, type TextStyle } from './text.ts';
import { texts } from './texts.ts';

export interface Column {
  title: string;
  /** share of the width among all columns */
  share: number;
  align?: 'left' | 'right' | 'center';
  /** numbers and codes in fixed width */
  mono?: boolean;
}

export interface TableOptions {
  size?: number;
  /** last row in bold, with a rule above: totals */
  totals?: boolean;
}

const PAD = 3;

/** A ruled table at the pen. The head is repeated on every page; a row breaks only when it is higher than a page. */
export function table(
  pdf: Pdf,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: TableOptions = {},
): void {
  const size = options.size ?? 9;
  const total = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => (pdf.width * column.share) / total);
  const style = (index: number, bold: boolean): TextStyle => ({
    size,
    leading: 1.3,
    align: columns[index]!.align ?? 'left',
    weight: bold ? 'bold' : columns[index]!.mono === true ? 'mono' : 'regular',
  });
  const height = lineHeight(style(0, false));
  const breakRow = (row: readonly string[], bold: boolean): Run[][][] =>
    columns.map((_, index) => pdf.type.lines(row[index] ?? '', widths[index]! - 2 * PAD, style(index, bold)));

  const head = breakRow(
    columns.map((column) => column.title),
    true,
  );
  const draw = (cells: Run[][][], from: number, count: number, bold: boolean) => {
    let x = pdf.left;
    cells.forEach((lines, index) => {
      lines.slice(from, from + count).forEach((line, at) => {
        const y = pdf.y + PAD + at * height + baselineOf(style(index, bold));
        pdf.type.drawLine(line, x + PAD, y, widths[index]! - 2 * PAD, style(index, bold));
      });
      x += widths[index]!;
    });
    pdf.y += count * height + 2 * PAD;
  };
  const line = (thickness: number) => {
    pdf.doc
      .moveTo(pdf.left, pdf.y)
      .lineTo(pdf.right, pdf.y)
      .lineWidth(thickness)
      .strokeColor('#14211f')
      .stroke();
  };
  const deep = (cells: Run[][][]) => Math.max(...cells.map((lines) => lines.length));
  const drawHead = () => {
    line(1);
    draw(head, 0, deep(head), true);
    line(1);
  };
  const room = () => Math.floor((pdf.bottom - pdf.y - 2 * PAD) / height);

  if (room() < deep(head) + 3) newPage(pdf);
  drawHead();
  const body = rows.length > 0 ? rows : [[texts[pdf.locale].nothing]];
  body.forEach((row, number) => {
    const last = options.totals === true && number === body.length - 1;
    const cells = breakRow(row, last);
    const need = deep(cells);
    let from = 0;
    if (last) line(0.75);
    while (from < need) {
      const rest = need - from;
      if (room() < 1 || (room() < rest && fitsFreshPage(pdf, rest, deep(head), height))) {
        newPage(pdf);
        drawHead();
      }
      const count = Math.min(rest, Math.max(1, room()));
      draw(cells, from, count, last);
      from += count;
    }
    line(0.25);
  });
  pdf.y += 8;
}

function fitsFreshPage(pdf: Pdf, lines: number, headLines: number, height: number): boolean {
  return (lines + headLines) * height + 4 * PAD <= pdf.bottom - pdf.top;
}
