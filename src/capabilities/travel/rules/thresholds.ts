/** Numbers of the rules. They are parameters of a government; a verdict carries their version. Lengths in km, times as said. */
export interface Thresholds {
  version: string;
  /** km beside a border that still count as inside, and that outside has to exceed: two public boundary sets differ by 0.9 km at the median, 6.5 at p95 */
  insideMarginKm: number;
  outsideMarginKm: number;
  /** 68 % radius of a phone's own position to 95 %: 2.448 / 1.510 of a Rayleigh distribution, rounded up */
  radiusFactor: number;
  weights: {
    best: number;
    signed: number;
    background: number;
    coarse: number;
    poor: number;
    visum: number;
    pass: number;
    hotel: number;
    confirmed: number;
    attendance: number;
    photo: number;
    statement: number;
  };
  /** minutes by which fixes are thinned before they count as independent */
  thinningMinutes: number;
  /** fixes of one source that count on one day */
  perSource: number;
  present: number;
  outsideAgainstPresent: number;
  contradicted: number;
  presentAgainstContradicted: number;
  /** fixes that may accuse: at most so coarse, at least so weighty */
  accusingAccuracyMetres: number;
  accusingWeight: number;
  /** a trip of one day: longest gap between fixes at the place of duty, local hours that they have to span */
  dayTrip: { fromHour: number; toHour: number; gapHours: number };
  speed: { groundKmh: number; railKmh: number; airKmh: number; legHours: number };
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  version: '2026-1',
  insideMarginKm: 2,
  outsideMarginKm: 5,
  radiusFactor: 1.75,
  weights: {
    best: 0.95,
    signed: 0.85,
    background: 0.7,
    coarse: 0.4,
    poor: 0.2,
    visum: 0.95,
    pass: 0.5,
    hotel: 0.4,
    confirmed: 0.95,
    attendance: 0.4,
    photo: 0.2,
    statement: 0.05,
  },
  thinningMinutes: 30,
  perSource: 3,
  present: 0.9,
  outsideAgainstPresent: 0.9,
  contradicted: 0.95,
  presentAgainstContradicted: 0.5,
  accusingAccuracyMetres: 1_000,
  accusingWeight: 0.7,
  dayTrip: { fromHour: 8, toHour: 17, gapHours: 2 },
  speed: { groundKmh: 300, railKmh: 400, airKmh: 1_100, legHours: 3 },
};
