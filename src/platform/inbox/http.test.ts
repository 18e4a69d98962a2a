import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readEnvironment } from '../../app/environment.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { capabilities } from '../../app/capabilities.ts';
import { inboxSources } from '../../app/inbox-sources.ts';
import { insertRollout } from '../../capabilities/directory/index.ts';
import type { Government } from '../act.ts';
import { startSession } from '../identity/session-store.ts';
import { newId } from '../ids.ts';
import type { App, Services } from '../services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../test-database.ts';
import type { InboxPage, InboxQueues, MatterPanel } from './contract.ts';
import { KIND, NOW, openOffice, OTHER, TODAY, type Office, type Worker } from './inbox.fixture.ts';
import { openMatters, pauseMatter } from './index.ts';
import { escalate } from './jobs/escalate.ts';
import { inboxScheduled } from './jobs/scheduled.ts';
import { escalateAfterOf } from './parameters.ts';

let app: App;
let database: TestDatabase;
let government: Government;
let office: Office;
let services: Services;
const cookies = new Map<Worker, string>();
const ids: Record<'own' | 'foreign' | 'nobodys' | 'hidden' | 'unproven' | 'late', string> = {} as never;

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const made = createServices(database.db, readEnvironment({}), () => Temporal.Instant.from(NOW));
  services = {
    ...made,
    actOf(of, actor, locale) {
      const act = made.actOf(of, actor, locale);
      return { ...act, wires: { ...act.wires, inbox: [KIND, OTHER] } };
    },
  };
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openOffice(tx, government);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'complaints', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const who of [office.intake, office.reviewer, office.officer, office.inspektur, office.head]) {
      const options = { stage: 'full', strong: true } as const;
      const started = await startSession(
        tx,
        government.id,
        { id: who.account },
        options,
        { userAgent: '' },
        services.clock(),
      );
      cookies.set(who, `lurus=${started}`);
    }
    const matters = {
      own: office.matter({ title: 'Pungutan 100% di loket' }),
      foreign: office.matter({ agencyId: office.beside }),
      nobodys: office.matter({ agencyId: null }),
      hidden: office.matter({ kind: OTHER.kind }),
      unproven: office.matter({ unproven: true }),
      late: office.matter({ title: 'Antrean panjang' }),
    };
    await openMatters(
      tx,
      office.act(),
      Object.entries(matters).map(([name, matter], index) => ({
        matter,
        clocks: [
          {
            name: 'verify',
            days: name === 'late' ? 1 : index + 2,
            from: name === 'late' ? ('2026-11-16' as never) : TODAY,
          },
        ],
      })),
    );
    for (const [name, matter] of Object.entries(matters)) ids[name as keyof typeof ids] = matter.id;
  });
});
after(() => app.close());

async function send(
  who: Worker | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
) {
  const reply = await app.inject({
    method,
    url: `/api/inbox${path}`,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      ...(who === null ? {} : { cookie: cookies.get(who)! }),
    },
    ...(payload ? { payload } : {}),
  });
  return {
    status: reply.statusCode,
    text: reply.body,
    // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they expect
    body: (String(reply.headers['content-type']).includes('json') ? reply.json() : null) as any,
  };
}
async function list(who: Worker, query = ''): Promise<string[]> {
  const reply = await send(who, 'GET', `?${query}`);
  assert.equal(reply.status, 200, reply.text);
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return (reply.body as InboxPage).rows.map((row) => names.get(row.id)!);
}

test('the list sorts by what is due, the unproven last, and shows what the reader may see', async () => {
  assert.deepEqual(await list(office.intake), ['late', 'own', 'foreign', 'nobodys', 'hidden', 'unproven']);
  assert.deepEqual(await list(office.officer), ['late', 'own', 'unproven']);
  assert.deepEqual(await list(office.head), []);
  assert.equal((await send(null, 'GET', '')).status, 401);
  const reply = await send(office.intake, 'GET', '?size=2&page=2');
  assert.deepEqual([reply.body.total, reply.body.rows.length], [6, 2]);
});

