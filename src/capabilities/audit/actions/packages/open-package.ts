import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordSets, type SavedRows } from '../../../../platform/trail/record.ts';
import { mayPrepare, mayReadPackages } from '../../policy.ts';
import { isOpen } from '../../rules/packages/states.ts';
import { findPackage, lockPackage, updatePackage } from '../../store/packages/packages.ts';
import type { Package } from '../../store/packages/tables.ts';
import { changedMeanwhile, packageClosed } from './refusals.ts';

/** A package that the actor may read. */
export async function readPackage(tx: Tx, act: Act, id: string): Promise<Outcome<Package>> {
  const found = await findPackage(tx, id);
  return found === undefined || !mayReadPackages(act.actor, found.agency_id) ? notFound() : found;
}

/** A package on which the actor may work now, locked. @param version that the reader had before him; null: whatever it is now */
export async function openPackage(
  tx: Tx,
  act: Act,
  id: string,
  version: number | null,
): Promise<Outcome<Package>> {
  const found = await lockPackage(tx, id);
  if (found === undefined || !mayReadPackages(act.actor, found.agency_id)) return notFound();
  if (!mayPrepare(act.actor, found.agency_id)) return notAllowed();
  if (!isOpen(found.state)) return packageClosed();
  if (version !== null && version !== found.version) return changedMeanwhile();
  return found;
}

/** Saves what changed in the package's own row, one version on, with its trail and that of the rows that were saved with it. */
export async function savePackage(
  tx: Tx,
  act: Act,
  before: Package,
  action: string,
  change: Partial<Package>,
  also: readonly SavedRows[] = [],
): Promise<Package> {
  const next = { ...change, version: before.version + 1 };
  await updatePackage(tx, before.id, next);
  await recordSets(tx, act, [{ action, table: 'spj_package', ids: [before.id] }, ...also]);
  return { ...before, ...next };
}
