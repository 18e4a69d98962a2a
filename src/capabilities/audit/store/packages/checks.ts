import type { Tx } from '../../../../platform/database/index.ts';
import { tables } from './packages.ts';
import type { Check } from './tables.ts';

export async function insertCheck(tx: Tx, row: Check): Promise<void> {
  await tables(tx)
    .insertInto('spj_check')
    .values({
      ...row,
      facts: JSON.stringify(row.facts),
      thresholds: JSON.stringify(row.thresholds),
      verdicts: JSON.stringify(row.verdicts),
      suspended: JSON.stringify(row.suspended),
    })
    .execute();
}

export async function findCheck(tx: Tx, id: string): Promise<Check | undefined> {
  return tables(tx).selectFrom('spj_check').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findRun(tx: Tx, packageId: string, run: number): Promise<Check | undefined> {
  return tables(tx)
    .selectFrom('spj_check')
    .selectAll()
    .where('package_id', '=', packageId)
    .where('run', '=', run)
    .executeTakeFirst();
}

/** The newest first. */
export async function runsOf(tx: Tx, packageId: string): Promise<Check[]> {
  return tables(tx)
    .selectFrom('spj_check')
    .selectAll()
    .where('package_id', '=', packageId)
    .orderBy('run', 'desc')
    .limit(50)
    .execute();
}
