import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../../app/server.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../../platform/test-database.ts';
import { testServices, TODAY } from '../../../clearance/clearance.fixture.ts';
import { insertRollout } from '../../../directory/index.ts';
import { keepLines } from '../../actions/population/keep-lines.ts';
import type { BenfordView, PopulationRunView } from '../../contract/population/runs.ts';
import { populationRunJob } from '../../jobs/population/examine.ts';
import { office } from '../../packages.fixture.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import { visitors, type Visitors } from '../../visitors.fixture.ts';

let app: App;
let database: TestDatabase;
let government: Government;
let services: ReturnType<typeof testServices>;
let people: Visitors<'inspektur' | 'treasurer' | 'mayor'>;

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  services = testServices(database);
  app = await buildServer(services);
  people = visitors(app, services, government, '/api/audit/population');
  await database.db.asGovernment(government.id, async (tx) => {
    const cast = await office(tx, government);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'audit', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const who of ['inspektur', 'treasurer', 'mayor'] as const)
      await people.admit(tx, who, cast[who].account);
    const twice = { vendorName: 'CV Andai', invoiceNumber: 'INV/1', amount: 1_234_567 };
    await keepLines(tx, testAct(government), newId(), [
      lineOf({ reference: '1', day: plainDate('2026-02-03'), ...twice }),
      lineOf({ reference: '2', day: plainDate('2026-05-03'), ...twice }),
      lineOf({ reference: '3', amount: 7 }),
    ]);
  });
});
after(() => app.close());

test('a run is asked for once, carried out, and read with the answer of each rule; a run that is over is not ended', async () => {
  const asked = await people.read<{ id: string }>('inspektur', '/runs', 'POST', { year: 2026 });
  const again = await people.read<{ id: string }>('inspektur', '/runs', 'POST', { year: 2026 });
  assert.equal(again.id, asked.id);
  const waiting = await people.read<PopulationRunView>('inspektur', `/runs/${asked.id}`);
  assert.deepEqual([waiting.state, waiting.lines, waiting.rules], ['queued', null, []]);
  await populationRunJob.run(services, government, asked.id);
  const done = await people.read<PopulationRunView>('inspektur', `/runs/${asked.id}`);
  assert.deepEqual([done.state, done.lines, done.flags.opened], ['done', 3, 1]);
  assert.deepEqual(
    done.rules.filter(({ state }) => state === 'found').map(({ code, found }) => [code, found]),
    [['DUP-01', 1]],
  );
  assert.ok(done.rules.some(({ state, missing }) => state === 'not-computable' && missing.length > 0));
  const { runs } = await people.read<{ runs: PopulationRunView[] }>('inspektur', '/runs');
  assert.deepEqual(runs[0], done);
  const late = await people.ask('inspektur', `/runs/${asked.id}/cancel`, 'POST', {});
  assert.deepEqual([late.status, late.code], [409, 'run-over']);
});

test('a run that waits is ended; the digits of the year are there to be drawn', async () => {
  const { id } = await people.read<{ id: string }>('inspektur', '/runs', 'POST', { year: 2026 });
  await people.read('inspektur', `/runs/${id}/cancel`, 'POST', {});
  await populationRunJob.run(services, government, id);
  const run = await people.read<PopulationRunView>('inspektur', `/runs/${id}`);
  assert.equal(run.state, 'cancelled');
  const digits = await people.read<BenfordView>('inspektur', '/benford?year=2026&digits=1');
  assert.deepEqual([digits.n, digits.leftOut, digits.counts[0], digits.verdict], [2, 1, 2, 'too-few']);
});

test('nobody outside the desk sees or asks; a year or an id that is none is refused', async () => {
  for (const who of ['treasurer', 'mayor'] as const) {
    assert.equal((await people.ask(who, '/runs')).status, 403);
    assert.equal((await people.ask(who, '/runs', 'POST', { year: 2026 })).status, 403);
    assert.equal((await people.ask(who, '/benford?year=2026')).status, 403);
  }
  assert.equal((await people.ask('inspektur', '/runs', 'POST', { year: 26 })).status, 422);
  assert.equal((await people.ask('inspektur', `/runs/${newId()}`)).status, 404);
  assert.equal((await people.ask('inspektur', '/benford?year=2026&digits=4')).status, 422);
});
