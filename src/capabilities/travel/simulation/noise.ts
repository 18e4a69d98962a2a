import type { Dice } from './random.ts';

/** How wrong an honest phone is. docs/travel-simulation.md says where the numbers come from; they were set before the rules were tuned. */
export interface Noise {
  /** metres within which 95 % of fixes lie, outdoors and indoors: median of a log-normal distribution */
  openMetres: number;
  indoorMetres: number;
  indoorShare: number;
  /** cell towers: metres from, to */
  coarse: { share: number; from: number; to: number };
  /** a single point that jumps to where somebody was before, told as exact */
  ghostShare: number;
  /** hours of silence, and how often a day */
  gaps: { perDay: number; from: number; to: number };
  /** share of fixes that are sent hours later in one burst */
  burstShare: number;
  /** seconds, deviation of a device's clock */
  clockDrift: number;
}

export const HONEST_NOISE: Noise = {
  openMetres: 30,
  indoorMetres: 300,
  indoorShare: 0.4,
  coarse: { share: 0.05, from: 800, to: 4_800 },
  ghostShare: 0.01,
  gaps: { perDay: 0.5, from: 2, to: 14 },
  burstShare: 0.15,
  clockDrift: 45,
};

/** Errors, ghosts and coarse fixes times `factor`. */
export function scaled(noise: Noise, factor: number): Noise {
  const { share, from, to } = noise.coarse;
  return {
    ...noise,
    openMetres: noise.openMetres * factor,
    indoorMetres: noise.indoorMetres * factor,
    coarse: { share: share * factor, from: from * factor, to: to * factor },
    ghostShare: noise.ghostShare * factor,
    clockDrift: noise.clockDrift * factor,
  };
}

/** 95 % radius over the 68 % radius that a phone tells, of a Rayleigh distribution. */
const TOLD = 2.448 / 1.51;

/** What the client tells as its error (68 %), metres. */
export function toldError(dice: Dice, noise: Noise): number {
  if (dice.chance(noise.coarse.share)) return dice.between(noise.coarse.from, noise.coarse.to);
  const middle = dice.chance(noise.indoorShare) ? noise.indoorMetres : noise.openMetres;
  return (middle / TOLD) * Math.exp(0.3 * dice.normal());
}
