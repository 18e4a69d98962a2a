import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { contracts } from './contracts.ts';
import type {
  BaselineTable,
  GuaranteeTable,
  InstalmentTable,
  ProgressTable,
  ScmTable,
  StepTable,
  VersionTable,
} from './tables.ts';

export type Version = VersionTable;
export type KeptBaseline = BaselineTable;
export type Progress = ProgressTable;
export type Instalment = InstalmentTable;
export type Guarantee = GuaranteeTable;
export type Step = StepTable;
export type Scm = ScmTable;

export async function insertVersions(tx: Tx, rows: readonly Version[]): Promise<void> {
  await insertMany(tx, 'contract_version', rows);
}
export async function insertBaselines(tx: Tx, rows: readonly KeptBaseline[]): Promise<void> {
  await insertMany(tx, 'contract_baseline', rows);
}
export async function insertSteps(tx: Tx, rows: readonly Step[]): Promise<void> {
  await insertMany(tx, 'contract_step', rows);
}
export async function insertReports(tx: Tx, rows: readonly Progress[]): Promise<void> {
  await insertMany(tx, 'contract_progress', rows);
}
export async function insertInstalments(tx: Tx, rows: readonly Instalment[]): Promise<void> {
  await insertMany(tx, 'contract_instalment', rows);
}
export async function insertGuarantees(tx: Tx, rows: readonly Guarantee[]): Promise<void> {
  await insertMany(tx, 'contract_guarantee', rows);
}
export async function insertScms(tx: Tx, rows: readonly Scm[]): Promise<void> {
  await insertMany(tx, 'contract_scm', rows);
}

/** What was agreed, the contract itself first. */
export async function versionsOf(tx: Tx, contractId: string): Promise<Version[]> {
  return contracts(tx)
    .selectFrom('contract_version')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('n')
    .execute();
}

/** Agreed plans, the original first. */
export async function baselinesOf(tx: Tx, contractId: string): Promise<KeptBaseline[]> {
  return contracts(tx)
    .selectFrom('contract_baseline')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('n')
    .execute();
}

/** Papers in the order in which they were recorded. */
export async function stepsOf(tx: Tx, contractId: string): Promise<Step[]> {
  return contracts(tx)
    .selectFrom('contract_step')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('seq')
    .execute();
}

/** Reports by the day that they tell of. */
export async function reportsOf(tx: Tx, contractId: string): Promise<Progress[]> {
  return contracts(tx)
    .selectFrom('contract_progress')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('period_end')
    .execute();
}

export async function instalmentsOf(tx: Tx, contractId: string): Promise<Instalment[]> {
  return contracts(tx)
    .selectFrom('contract_instalment')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('n')
    .execute();
}

export async function updateInstalment(tx: Tx, id: string, change: Partial<Instalment>): Promise<void> {
  await contracts(tx).updateTable('contract_instalment').set(change).where('id', '=', id).execute();
}

export async function deleteInstalments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await contracts(tx).deleteFrom('contract_instalment').where('id', 'in', ids).execute();
}

/** Guarantees of every time, the first to expire first. */
export async function guaranteesOf(tx: Tx, contractId: string): Promise<Guarantee[]> {
  return contracts(tx)
    .selectFrom('contract_guarantee')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('expires_on')
    .orderBy('id')
    .execute();
}

export async function updateGuarantee(tx: Tx, id: string, change: Partial<Guarantee>): Promise<void> {
  await contracts(tx).updateTable('contract_guarantee').set(change).where('id', '=', id).execute();
}

/** Show-cause meetings, the first one first. */
export async function scmsOf(tx: Tx, contractId: string): Promise<Scm[]> {
  return contracts(tx)
    .selectFrom('contract_scm')
    .selectAll()
    .where('contract_id', '=', contractId)
    .orderBy('n')
    .execute();
}

export async function updateScm(tx: Tx, id: string, change: Partial<Scm>): Promise<void> {
  await contracts(tx).updateTable('contract_scm').set(change).where('id', '=', id).execute();
}