test('filters narrow, and none of them opens what is hidden', async () => {
  const { intake, officer } = office;
  assert.deepEqual(await list(intake, 'late=true'), ['late']);
  assert.deepEqual(await list(intake, `kind=${OTHER.kind}`), ['hidden']);
  assert.deepEqual(await list(intake, `agency=${office.beside}`), ['foreign']);
  assert.deepEqual(await list(intake, 'q=100%25'), ['own']);
  assert.deepEqual(await list(intake, 'q=adu-2026-00003'), ['nobodys']);
  assert.deepEqual(await list(intake, 'state=closed'), []);
  assert.deepEqual(await list(intake, 'stage=verified'), []);
  assert.deepEqual((await list(intake, 'state=all')).length, 6);
  assert.deepEqual((await list(intake, 'sort=newest')).at(-1), 'unproven');
  assert.deepEqual((await list(intake, 'sort=oldest')).at(-1), 'unproven');
  assert.deepEqual(await list(officer, `agency=${office.beside}`), []);
  assert.deepEqual(await list(officer, `kind=${OTHER.kind}`), []);
  assert.deepEqual(await list(officer, 'unassigned=true'), []);
  assert.deepEqual(await list(intake, 'escalated=true'), []);
  assert.deepEqual(await list(officer, 'escalated=1'), []);
  assert.equal((await send(intake, 'GET', '?agency=x')).status, 422);
});

test('queues count what the reader sees, empty ones too', async () => {
  const figures = async (who: Worker) =>
    ((await send(who, 'GET', '/queues')).body as InboxQueues).queues.map((each) => [
      each.kind,
      each.open,
      each.unassigned,
      each.late,
      each.works,
      each.leads,
    ]);
  assert.deepEqual(await figures(office.intake), [
    [KIND.kind, 5, 5, 1, true, false],
    [OTHER.kind, 1, 1, 0, true, false],
  ]);
  assert.deepEqual(await figures(office.officer), [[KIND.kind, 3, 0, 1, false, false]]);
});

test('many are taken, given and released at once; what could not be is told', async () => {
  const { intake, reviewer } = office;
  const taken = await send(intake, 'POST', '/take', { ids: [ids.own, newId()] });
  assert.deepEqual([taken.status, taken.body.done, taken.body.passedOver.length], [200, [ids.own], 1]);
  assert.deepEqual(await list(intake, 'mine=true'), ['own']);
  assert.equal((await send(reviewer, 'POST', '/take', { ids: [ids.own] })).status, 409);
  const people = await send(reviewer, 'GET', `/candidates?kind=${KIND.kind}`);
  assert.deepEqual(
    people.body.people.map((each: { id: string; open: number }) => [each.id, each.open]),
    [
      [reviewer.account, 0],
      [intake.account, 1],
    ],
  );
  assert.equal((await send(intake, 'GET', `/candidates?kind=${KIND.kind}`)).status, 403);
  assert.equal((await send(office.head, 'GET', '/candidates?kind=none')).status, 404);
  const given = { ids: [ids.own, ids.late], accountId: reviewer.account };
  assert.equal((await send(intake, 'POST', '/assign', given)).status, 403);
  assert.deepEqual((await send(reviewer, 'POST', '/assign', given)).body.done, [ids.own, ids.late]);
  assert.equal((await send(office.officer, 'POST', '/take', { ids: [ids.foreign] })).status, 404);
  assert.equal((await send(reviewer, 'POST', '/release', { ids: [ids.own] })).status, 200);
});

