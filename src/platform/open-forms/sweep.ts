import { sql } from 'kysely';
import type { Government } from '../act.ts';
import { asJob, type ScheduledJob } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import { dropUnused } from '../files/store.ts';
import { clearPassing } from '../pictures/passing-file.ts';
import type { Services } from '../services.ts';
import { removeFiles } from './draft-files.ts';
import { DRAFT_HOURS } from './drafts.ts';
import { passingFolder } from './receive-files.ts';

/** Longer than any upload and its drawing take. */
const HOUR = 3_600_000;

/** Every hour: forgets forms that nobody sent, with their files, and proofs that have run out anyway. */
export const sweepForms: ScheduledJob = {
  name: 'open-forms-sweep',
  cron: '41 * * * *',
  practice: true,
  run: (services, government) => sweep(services, government),
};

export async function sweep(services: Services, government: Government): Promise<void> {
  const hashes = await asJob(services, government, sweepForms.name, async (tx, act) => {
    const files = await takeOldDrafts(tx);
    await sql`delete from spent_proof where spent_at < now() - interval '1 day'`.execute(tx);
    return removeFiles(tx, act, files);
  });
  await clearPassing(passingFolder(services), Date.now() - HOUR);
  for (const hash of hashes) await dropUnused(services, government.id, { hash, size: 0, known: false });
}

/** @returns ids of the files that the forgotten drafts held */
async function takeOldDrafts(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ file_ids: string[] }>`
    delete from form_draft where kept_at < now() - make_interval(hours => ${DRAFT_HOURS})
    returning file_ids`.execute(tx);
  return [...new Set(rows.flatMap((row) => row.file_ids))];
}
