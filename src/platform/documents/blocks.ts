import { encode } from 'uqr';
import { baselineOf, lineHeight, type TextStyle } from './text.ts';
import { keepTogether, mm, newPage, type Pdf } from './pdf.ts';

/**
 * Draws text in a box of a fixed place and width; the pen stays where it is. For forms and labels.
 * @returns height in points
 */
export function drawText(
  pdf: Pdf,
  text: string,
  x: number,
  y: number,
  width: number,
  style: TextStyle = {},
): number {
  const lines = pdf.type.lines(text, width, style);
  lines.forEach((line, index) => {
    pdf.type.drawLine(line, x, y + index * lineHeight(style) + baselineOf(style), width, style);
  });
  return lines.length * lineHeight(style);
}

/** Height in points that a text takes in this width. */
export function measureText(pdf: Pdf, text: string, width: number, style: TextStyle = {}): number {
  return pdf.type.lines(text, width, style).length * lineHeight(style);
}

/** Writes a paragraph at the pen, over pages where it must. @param after points below it */
export function paragraph(pdf: Pdf, text: string, style: TextStyle = {}, after = 6): void {
  for (const line of pdf.type.lines(text, pdf.width, style)) {
    if (pdf.y + lineHeight(style) > pdf.bottom) newPage(pdf);
    pdf.type.drawLine(line, pdf.left, pdf.y + baselineOf(style), pdf.width, style);
    pdf.y += lineHeight(style);
  }
  pdf.y += after;
}

/** A heading, never alone at the foot of a page. */
export function heading(pdf: Pdf, text: string, size = 14): void {
  const style: TextStyle = { size, weight: 'bold', leading: 1.25 };
  keepTogether(pdf, measureText(pdf, text, pdf.width, style) + 3 * lineHeight({}));
  paragraph(pdf, text, style, 6);
}

/** A ruled line at the pen. @param thickness points */
export function rule(pdf: Pdf, thickness = 0.75, after = 8): void {
  pdf.doc
    .moveTo(pdf.left, pdf.y)
    .lineTo(pdf.right, pdf.y)
    .lineWidth(thickness)
    .strokeColor('#14211f')
    .stroke();
  pdf.y += after;
}

export interface Letterhead {
  /** "Pemerintah Kota Teladan" */
  government: string;
  /** "Inspektorat" */
  unit: string;
  /** address and telephone, one line */
  address?: string;
  /** coat of arms, PNG or JPEG */
  arms?: Buffer | null;
}

/** The head of an official letter: arms, government, unit, address, double rule. */
export function letterhead(pdf: Pdf, head: Letterhead): void {
  const top = pdf.y;
  const height = mm(20);
  if (head.arms) pdf.doc.image(head.arms, pdf.left, top, { fit: [height, height] });
  paragraph(pdf, head.government.toUpperCase(), { size: 12, align: 'center', leading: 1.3 }, 0);
  paragraph(pdf, head.unit.toUpperCase(), { size: 15, weight: 'bold', align: 'center', leading: 1.3 }, 0);
  if (head.address) paragraph(pdf, head.address, { size: 9, align: 'center' }, 0);
  pdf.y = Math.max(pdf.y + 6, head.arms ? top + height + 6 : 0);
  rule(pdf, 2, 3);
  rule(pdf, 0.5, 14);
}

/** Label and value in two columns, for the facts of a record. @param labelWidth points */
export function facts(
  pdf: Pdf,
  rows: readonly (readonly [string, string])[],
  labelWidth = mm(42),
  style: TextStyle = {},
): void {
  for (const [label, value] of rows) {
    const width = pdf.width - labelWidth - 8;
    keepTogether(pdf, measureText(pdf, value, width, style));
    const left = drawText(pdf, label, pdf.left, pdf.y, labelWidth, { ...style, color: '#48575a' });
    const right = drawText(pdf, value, pdf.left + labelWidth + 8, pdf.y, width, style);
    pdf.y += Math.max(left, right) + 2;
  }
  pdf.y += 4;
}

/**
 * Draws a QR code (ISO/IEC 18004, error correction M) as vectors, quiet zone of 4 modules included.
 * @param size edge in points; the pen stays where it is
 */
export function drawQr(pdf: Pdf, content: string, x: number, y: number, size: number): void {
  const { data, size: modules } = encode(content, { ecc: 'M', border: 4 });
  const edge = size / modules;
  pdf.doc.rect(x, y, size, size).fill('#ffffff');
  data.forEach((row, line) => {
    // one rectangle for each stretch of dark modules: fewer strokes, and no hairlines between neighbours
    for (let start = 0; start < modules; start++) {
      if (!row[start]) continue;
      let end = start;
      while (row[end + 1]) end++;
      pdf.doc.rect(x + start * edge, y + line * edge, (end - start + 1) * edge, edge);
      start = end;
    }
  });
  pdf.doc.fill('#000000');
}
