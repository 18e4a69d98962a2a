import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { unlessTaken } from '../../../../platform/database/duplicates.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import type { keepPackageBody } from '../../contract/budget.ts';
import { mayKeepBudget } from '../../policy.ts';
import { findLine, recordedBy, versionAfter, versionOf, type Package } from '../../store/budget/lines.ts';
import { insertPackage, lockPackage, updatePackage } from '../../store/budget/packages.ts';
import type { Read } from './keep-line.ts';
import { changedMeanwhile, rupTaken, unknownAgency } from './refusals.ts';

export type PackageInput = z.output<typeof keepPackageBody>;

/**
 * Keeps what an agency means to buy: a new package, or the one that was read as it is to be. Refused: a line of another agency or year, one that
 * somebody changed since it was read.
 */
export async function keepPackage(
  tx: Tx,
  act: Act,
  input: PackageInput,
  read: Read | null = null,
): Promise<Outcome<Package>> {
  const id = read?.id ?? null;
  const before = id === null ? undefined : await lockPackage(tx, id);
  if (id !== null && (before === undefined || !mayKeepBudget(act.actor, before.agency_id))) return notFound();
  if (before !== undefined && read?.version !== versionOf(before)) return changedMeanwhile();
  const agency = (await getAgencies(tx, [input.agencyId])).get(input.agencyId);
  if (agency === undefined) return unknownAgency();
  if (!mayKeepBudget(act.actor, agency.id)) return notAllowed();
  const line = input.lineId === null ? null : await findLine(tx, input.lineId);
  if (line === undefined || (line !== null && (line.agency_id !== agency.id || line.year !== input.year)))
    return badField(
      'lineId',
      'Pilih anggaran milik instansi dan tahun yang sama.',
      'Choose a budget line of the same agency and year.',
    );
  const row: Package = {
    ...recordedBy(act),
    id: id ?? newId(),
    year: input.year,
    agency_id: agency.id,
    line_id: input.lineId,
    rup_code: input.rupCode?.trim() || null,
    name: input.name,
    method: input.method,
    kind: input.kind,
    ceiling: input.ceiling,
    planned_month: input.plannedMonth,
    announced_on: input.announcedOn,
    tendered_on: input.tenderedOn,
    vanished_at: null,
    version: versionAfter(before),
  };
  const { government_id: _, id: key, ...change } = row;
  const saved = await unlessTaken(
    before === undefined ? insertPackage(tx, row) : updatePackage(tx, key, change),
    { procurement_package_rup: rupTaken },
  );
  if (isRefusal(saved)) return saved;
  await recordRow(
    tx,
    act,
    before === undefined ? 'spending.package' : 'spending.package-change',
    'procurement_package',
    key,
  );
  return row;
}
