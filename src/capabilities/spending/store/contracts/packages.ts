import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

export interface PackageRef {
  id: string;
  agency_id: string;
  name: string;
  rup_code: string | null;
}

/** The procurement package from which a contract came. */
export async function findPackage(tx: Tx, id: string): Promise<PackageRef | undefined> {
  const { rows } = await sql<PackageRef>`
    select id, agency_id, name, rup_code from procurement_package where id = ${id}::uuid`.execute(tx);
  return rows[0];
}
