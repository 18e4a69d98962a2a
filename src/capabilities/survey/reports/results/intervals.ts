import { drawText } from '../../../../platform/documents/blocks.ts';
import { keepTogether, mm, type Pdf } from '../../../../platform/documents/pdf.ts';

export interface DrawnInterval {
  name: string;
  value: number | null;
  low: number | null;
  high: number | null;
}

const ROW = mm(6.5);
const LABELS = mm(62);
const INK = '#14211f';
const PALE = '#c9d1cf';

/** Scores from 0 to 100 as ruled rows: a line as long as the interval, a stroke at the value. What is hidden has an empty rule. */
export function drawIntervals(pdf: Pdf, rows: readonly DrawnInterval[]): void {
  keepTogether(pdf, ROW * rows.length + mm(6));
  const left = pdf.left + LABELS;
  const x = (score: number) => left + ((pdf.right - left) * score) / 100;
  for (const { name, value, low, high } of rows) {
    const y = pdf.y + ROW / 2;
    drawText(pdf, name, pdf.left, pdf.y + 2, LABELS - mm(3), { size: 8.5 });
    line(pdf, x(0), y, x(100), y, 0.5, PALE);
    if (low !== null && high !== null) line(pdf, x(low), y, x(high), y, 2.5, INK);
    if (value !== null) line(pdf, x(value), y - mm(1.6), x(value), y + mm(1.6), 1.2, INK);
    pdf.y += ROW;
  }
  for (const tick of [0, 25, 50, 75, 100])
    drawText(pdf, String(tick), x(tick) - mm(5), pdf.y, mm(10), { size: 7.5, align: 'center' });
  pdf.y += mm(6);
}

function line(pdf: Pdf, x1: number, y1: number, x2: number, y2: number, width: number, color: string): void {
  pdf.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(color).stroke();
}