test('the panel shows clocks, steps, notes and what may be done; an agency sees neither notes nor reasons nor people', async () => {
  const { intake, reviewer, officer } = office;
  assert.equal((await send(intake, 'POST', `/${ids.own}/notes`, { text: 'Rahasia dalam' })).status, 201);
  assert.equal((await send(intake, 'POST', `/${ids.own}/pause`, { reason: 'x' })).status, 403);
  assert.equal((await send(reviewer, 'POST', `/${ids.own}/pause`, { reason: 'Alasan dalam' })).status, 200);
  const inside = (await send(reviewer, 'GET', `/${ids.own}`)).body as MatterPanel;
  assert.deepEqual(
    inside.notes?.map((each) => [each.text, each.by, each.mine]),
    [['Rahasia dalam', 'Pejabat intake-officer', false]],
  );
  assert.deepEqual(
    inside.pauses.map((each) => [each.from, each.to, each.reason]),
    [[TODAY, null, 'Alasan dalam']],
  );
  assert.deepEqual(
    inside.clocks.map((each) => [each.name, each.due, each.expected, each.paused]),
    [['verify', null, '2026-11-25', true]],
  );
  assert.deepEqual(
    inside.history.map((each) => each.what),
    ['opened', 'assigned', 'assigned', 'released'],
  );
  assert.deepEqual(
    [inside.actions.resume.may, inside.actions.pause.may, inside.actions.pause.why !== null],
    [true, false, true],
  );
  assert.equal(inside.candidates.length, 2);

  const reply = await send(officer, 'GET', `/${ids.own}`);
  const outside = reply.body as MatterPanel;
  assert.deepEqual([outside.notes, outside.candidates, outside.pauses[0]?.reason], [null, [], null]);
  assert.deepEqual(
    outside.history.map((each) => each.what),
    ['opened'],
  );
  assert.ok(!Object.values(outside.actions).some((each) => each.may));
  assert.doesNotMatch(reply.text, /dalam|Pejabat/);
  for (const hidden of [ids.foreign, ids.nobodys, ids.hidden, newId()])
    assert.equal((await send(officer, 'GET', `/${hidden}`)).status, 404);
  assert.equal((await send(officer, 'POST', `/${ids.own}/notes`, { text: 'x' })).status, 403);
  assert.equal((await send(reviewer, 'POST', `/${ids.own}/resume`)).status, 200);

  const late = (await send(officer, 'GET', `/${ids.late}`)).body as MatterPanel;
  assert.deepEqual([late.matter.late, late.matter.daysLeft, late.matter.assignee], [true, -4, null]);
  assert.deepEqual(
    late.clocks[0]!.steps.map((each) => [each.on, each.role, each.told]),
    [
      ['2026-11-18', 'inspektur', false],
      ['2026-11-20', 'government-head', false],
    ],
  );
});

test('a lead joins two matters, and each points to the other', async () => {
  const { reviewer, officer } = office;
  assert.equal((await send(reviewer, 'POST', `/${ids.nobodys}/merge`, { into: ids.own })).status, 200);
  const from = (await send(reviewer, 'GET', `/${ids.nobodys}`)).body as MatterPanel;
  assert.deepEqual([from.matter.state, from.matter.mergedInto?.id], ['closed', ids.own]);
  assert.equal(from.history.at(-1)?.detail?.id, from.matter.mergedInto?.number);
  const into = (await send(reviewer, 'GET', `/${ids.own}`)).body as MatterPanel;
  assert.deepEqual(
    into.matter.merged?.map((each) => each.id),
    [ids.nobodys],
  );
  const seen = (await send(officer, 'GET', `/${ids.own}`)).body as MatterPanel;
  assert.deepEqual(seen.matter.merged, [], 'the other one is not his agency’s');
});

test('saved views are one’s own, named once, and at most twenty', async () => {
  const { intake, reviewer } = office;
  const view = { name: 'Terlambat', query: 'late=true&kind=inbox-test' };
  const added = await send(intake, 'POST', '/views', view);
  assert.equal(added.status, 201, added.text);
  assert.equal((await send(intake, 'POST', '/views', view)).status, 422);
  assert.equal((await send(intake, 'POST', '/views', { name: 'X', query: '"><script>' })).status, 422);
  assert.deepEqual((await send(reviewer, 'GET', '/views')).body.views, []);
  const path = `/views/${added.body.id}`;
  assert.equal((await send(reviewer, 'PUT', path, view)).status, 404);
  assert.equal((await send(reviewer, 'DELETE', path)).status, 404);
  assert.equal((await send(intake, 'PUT', path, { name: 'Mendesak', query: '' })).status, 200);
  for (let n = 1; n < 20; n += 1)
    assert.equal((await send(intake, 'POST', '/views', { name: `V${n}`, query: '' })).status, 201);
  assert.equal((await send(intake, 'POST', '/views', { name: 'Satu lagi', query: '' })).status, 409);
  assert.equal((await send(intake, 'DELETE', path)).status, 200);
  const left = (await send(intake, 'GET', '/views')).body;
  assert.deepEqual([left.views.length, left.most], [19, 20]);
});

