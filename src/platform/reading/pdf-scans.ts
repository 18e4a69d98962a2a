/** What pdf.js says that a page draws, one operation after the other. */
export interface Operations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** Numbers of the operations that matter here. */
export type OperationNumbers = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'paintImageXObject'
  | 'paintImageMaskXObject'
  | 'paintInlineImageXObject',
  number
>;

/** Share of the page's sides that a picture covers where the page is a scan. */
export const COVERS = 0.85;

/**
 * Points across of the picture that covers the page from edge to edge; null: there is none. A picture that the reader left out for its size is
 * told by no operation.
 * @param page its edges in points
 */
export function scanWidth(
  { fnArray, argsArray }: Operations,
  is: OperationNumbers,
  page: { left: number; bottom: number; right: number; top: number },
): number | null {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  let widest: number | null = null;
  for (const [at, operation] of fnArray.entries()) {
    const given = argsArray[at];
    if (operation === is.save || operation === is.paintFormXObjectBegin) kept.push(matrix);
    if (operation === is.restore || operation === is.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    if (operation === is.transform) matrix = times(matrix, numbers(given));
    if (operation === is.paintFormXObjectBegin) matrix = times(matrix, numbers(first(given)));
    const across = widthOf(operation, given, is);
    if (across !== null && covers(matrix, page)) widest = Math.max(widest ?? 0, across);
  }
  return widest;
}

type Matrix = readonly [number, number, number, number, number, number];

function first(given: unknown): unknown {
  return Array.isArray(given) ? given[0] : null;
}

function numbers(given: unknown): Matrix {
  const list = given !== null && typeof given === 'object' ? Array.from(given as ArrayLike<unknown>) : [];
  const [a, b, c, d, e, f] = list.map(Number);
  return list.length === 6 ? [a!, b!, c!, d!, e!, f!] : [1, 0, 0, 1, 0, 0];
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Points across of what is painted: named with its size, or given as a picture. */
function widthOf(operation: number, given: unknown, is: OperationNumbers): number | null {
  if (operation === is.paintImageXObject) return Array.isArray(given) ? Number(given[1]) || null : null;
  if (operation !== is.paintInlineImageXObject && operation !== is.paintImageMaskXObject) return null;
  const picture = first(given);
  return picture !== null && typeof picture === 'object' && 'width' in picture
    ? Number(picture.width) || null
    : null;
}

/** Does the unit square, where a picture is painted, cover the page? */
function covers(
  [a, b, c, d, e, f]: Matrix,
  page: { left: number; bottom: number; right: number; top: number },
) {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  const share = (all: number[], low: number, high: number) =>
    (Math.min(Math.max(...all), high) - Math.max(Math.min(...all), low)) / (high - low);
  return share(xs!, page.left, page.right) >= COVERS && share(ys!, page.bottom, page.top) >= COVERS;
}
