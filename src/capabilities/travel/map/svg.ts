// The drawing on paper: an SVG of its own, in the colours of print. Each look differs by line or shape too, so that a grey copy still tells.
import type { Drawing, Look, Shape, TextLook } from './trip-map.ts';

export interface PrintLook {
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

/** For PDF writers too: every path of a drawing with fill and stroke. */
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

/**
 * The drawing as an SVG document of its own.
 * @param title heard by those who do not see it
 */
export function svgOf(drawing: Drawing, title: string, textSize = 12): string {
  const { width, height, shapes } = drawing;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapes.map((each) => elementOf(each, textSize)),
    '</svg>',
  ].join('');
}

function elementOf(shape: Shape, size: number): string {
  if (shape.kind === 'text') {
    const { fill, bold } = PRINT_TEXTS[shape.look];
    const weight = bold ? ' font-weight="700"' : '';
    const place = `x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}"`;
    const face = `font-family="sans-serif" font-size="${size}" fill="${fill}"${weight}`;
    // A halo keeps a name readable over lines.
    const halo = 'stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"';
    return `<text ${place} ${face} ${halo}>${escaped(shape.text)}</text>`;
  }
  const { fill, stroke, width, dash } = PRINT_LOOKS[shape.look];
  const line = stroke === null ? '' : ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"`;
  const dashes = dash === null ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
  return `<path d="${shape.d}" fill="${fill ?? 'none'}" fill-rule="evenodd"${line}${dashes}/>`;
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (each) => names[each]!);
}
