/** Whole numbers from 0 to `below` − 1, each as likely. */
export type Draw = (below: number) => number;

/**
 * Mulberry32 (Tommy Ettinger, public domain): the same seed draws the same numbers on every machine, so that a bootstrap can be repeated.
 * For estimating only, never for secrets.
 */
export function mulberry32(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
