/** Width and height of the field that strokes are drawn in. */
export const SIGNATURE_WIDTH = 600;
export const SIGNATURE_HEIGHT = 200;
/** Characters of the longest signature that is kept. */
export const SIGNATURE_LONGEST = 12_000;

/**
 * Is `text` a drawn signature: strokes as the path data of an SVG, `M x y` then `L x y`, whole numbers within the field?
 * Strokes instead of a picture: some hundred bytes, nothing to decode, and it goes with its row.
 */
export function isSignature(text: string): boolean {
  if (text.length > SIGNATURE_LONGEST || !/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/.test(text)) return false;
  return [...text.matchAll(/(\d+) (\d+)/g)].every(
    ([, x, y]) => Number(x) <= SIGNATURE_WIDTH && Number(y) <= SIGNATURE_HEIGHT,
  );
}
