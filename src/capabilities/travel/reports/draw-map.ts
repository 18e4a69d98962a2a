import type { Pdf } from '../../../platform/documents/pdf.ts';
import { PRINT_LOOKS, PRINT_TEXTS } from '../map/print-looks.ts';
import type { Drawing } from '../map/trip-map.ts';

/** Height of names on the printed map, points. */
export const MAP_TEXT = 8;

/** Draws a trip's map at the pen, in a frame that cuts off what reaches beyond it. */
export function drawMap(pdf: Pdf, { width, height, shapes }: Drawing): void {
  const { doc } = pdf;
  const [left, top] = [pdf.left, pdf.y];
  doc.save().rect(left, top, width, height).clip().translate(left, top);
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const { fill, bold } = PRINT_TEXTS[shape.look];
      const style = {
        size: MAP_TEXT,
        color: fill,
        weight: bold ? ('bold' as const) : ('regular' as const),
        align: ALIGN[shape.anchor],
      };
      // A line as wide as the map, so that its anchor is where the drawing says.
      const x = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor];
      pdf.type.drawLine(pdf.type.lines(shape.text, width, style)[0]!, x, shape.y, width, style);
      continue;
    }
    const { fill, stroke, width: thickness, dash } = PRINT_LOOKS[shape.look];
    doc.path(shape.d).lineWidth(thickness).lineJoin('round');
    if (dash === null) doc.undash();
    else doc.dash(dash[0], { space: dash[1] });
    if (fill !== null && stroke !== null) doc.fillAndStroke(fill, stroke, 'even-odd');
    else if (fill !== null) doc.fill(fill, 'even-odd');
    else if (stroke !== null) doc.stroke(stroke);
  }
  doc.undash().restore();
  doc.rect(left, top, width, height).lineWidth(0.5).strokeColor('#14211f').stroke();
  pdf.y = top + height + 6;
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
