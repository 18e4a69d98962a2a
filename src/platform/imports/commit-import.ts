import { sql } from 'kysely';
import type { Act } from '../act.ts';
import { isRefusal, Refusal, type Complaint, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { canonicalJson } from '../canonical-json.ts';
import { examine, readRunFile, refusing, type PhaseProgress } from './examine.ts';
import type { ImportKind, RowComplaint } from './kind.ts';
import { runGone, vanishedUnconfirmed } from './refusals.ts';
import { findRun, updateRun, type ImportRun } from './store.ts';

/** Complaints named in a refusal; the dry run shows the others. */
const COMPLAINTS_SHOWN = 20;

/**
 * Saves a checked import in one transaction: all rows or none. The rows are compared once more inside it, for the ledger may have changed
 * since the dry run. Once answered it is durable; a program that is killed before leaves nothing behind. Imports of one government
 * follow each other.
 * @param confirmed rows that whoever saves has seen to be missing in the file; another number is refused
 */
export async function commitImport(
  services: Pick<Services, 'db' | 'files'>,
  act: Act,
  kind: ImportKind,
  run: ImportRun,
  confirmed: number,
  progress: PhaseProgress,
): Promise<Outcome<ImportRun>> {
  const file = await readRunFile(services.files, act, kind, run, progress);
  if (isRefusal(file)) return file;
  return services.db.asGovernment(act.government.id, async (tx): Promise<Outcome<ImportRun>> => {
    await sql`select pg_advisory_xact_lock(hashtext(${`import ${act.government.id}`}))`.execute(tx);
    const now = await findRun(tx, run.id, true);
    if (now?.status !== 'checked' || canonicalJson(now.mapping) !== canonicalJson(run.mapping))
      return runGone();
    const { totals, complaints, vanished, plan } = await examine(tx, act, kind, file, progress);
    const refused = refusing(complaints);
    if (refused.length > 0) return refusedRows(kind, refused, totals.refused);
    if (vanished.length !== confirmed) return vanishedUnconfirmed(totals);
    const rows = totals.new + totals.changed + vanished.length;
    progress('saving', 0, rows);
    await kind.save(tx, act, plan, run.id, (done, total) => progress('saving', done, total));
    progress('saving', rows, rows);
    return updateRun(tx, act, run.id, 'import.commit', {
      status: 'committed',
      committed_by: act.actor.id,
      committed_at: act.now,
      totals,
      complaints: null,
      sample: null,
    });
  });
}

/** What is said where rows cannot be accepted: how many, and the first of them with line and column. */
export function refusedRows(kind: ImportKind, complaints: readonly RowComplaint[], refused: number): Refusal {
  return new Refusal(
    422,
    'import-rows-refused',
    {
      id: `${refused.toLocaleString('id')} baris belum dapat diterima, jadi tidak ada yang disimpan. Perbaiki berkasnya, lalu unggah lagi.`,
      en: `${refused.toLocaleString('en')} rows cannot be accepted, so nothing was saved. Mend the file, then upload it again.`,
    },
    complaints.slice(0, COMPLAINTS_SHOWN).map((each) => asComplaint(kind, each)),
  );
}

/** `baris 12 · nip`, as a refusal names a row and its column. */
export function asComplaint(kind: ImportKind, complaint: RowComplaint): Complaint {
  const header = complaint.field === null ? undefined : kind.columns[complaint.field]?.header;
  const place = `baris ${complaint.line}`;
  return { field: header === undefined ? place : `${place} · ${header}`, message: complaint.message };
}
