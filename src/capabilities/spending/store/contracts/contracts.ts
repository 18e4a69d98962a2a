import type { Kysely } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ContractTable, ContractTables } from './tables.ts';

export type Contract = ContractTable;

export function contracts(tx: Tx): Kysely<ContractTables> {
  return tx.withTables<ContractTables>();
}

export async function insertContract(tx: Tx, contract: Contract): Promise<void> {
  await contracts(tx).insertInto('spending_contract').values(contract).execute();
}

export async function findContract(tx: Tx, id: string): Promise<Contract | undefined> {
  return contracts(tx).selectFrom('spending_contract').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The same, and nobody else changes it or what hangs on it until this transaction ends. */
export async function lockContract(tx: Tx, id: string): Promise<Contract | undefined> {
  return contracts(tx)
    .selectFrom('spending_contract')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateContract(tx: Tx, id: string, change: Partial<Contract>): Promise<void> {
  await contracts(tx).updateTable('spending_contract').set(change).where('id', '=', id).execute();
}

/** Is the number taken in the agency's year by another contract? */
export async function numberIsTaken(
  tx: Tx,
  { id, agency_id, year, number }: Pick<Contract, 'id' | 'agency_id' | 'year' | 'number'>,
): Promise<boolean> {
  const row = await contracts(tx)
    .selectFrom('spending_contract')
    .select('id')
    .where('agency_id', '=', agency_id)
    .where('year', '=', year)
    .where('number', '=', number)
    .where('id', '<>', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every contract of the agencies in one budget year: what an import is compared with. */
export async function contractsOfYear(
  tx: Tx,
  year: number,
  agencyIds: readonly string[],
): Promise<Contract[]> {
  if (agencyIds.length === 0) return [];
  return contracts(tx)
    .selectFrom('spending_contract')
    .selectAll()
    .where('year', '=', year)
    .where('agency_id', 'in', agencyIds)
    .execute();
}
