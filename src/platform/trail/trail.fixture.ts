import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import type { Folders } from '../services.ts';
import type { TestDatabase } from '../test-database.ts';
import { newId } from '../ids.ts';
import { recordMany } from './record.ts';

/** Folders of an installation for one test. */
export async function inFolders(body: (folders: Folders) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'lurus-trail-'));
  try {
    await body({ data, keys: join(data, 'keys'), trail: join(data, 'trail') });
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

/** Leaves `count` entries about events. */
export async function leave(database: TestDatabase, government: Government, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) => ({
    action: 'test.happen',
    kind: 'test-event',
    subject: newId(),
    record: { index },
  }));
  await database.db.asGovernment(government.id, (tx) => recordMany(tx, testAct(government), entries));
}
