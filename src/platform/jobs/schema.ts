import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import type { Database } from '../database/index.ts';

/** Where pg-boss keeps its tables: its own schema, payloads are ids only. */
export const JOBS_SCHEMA = 'pgboss';

/**
 * Creates the schema of pg-boss or brings it to the version of the package, as the owner: the program's role never migrates.
 * Part of `migrate`; the statements come with the package, so they are no numbered step of ours.
 * @returns whether anything was changed
 */
export async function createJobsSchema(owner: Database, schema = JOBS_SCHEMA): Promise<boolean> {
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => owner.runScript(text, values) },
    migrate: true,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: 10,
  });
  boss.on('error', () => {});
  const before = (await boss.isInstalled()) ? await boss.schemaVersion() : null;
  await boss.start();
  await indexesBuilt(boss);
  const after = await boss.schemaVersion();
  await boss.stop({ graceful: false });
  await owner.runScript(`
    grant usage on schema ${schema} to lurus_app;
    grant select, insert, update, delete on all tables in schema ${schema} to lurus_app;
    grant execute on all functions in schema ${schema} to lurus_app;`);
  return before !== after;
}

/** Waits for indexes that a newer version builds beside its migration. @throws Error when one cannot be built */
async function indexesBuilt(boss: PgBoss): Promise<void> {
  for (;;) {
    const open = (await boss.getBamStatus()).filter((each) => each.status !== 'completed');
    if (open.length === 0) return;
    if (open.some((each) => each.status === 'failed'))
      throw new Error('an index of the job tables could not be built');
    await sleep(200);
  }
}