test('the list leaves as a file with what its reader sees and nothing more', async () => {
  const file = await send(office.officer, 'GET', '.csv?late=true');
  assert.equal(file.status, 200);
  assert.match(file.text, /Antrean panjang/);
  assert.doesNotMatch(file.text, /loket|Pejabat/);
  assert.equal((await send(office.intake, 'GET', '.xlsx')).status, 200);
  assert.match((await send(office.reviewer, 'GET', '.csv')).text, /Pejabat complaint-reviewer/);
});

test('what goes up to somebody is his to see, and only that', async () => {
  const { head, inspektur } = office;
  await database.db.asGovernment(government.id, (tx) => escalate(tx, office.act(NOW), inboxSources));
  assert.deepEqual(await list(head), ['late']);
  assert.deepEqual(await list(head, 'escalated=1'), ['late']);
  assert.deepEqual(await list(inspektur, 'escalated=1'), ['late']);
  const panel = (await send(head, 'GET', `/${ids.late}`)).body as MatterPanel;
  assert.deepEqual([panel.notes, panel.matter.escalation, panel.matter.assignee], [null, 2, null]);
  assert.deepEqual(
    panel.clocks[0]!.steps.map((each) => each.told),
    [true, true],
  );
  assert.equal((await send(head, 'GET', `/${ids.own}`)).status, 404);
  assert.equal((await send(head, 'POST', '/take', { ids: [ids.late] })).status, 403);
});

test('the desk shows what I work on, and in which of my queues something has nobody', async () => {
  const reply = await app.inject({
    url: '/api/desk',
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      cookie: cookies.get(office.reviewer)!,
    },
  });
  assert.deepEqual(
    reply.json().rows.map((each: { id: string }) => each.id),
    [`inbox:${ids.late}`, 'inbox-queue:inbox-test', 'inbox-queue:inbox-test-other'],
  );
});

test('every kind that a capability brings has a parameter for its second step', () => {
  for (const kind of capabilities.flatMap((each) => each.inbox ?? []))
    assert.ok(escalateAfterOf(inboxSources, kind).value >= 0);
});

test('a pause without a reason, a note without text are refused beside their field; a bad id is not there', async () => {
  const { reviewer } = office;
  for (const [path, body] of [
    [`/${ids.own}/pause`, { reason: '  ' }],
    [`/${ids.own}/notes`, { text: '' }],
    ['/take', { ids: [] }],
    ['/take', { ids: ['x'] }],
  ] as const)
    assert.equal((await send(reviewer, 'POST', path, body)).status, 422, path);
  assert.equal((await send(reviewer, 'POST', '/x/notes', { text: 'a' })).status, 404);
  await database.db.asGovernment(government.id, async (tx) => {
    assert.equal(await pauseMatter(tx, office.reviewer.act(), ids.own, { reason: 'Menunggu' }), undefined);
  });
});

test('the work by the clock runs as jobs; what somebody has who left goes back to the queue', async () => {
  const { reviewer, intake } = office;
  assert.equal(
    (await send(reviewer, 'POST', '/assign', { ids: [ids.foreign], accountId: intake.account })).status,
    200,
  );
  await database.db.asGovernment(government.id, (tx) =>
    tx
      .withTables<{ account: { id: string; status: string; ended_at: string } }>()
      .updateTable('account')
      .set({ status: 'ended', ended_at: NOW })
      .where('id', '=', intake.account)
      .execute(),
  );
  for (const job of inboxScheduled(inboxSources)) await job.run(services, government);
  const panel = (await send(reviewer, 'GET', `/${ids.foreign}`)).body as MatterPanel;
  assert.deepEqual([panel.matter.assignee, panel.history.at(-1)?.what], [null, 'released']);
});
