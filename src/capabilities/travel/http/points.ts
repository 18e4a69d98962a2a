import type { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import type { pointView } from '../contract-verification.ts';
import { localTime } from '../rules/local-time.ts';
import { geographyOf } from '../store/geography.ts';
import { listPositions } from '../store/positions.ts';
import { decidingPointsOf, latestVerdict } from '../store/verdicts.ts';

export type Point = z.input<typeof pointView>;

/** Points that a screen can hold; of more, evenly many are left out. */
const MOST_POINTS = 1_500;

/** Coordinates of one account, in the order of time. Only for whoever has given his reason. */
export async function pointsOfMember(
  tx: Tx,
  memberId: string,
): Promise<{ deciding: Point[]; track: Point[]; leftOut: number }> {
  const geography = await geographyOf(tx);
  const verdict = await latestVerdict(tx, memberId);
  const kept = verdict === undefined ? [] : await decidingPointsOf(tx, verdict.id);
  const wanted = new Set(kept.map((each) => each.position_id));
  const fixes = await listPositions(tx, memberId);
  const every = Math.max(1, Math.ceil(fixes.length / MOST_POINTS));
  const shown = fixes.filter((each, place) => place % every === 0 || wanted.has(each.id));
  return {
    deciding: kept.map((each) => ({
      at: each.fix_at,
      day: each.day,
      latitude: each.latitude,
      longitude: each.longitude,
      accuracy: each.accuracy,
      source: each.source,
      regency: nameOf(geography, each.regency),
      deciding: true,
    })),
    track: shown.map((each) => {
      const code = geography.surroundingRegency(each);
      return {
        at: new Date(each.at * 1_000).toISOString(),
        day: localTime(each.at, zoneOf(geography, code)).day,
        latitude: each.latitude,
        longitude: each.longitude,
        accuracy: each.accuracy,
        source: each.source,
        regency: nameOf(geography, code),
        deciding: wanted.has(each.id),
      };
    }),
    leftOut: fixes.length - shown.length,
  };
}

export function zoneOf(geography: Geography, code: string | null) {
  return (code === null ? undefined : geography.regency(code)?.zone) ?? 'WIB';
}

function nameOf(geography: Geography, code: string | null): string | null {
  return code === null ? null : (geography.regency(code)?.name ?? code);
}
