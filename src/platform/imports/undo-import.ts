import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { isRefusal, notFound, type Outcome } from '../outcome.ts';
import type { ImportKind } from './kind.ts';
import { notCommitted } from './refusals.ts';
import { findRun, updateRun, type ImportRun } from './store.ts';

/** Takes a saved import back, while nothing has been built on its rows: the capability that owns them decides. */
export async function undoImport(
  tx: Tx,
  act: Act,
  kind: ImportKind,
  id: string,
): Promise<Outcome<ImportRun>> {
  const run = await findRun(tx, id, true);
  if (run === undefined) return notFound();
  if (run.status !== 'committed' || run.totals === null) return notCommitted();
  const undone = await kind.undo(tx, act, id);
  if (isRefusal(undone)) return undone;
  return updateRun(tx, act, id, 'import.undo', {
    status: 'undone',
    undone_by: act.actor.id,
    undone_at: act.now,
    totals: { ...run.totals, undone },
  });
}
