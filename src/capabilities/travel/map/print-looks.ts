// The drawing on paper, in the colours of print. Each look differs by line or shape too, so that a grey copy still tells.
import type { Look, TextLook } from './trip-map.ts';

interface PrintLook {
  fill: string | null;
  stroke: string | null;
  /** of the stroke, units */
  width: number;
  /** lengths of dash and gap, units; null: solid */
  dash: readonly [number, number] | null;
}

const flat = (fill: string, stroke: string, width = 1): PrintLook => ({ fill, stroke, width, dash: null });
const drawn = (stroke: string, width: number, dash: PrintLook['dash'] = null): PrintLook => ({
  fill: null,
  stroke,
  width,
  dash,
});

/** Every path of a drawing with fill and stroke. */
export const PRINT_LOOKS: Readonly<Record<Look, PrintLook>> = {
  catchment: flat('#f1f5f4', '#cfd8d6', 0.75),
  outer: drawn('#66767a', 0.75, [3, 3]),
  destination: flat('#e0eef0', '#0b4f57'),
  origin: flat('#e6eff8', '#1f4f82'),
  elsewhere: flat('#fbe9e6', '#a3221b'),
  plan: drawn('#66767a', 1.5, [6, 4]),
  lived: drawn('#0b4f57', 2.5),
  bent: drawn('#a3221b', 2.5),
  radius: drawn('#a3221b', 0.75, [2, 2]),
  point: flat('#0b4f57', '#ffffff', 0.5),
  deciding: flat('#a3221b', '#ffffff', 1.5),
  'mark-catchment': flat('#ffffff', '#0b4f57', 1.5),
  'mark-destination': flat('#0b4f57', '#ffffff'),
  'mark-origin': flat('#1f4f82', '#ffffff'),
  'mark-elsewhere': drawn('#a3221b', 2.5),
  scale: drawn('#14211f', 1),
};

/** Colour and weight of words. */
export const PRINT_TEXTS: Readonly<Record<TextLook, { fill: string; bold: boolean }>> = {
  name: { fill: '#48575a', bold: false },
  'name-strong': { fill: '#14211f', bold: true },
  number: { fill: '#14211f', bold: false },
  'scale-text': { fill: '#48575a', bold: false },
};
