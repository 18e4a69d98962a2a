import { sql } from 'kysely';
import type { Act } from '../act.ts';
import { canonicalJson } from '../canonical-json.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { examine, readRunFile, type PhaseProgress } from './examine.ts';
import type { ImportKind } from './kind.ts';
import { findRun, updateRun, type ImportRun } from './store.ts';
import { runGone } from './refusals.ts';

/** Complaints that are kept to be shown; more would not be read. */
const COMPLAINTS_KEPT = 1_000;
/** Rows that the file lacks, of which the same is true. */
const VANISHED_KEPT = 1_000;

/** The dry run: reads the file, compares, and keeps what was found. Nothing but the run itself is changed. */
export async function checkImport(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  kind: ImportKind,
  run: ImportRun,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const file = await readRunFile(services.files, act, kind, run, progress);
  if (isRefusal(file)) return file;
  const { totals, complaints, vanished } = await services.db.asGovernment(act.government.id, async (tx) => {
    await sql`set transaction read only`.execute(tx);
    return examine(tx, act, kind, file, progress);
  });
  return services.db.asGovernment(act.government.id, async (tx) => {
    const now = await findRun(tx, run.id, true);
    if (now?.status !== 'uploaded' || canonicalJson(now.mapping) !== canonicalJson(run.mapping))
      return runGone();
    return updateRun(tx, act, run.id, 'import.check', {
      status: 'checked',
      checked_at: act.now,
      totals,
      complaints: complaints.slice(0, COMPLAINTS_KEPT),
      vanished: vanished.slice(0, VANISHED_KEPT),
    });
  });
}
