import type { Boundary } from './boundaries.ts';

/** A hundred-thousandth of a degree, about one metre: finer than any official border. */
const UNITS = 100_000;

/** Rings as short text: each point as whole units less its forerunner. Rounds to about one metre. */
export function packRings(rings: Boundary['rings']): string {
  return rings
    .map((ring) => {
      let [x, y] = [0, 0];
      return ring
        .map(([longitude, latitude]) => {
          const [nextX, nextY] = [Math.round(longitude * UNITS), Math.round(latitude * UNITS)];
          const step = `${nextX - x} ${nextY - y}`;
          [x, y] = [nextX, nextY];
          return step;
        })
        .join(',');
    })
    .join(';');
}

/** @param text as `packRings` wrote it */
export function unpackRings(text: string): [number, number][][] {
  return text.split(';').map((ring) => {
    let [x, y] = [0, 0];
    return ring.split(',').map((step): [number, number] => {
      const blank = step.indexOf(' ');
      x += Number(step.slice(0, blank));
      y += Number(step.slice(blank + 1));
      return [x / UNITS, y / UNITS];
    });
  });
}
