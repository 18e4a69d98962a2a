import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../platform/database/index.ts';
import type { Services } from '../platform/services.ts';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import { eachEngine, embeddedDatabase } from '../platform/test-database.ts';
import { readEnvironment } from './environment.ts';
import { readinessOf } from './readiness.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';

const folder = temporaryFolder('readiness');
const lively = { beats: () => ({ jobs: performance.now(), sequencer: performance.now() }) };
const servicesOn = (db: Database, data = folder) =>
  createServices(
    db,
    readEnvironment({
      LURUS_DATA: data,
      LURUS_KEYS: join(folder, 'keys'),
      LURUS_TRAIL: join(folder, 'trail'),
    }),
  );

/** What a balancer and the operator learn. */
async function asked(services: Services, worker = lively) {
  const lines: string[] = [];
  const readiness = readinessOf(services, worker, (line) => lines.push(line));
  const app = await buildServer(services, { readiness });
  after(() => app.close());
  const look = async () => {
    const reply = await app.inject('/readyz');
    return { status: reply.statusCode, body: reply.body };
  };
  return { look, lines, readiness };
}

const READY = { status: 200, body: '{"ready":true}' };
const NOT_READY = { status: 503, body: '{"ready":false}' };

eachEngine(
  'a program is ready while all its parts are, and no longer once it is about to stop',
  async ({ db }) => {
    const { look, lines, readiness } = await asked(servicesOn(db));
    assert.deepEqual(await look(), READY);
    readiness.stop();
    assert.deepEqual(await look(), NOT_READY);
    assert.deepEqual(lines, ['Belum siap / not ready: running']);
  },
);

test('a database that errs or never answers, and one with an older schema, is not ready', async () => {
  const { db } = await embeddedDatabase();
  const failing: Database = { ...db, asInstallation: () => Promise.reject(new Error('gone')) };
  const { look, lines } = await asked(servicesOn(failing));
  assert.deepEqual(await look(), NOT_READY);
  const silent: Database = { ...db, asInstallation: () => new Promise(() => {}) };
  const waiting = asked(servicesOn(silent));
  const older: Database = { ...db, asInstallation: () => Promise.resolve(new Set(['one']) as never) };
  const { look: lookOlder, lines: linesOlder } = await asked(servicesOn(older));
  assert.deepEqual(await lookOlder(), NOT_READY);
  assert.deepEqual(await (await waiting).look(), NOT_READY);
  const both = 'Belum siap / not ready: database, schema';
  assert.deepEqual(
    [lines, linesOlder, (await waiting).lines],
    [[both], ['Belum siap / not ready: schema'], [both]],
  );
});

test('jobs or a sequencer that hang, and a disk that takes nothing, are not ready; it says so once, and when it is well again', async () => {
  const { db } = await embeddedDatabase();
  let sequencer = performance.now() - 600_000;
  const worker = { beats: () => ({ jobs: performance.now(), sequencer }) };
  const data = join(folder, 'lost');
  writeFileSync(data, 'a file where the folder was');
  const services = servicesOn(db, join(data, 'below'));
  const { look, lines } = await asked(services, worker);
  assert.deepEqual(await look(), NOT_READY);
  await sleep(1_050);
  assert.deepEqual(await look(), NOT_READY);
  sequencer = performance.now();
  rmSync(data);
  await sleep(1_050);
  assert.deepEqual(await look(), READY);
  assert.deepEqual(lines, ['Belum siap / not ready: sequencer, disk', 'Siap / ready.']);
});

test('a replica that is not read is told once with the reason, and decides nothing', async () => {
  const { db } = await embeddedDatabase();
  let unfit: 'old' | null = 'old';
  const standby = { longestAge: 5_000, unfit: () => unfit, age: () => null, reads: () => ({}) as never };
  const { look, lines, readiness } = await asked(servicesOn({ ...db, standby }));
  assert.deepEqual(await look(), READY);
  assert.equal((await readiness.parts()).replica, false);
  await sleep(1_050);
  assert.deepEqual(await look(), READY);
  unfit = null;
  await sleep(1_050);
  assert.deepEqual(await look(), READY);
  assert.equal((await readiness.parts()).replica, true);
  assert.deepEqual(lines, [
    'Replika tidak dipakai, basis data utama menjawab dasbor / the replica is not used, the primary answers dashboards: old',
    'Replika menjawab dasbor lagi / the replica answers dashboards again.',
  ]);
});
