import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Boundary } from '../../../platform/geography/boundaries.ts';
import { unpackRings } from '../../../platform/geography/packed-rings.ts';

/** Borders of some regencies of one imported set. */
export async function bordersOf(
  tx: Tx,
  setId: string,
  codes: readonly string[],
): Promise<Map<string, Boundary['rings']>> {
  const { rows } = await sql<{ code: string; rings: string }>`
    select code, rings from travel_boundary where set_id = ${setId}::uuid and code = any(${[...codes]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.code, unpackRings(row.rings)]));
}
