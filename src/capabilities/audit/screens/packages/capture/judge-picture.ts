import type { CaptureLimits } from '../../../contract/package-pages.ts';

/** What a picture is worth: points across as it came, and variance of the Laplacian at 1000 points' width. */
export interface Measured {
  width: number;
  sharpness: number;
}

export type Refused = 'narrow' | 'blurred';

/** Is it worth the way to the server? The same gate as there, before a minute of somebody's mobile data. */
export function judgePicture({ width, sharpness }: Measured, limits: CaptureLimits): Refused | null {
  if (width < limits.leastWidth) return 'narrow';
  return sharpness < limits.leastSharpness ? 'blurred' : null;
}

/** Brightness of points in red, green, blue and alpha, as eyes weigh colours; alpha stands on white. */
export function greyOf(points: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(points.length / 4);
  for (let at = 0; at < grey.length; at++) {
    const [red, green, blue, alpha] = points.subarray(at * 4, at * 4 + 4);
    const light = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    grey[at] = Math.round(255 + ((light - 255) * alpha!) / 255);
  }
  return grey;
}
