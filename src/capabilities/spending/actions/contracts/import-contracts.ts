import type { Act } from '../../../../platform/act.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { LATE_FINE_PER_MILLE } from '../../parameters.ts';
import { BACKDATING_DAYS } from '../../parameters/contracts.ts';
import { updateContract } from '../../store/contracts/contracts.ts';
import { contractKey, knownContracts, latestVersions, papersOfMany } from '../../store/contracts/known.ts';
import { insertSteps, insertVersions } from '../../store/contracts/parts.ts';
import {
  continued,
  importedContract,
  type ImportedContract,
  type ImportLaw,
  type Prepared,
} from './prepare-import.ts';

export type { ImportedContract } from './prepare-import.ts';

export interface ImportedContracts {
  /** in the order of the rows */
  ids: string[];
  added: number;
  changed: number;
}

/**
 * Contracts of a file (e-kontrak), set-based. A contract that is known by agency, year and number gets the papers that it lacks, and a new
 * version where value or last day differ; nothing that is known is taken away. Whoever calls has asked who may.
 */
export async function importContracts(
  tx: Tx,
  act: Act,
  rows: readonly ImportedContract[],
): Promise<ImportedContracts> {
  const known = await knownContracts(
    tx,
    [...new Set(rows.map((row) => row.agencyId))],
    [...new Set(rows.map((row) => row.year))],
  );
  const met = [...known.values()].map((each) => each.id);
  const [papers, versions] = [await papersOfMany(tx, met), await latestVersions(tx, met)];
  const { fine, late } = await getParameters(
    tx,
    { fine: LATE_FINE_PER_MILLE, late: BACKDATING_DAYS },
    act.today,
  );
  const law: ImportLaw = { fine, late, calendar: await loadCalendar(tx) };
  const byKey = new Map<string, Prepared>();
  const keys = rows.map((row) => {
    const key = contractKey({ agency_id: row.agencyId, year: row.year, number: row.number.trim() });
    const old = known.get(key);
    // A file may name a contract twice; the first row counts.
    if (!byKey.has(key))
      byKey.set(
        key,
        old === undefined
          ? importedContract(act, row, law)
          : continued(act, old, papers.get(old.id) ?? [], versions.get(old.id), row, law),
      );
    return key;
  });
  const prepared = [...byKey.values()];
  const added = prepared.filter((each) => each.kind === 'new');
  const changed = prepared.filter((each) => each.kind === 'changed');
  await insertMany(
    tx,
    'spending_contract',
    added.map((each) => each.contract),
  );
  for (const { contract } of changed) await updateContract(tx, contract.id, contract);
  const [steps, agreed] = [
    prepared.flatMap((each) => each.steps),
    prepared.flatMap((each) => each.version ?? []),
  ];
  await insertSteps(tx, steps);
  await insertVersions(tx, agreed);
  const ids = (list: readonly { id: string }[]) => list.map((each) => each.id);
  const contracts = ids([...added, ...changed].map((each) => each.contract));
  await recordRows(tx, act, 'spending.contract-import', 'spending_contract', contracts);
  await recordRows(tx, act, 'spending.contract-paper', 'contract_step', ids(steps));
  await recordRows(tx, act, 'spending.contract-agreed', 'contract_version', ids(agreed));
  return {
    ids: keys.map((key) => byKey.get(key)!.contract.id),
    added: added.length,
    changed: changed.length,
  };
}
