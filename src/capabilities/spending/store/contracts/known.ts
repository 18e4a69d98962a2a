import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { contracts, type Contract } from './contracts.ts';
import type { Step, Version } from './parts.ts';

/** Contracts of agencies and years, by `agency year number`: what an import is compared with. Locked. */
export async function knownContracts(
  tx: Tx,
  agencyIds: readonly string[],
  years: readonly number[],
): Promise<Map<string, Contract>> {
  if (agencyIds.length === 0 || years.length === 0) return new Map();
  const rows = await contracts(tx)
    .selectFrom('spending_contract')
    .selectAll()
    .where('agency_id', 'in', agencyIds)
    .where('year', 'in', years)
    .orderBy('id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [contractKey(row), row]));
}

export function contractKey({
  agency_id,
  year,
  number,
}: Pick<Contract, 'agency_id' | 'year' | 'number'>): string {
  return `${agency_id} ${year} ${number}`;
}

/** Contract → its papers in their order. */
export async function papersOfMany(tx: Tx, ids: readonly string[]): Promise<Map<string, Step[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Step>`
    select * from contract_step where contract_id = any(${[...ids]}::uuid[]) order by contract_id, seq`.execute(
    tx,
  );
  return Map.groupBy(rows, (row) => row.contract_id);
}

/** Contract → what was agreed last. */
export async function latestVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, Version>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Version>`
    select distinct on (contract_id) * from contract_version
    where contract_id = any(${[...ids]}::uuid[]) order by contract_id, n desc`.execute(tx);
  return new Map(rows.map((row) => [row.contract_id, row]));
}
