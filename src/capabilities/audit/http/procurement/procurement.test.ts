import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { z } from 'zod';
import { buildServer } from '../../../../app/server.ts';
import type { Government } from '../../../../platform/act.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../../platform/test-database.ts';
import { testServices, TODAY } from '../../../clearance/clearance.fixture.ts';
import { insertRollout } from '../../../directory/index.ts';
import { office } from '../../packages.fixture.ts';
import type {
  examinedOut,
  importReport,
  latestRunOut,
  processPage,
  processView,
} from '../../contract/procurement.ts';
import { bid, process } from '../../rules/procurement/releases.fixture.ts';
import { visitors, type Visitors } from '../../visitors.fixture.ts';

type Report = z.output<typeof importReport>;
type Page = z.output<typeof processPage>;

let app: App;
let database: TestDatabase;
let government: Government;
let people: Visitors<'inspektur' | 'treasurer' | 'mayor'>;

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const services = testServices(database);
  app = await buildServer(services);
  people = visitors(app, services, government, '/api/audit/procurement');
  await database.db.asGovernment(government.id, async (tx) => {
    const cast = await office(tx, government);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'audit', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const who of ['inspektur', 'treasurer', 'mayor'] as const)
      await people.admit(tx, who, cast[who].account);
  });
});
after(() => app.close());

const tender = { title: 'Jalan lingkungan', procurementMethod: 'open' };
const telling = (ocid: string, bids: string[], more: object = {}) =>
  JSON.stringify(
    process(
      ocid,
      bids.map((words) => bid(words, { date: '2026-03-20T08:00:00+07:00' })),
      ['active W'],
      { buyer: { id: 'x', name: 'Kantor' }, date: '2026-04-01T00:00:00Z', tender, ...more },
    ),
  );
const lines = [
  telling('a', ['valid W 90', 'valid L 90'], {
    parties: [{ id: 'W', name: 'CV W', contactPoint: { telephone: '0812 3456 7890' } }],
  }),
  '{"ocid": "b", ',
  telling('c', ['valid W 90', 'valid L 97']),
  '{"id": 1}',
];
const file = { name: 'rilis.jsonl', content: lines.join('\n') };

test('a file is looked at line by line, kept when asked to, and its processes are looked at', async () => {
  const looked = (await people.upload('inspektur', '/imports', file)).body<Report>();
  assert.deepEqual([looked.saved, looked.fresh, looked.brokenLines], [false, 2, 2]);
  assert.deepEqual(
    looked.broken.map(({ line, says }) => [line, says.id !== '']),
    [
      [2, true],
      [4, true],
    ],
  );
  assert.equal((await people.read<Page>('inspektur', '/processes')).total, 0);
  const kept = (await people.upload('inspektur', '/imports', file, { save: 'yes' })).body<Report>();
  assert.deepEqual([kept.saved, kept.fresh], [true, 2]);
  const again = (await people.upload('inspektur', '/imports', file, { save: 'yes' })).body<Report>();
  assert.deepEqual([again.fresh, again.changed, again.same], [0, 0, 2]);
  const left = await database.db.asGovernment(government.id, (tx) =>
    tx.withTables<{ file: object }>().selectFrom('file').selectAll().execute(),
  );
  assert.deepEqual(left, [], 'the file itself is not kept');

  assert.equal((await people.read<z.output<typeof latestRunOut>>('inspektur', '/runs/latest')).run, null);
  const done = await people.read<z.output<typeof examinedOut>>('inspektur', '/runs', 'POST');
  assert.deepEqual([done.processes, done.opened >= 1], [2, true]);
  const latest = await people.read<z.output<typeof latestRunOut>>('inspektur', '/runs/latest');
  assert.equal(latest.run?.processes, 2);
  const { rows, total } = await people.read<Page>('inspektur', '/processes?rule=PBJ-05&year=2026&q=jalan');
  assert.deepEqual([total, rows[0]?.ocid, rows[0]?.severity], [1, 'a', 'high']);
  assert.equal((await people.read<Page>('inspektur', '/processes?q=nowhere')).total, 0);
  const one = await people.ask('inspektur', `/processes/${rows[0]!.id}`);
  const view = one.body<z.output<typeof processView>>();
  assert.deepEqual(
    view.bids.flatMap(({ tenderers }) => tenderers.map(({ id, won }) => [id, won])),
    [
      ['W', true],
      ['L', false],
    ],
  );
  assert.ok(view.verdicts.some(({ code, state }) => code === 'PBJ-05' && state === 'found'));
  assert.doesNotMatch(one.text, /3456/, 'telephones are not kept');
});

test('what cannot be read is refused by name, and nobody outside the inspectorate gets in', async () => {
  const none = await people.upload('inspektur', '/imports', null);
  assert.deepEqual([none.status, none.field], [422, 'file']);
  const prose = { name: 'surat.jsonl', content: 'Dengan hormat,\nterlampir' };
  const unread = await people.upload('inspektur', '/imports', prose, { save: 'yes' });
  assert.deepEqual([unread.status, unread.field], [422, 'file']);
  assert.match(unread.text, /Baris 1/);
  const paper = { name: 'rilis.jsonl', content: '%PDF-1.7\n' };
  assert.deepEqual((await people.upload('inspektur', '/imports', paper)).status, 415);
  assert.equal((await people.ask('inspektur', `/processes/${newId()}`)).status, 404);
  assert.equal((await people.ask('inspektur', '/processes?year=x')).status, 422);
  for (const who of ['treasurer', 'mayor'] as const) {
    for (const path of ['/processes', `/processes/${newId()}`, '/runs/latest'])
      assert.equal((await people.ask(who, path)).status, 403, `${who} ${path}`);
    assert.equal((await people.ask(who, '/runs', 'POST')).status, 403);
    assert.equal((await people.upload(who, '/imports', file, { save: 'yes' })).status, 403);
  }
});
