import type { Point } from '../../../platform/geography/geometry.ts';
import type { Fix, Seconds } from '../rules/case.ts';
import { placeAt, type Stop } from './itinerary.ts';
import { toldError, type Noise } from './noise.ts';
import type { Dice } from './random.ts';

export interface Recording {
  from: Seconds;
  until: Seconds;
  /** seconds between fixes */
  every: Seconds;
  noise: Noise;
  /** the provider invents positions: what it says of itself */
  mock?: () => boolean | null;
}

const KM_PER_DEGREE = 111.195;
/** A told radius holds 68 %: 1.510 deviations of a Rayleigh distribution. */
const DEVIATIONS = 1.51;

/** What a phone on this way would have sent. */
export function recordFixes(stops: readonly Stop[], recording: Recording, dice: Dice): Fix[] {
  const { from, until, every, noise } = recording;
  const silent = gapsOf(recording, dice);
  const drift = dice.normal() * noise.clockDrift;
  const fixes: Fix[] = [];
  for (let at = from + dice.between(0, every); at < until; at += every * dice.between(0.8, 1.2)) {
    if (silent.some((gap) => at >= gap.from && at < gap.until)) continue;
    const place = placeAt(stops, at);
    if (place === null) continue;
    const isGhost = dice.chance(noise.ghostShare);
    const told = isGhost ? dice.between(15, 35) : toldError(dice, noise);
    const shown = isGhost ? pastPlace(stops, at, dice) : place;
    const sent = Math.round(at - drift);
    fixes.push({
      id: `fix-${String(fixes.length).padStart(4, '0')}`,
      device: 'phone',
      source: 'traccar',
      ...shift(shown, (told / DEVIATIONS) * Math.sqrt(-2 * Math.log(1 - dice.roll())), dice),
      at: sent,
      sent,
      received: Math.round(dice.chance(noise.burstShare) ? at + dice.between(600, 36_000) : at + 5),
      satelliteTime: false,
      accuracy: Math.round(told),
      radius: '68',
      altitude: Math.round(dice.between(1, 60)),
      speed: null,
      mock: recording.mock?.() ?? null,
      repeated: false,
      deviceFault: null,
      signed: false,
    });
  }
  return fixes;
}

function gapsOf({ from, until, noise }: Recording, dice: Dice): { from: Seconds; until: Seconds }[] {
  const count = Math.round(((until - from) / 86_400) * noise.gaps.perDay);
  return Array.from({ length: count }, () => {
    const begin = dice.between(from, until);
    return { from: begin, until: begin + dice.between(noise.gaps.from, noise.gaps.to) * 3_600 };
  });
}

/** A ghost shows a place where the phone has been before. */
function pastPlace(stops: readonly Stop[], at: Seconds, dice: Dice): Point {
  const past = stops.filter((each) => each.from <= at);
  return dice.pick(past.length > 0 ? past : stops.slice(0, 1)).place;
}

function shift(point: Point, metres: number, dice: Dice): Point {
  const angle = dice.between(0, 2 * Math.PI);
  const degrees = metres / 1_000 / KM_PER_DEGREE;
  return {
    latitude: point.latitude + degrees * Math.sin(angle),
    longitude: point.longitude + (degrees * Math.cos(angle)) / Math.cos((point.latitude * Math.PI) / 180),
  };
}
