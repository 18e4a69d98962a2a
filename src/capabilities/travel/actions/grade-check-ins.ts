import type { Tx } from '../../../platform/database/index.ts';
import { gradeChain } from '../rules/check-in-chain.ts';
import type { ChainFault, CheckInPayload } from '../rules/check-in.ts';
import { regradeCheckIn, regradePosition, type CheckIn } from '../store/check-ins.ts';

const milliseconds = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

/**
 * Grades every check-in of one device anew, and its positions with them. A position that two check-ins name has the better grade: a copy with a
 * false signature takes nothing from the true one.
 * @param rows all of the device's, new ones included, as they stand in the database @param fresh ids whose positions have no grade yet
 */
export async function gradeCheckIns(
  tx: Tx,
  rows: readonly CheckIn[],
  revokedAt: string | null,
  fresh: ReadonlySet<string>,
): Promise<{ of: Map<string, ChainFault | null>; changed: string[] }> {
  const revoked = revokedAt === null ? Infinity : milliseconds(revokedAt);
  const faults = gradeChain(
    rows.map((row) => ({
      ...row,
      revoked: milliseconds(row.at) > revoked,
      received: milliseconds(row.received_at),
    })),
  );
  const changed = rows.filter((row) => (faults.get(row.id) ?? null) !== row.fault);
  for (const row of changed) await regradeCheckIn(tx, row.id, faults.get(row.id) ?? null);
  const touched = new Set([...fresh, ...changed.map((row) => row.id)]);
  const places = new Map<
    string,
    { row: CheckIn; place: Place; fault: ChainFault | null; touched: boolean }
  >();
  for (const row of rows) {
    const place = placeOf(row);
    if (place === null) continue;
    const key = `${place.at} ${place.latitude} ${place.longitude}`;
    const fault = faults.get(row.id) ?? null;
    const known = places.get(key);
    if (known === undefined) places.set(key, { row, place, fault, touched: touched.has(row.id) });
    else {
      if (fault === null) known.fault = null;
      known.touched ||= touched.has(row.id);
    }
  }
  for (const { row, place, fault, touched: isTouched } of places.values())
    if (isTouched) await regradePosition(tx, row.device_id, place, fault);
  return { of: faults, changed: changed.map((row) => row.id) };
}

interface Place {
  at: number;
  latitude: number;
  longitude: number;
}

/** Null once the payload was erased: then its position is gone too. */
function placeOf({ payload }: CheckIn): Place | null {
  if (payload === null) return null;
  const { at, latitude, longitude } = JSON.parse(payload) as CheckInPayload;
  return { at: Date.parse(at) / 1_000, latitude, longitude };
}
