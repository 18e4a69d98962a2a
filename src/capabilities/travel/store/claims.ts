import type { Tx } from '../../../platform/database/index.ts';
import type { ClaimLineTable } from './tables.ts';
import { travel } from './trips.ts';

export type ClaimLine = ClaimLineTable;

export async function insertClaimLines(tx: Tx, rows: readonly ClaimLine[]): Promise<void> {
  if (rows.length > 0) await travel(tx).insertInto('travel_claim_line').values(rows).execute();
}

/** In the order in which they were entered. */
export async function claimLinesOf(tx: Tx, memberId: string): Promise<ClaimLine[]> {
  return travel(tx)
    .selectFrom('travel_claim_line')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('id')
    .execute();
}

/** Rupiah of all lines. */
export async function sumOfClaim(tx: Tx, memberId: string): Promise<number> {
  const lines = await claimLinesOf(tx, memberId);
  return lines.reduce((sum, each) => sum + each.paid, 0);
}

export async function deleteClaimLines(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await travel(tx).deleteFrom('travel_claim_line').where('id', 'in', ids).execute();
}
