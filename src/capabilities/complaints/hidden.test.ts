import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createServices } from '../../app/wiring.ts';
import { buildServer } from '../../app/server.ts';
import type { Environment } from '../../app/environment.ts';
import type { Government } from '../../platform/act.ts';
import { startSession } from '../../platform/identity/session-store.ts';
import { newId } from '../../platform/ids.ts';
import type { App, Services } from '../../platform/services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../platform/test-database.ts';
import { insertRollout } from '../directory/index.ts';
import {
  as,
  asPublic,
  later,
  NOW,
  openOffice,
  sure,
  testFolder,
  testVault,
  ticket,
  type Cast,
  type Office,
} from './complaints.fixture.ts';
import { answerComplaint } from './actions/answer-complaint.ts';
import { askReporter } from './actions/ask-reporter.ts';
import { closeDueObjections, giveUpWaiting } from './actions/close-due.ts';
import { decideObjection } from './actions/decide-objection.ts';
import { followComplaint } from './actions/follow-complaint.ts';
import { objectToClosing } from './actions/object-to-closing.ts';
import { replyAsReporter } from './actions/reply-as-reporter.ts';
import { reviewAnswer } from './actions/review-answer.ts';
import { tellReporters } from './actions/tell-reporters.ts';
import { verifyComplaint } from './actions/verify-complaint.ts';
import type { Receipt } from './contract.ts';

// Who complained, and hid himself from the agency, is nowhere that the agency can look: at every state, by every address.

const vault = testVault();
let app: App;
let database: TestDatabase;
let services: Services;
let government: Government;
let office: Office;
const cookies = new Map<Cast, string>();

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  services = createServices(database.db, { folders, publicUrl: 'https://lurus.example' } as Environment, () =>
    Temporal.Instant.from(NOW),
  );
  services = { ...services, queue: async () => {} };
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openOffice(tx, government);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'complaints',
        agencyId: null,
        state: 'live',
        validFrom: asPublic(government).today,
      },
    ]);
    for (const [name, account] of Object.entries(office.accounts) as [Cast, string][]) {
      const token = await startSession(
        tx,
        government.id,
        { id: account },
        { stage: 'full', strong: true },
        { userAgent: '' },
        services.clock(),
      );
      cookies.set(name, `lurus=${token}`);
    }
  });
});
after(() => app.close());

const PHONE = '81399990001';
const NAME = 'Penanda Rahasia';
const MAIL = 'penanda.rahasia@contoh.id';
const FOLLOWER = 'penanda.ikut@contoh.id';

interface Ticket extends Receipt {
  /** what its reporter left */
  markers: string[];
}

async function send(who: Cast, method: 'GET' | 'POST', url: string, payload?: object) {
  return app.inject({
    method,
    url,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      cookie: cookies.get(who)!,
    },
    ...(payload ? { payload } : {}),
  });
}

/** Every GET address of the API below these, as the server itself lists them, with this complaint's id. */
function addresses(id: string): string[] {
  const routes = app.printRoutes({ commonPrefix: false, includeHooks: false }).split('\n');
  const found: string[] = [];
  const path: string[] = [];
  for (const line of routes) {
    const match = /^([│ ]*)[├└]── (\S*?)(?: \((.*)\))?$/.exec(line);
    if (match === null) continue;
    const depth = match[1]!.length / 4;
    path.length = depth;
    path[depth] = match[2]!;
    if (match[3]?.includes('GET') !== true) continue;
    const address = path.join('');
    if (/^\/api\/(complaints|inbox|notifications|desk)/.test(address))
      found.push(address.replaceAll(/:\w+/g, id));
  }
  return found;
}

/** What he asked for himself comes back in a problem's address, not in what is shown: so nothing is searched by a whole marker. */
const QUERIES = ['', '?state=all', '?q=penanda', '?channel=staff&year=2026'];

/** All that this person can be shown of these complaints, by the API: what is about one, and lists. */
async function everything(who: Cast, ids: readonly string[]): Promise<string> {
  const shown: string[] = [];
  const look = async (address: string) => {
    const reply = await send(who, 'GET', address);
    assert.ok(reply.statusCode < 500, `${address}: ${reply.body}`);
    shown.push(reply.rawPayload.toString('utf8'));
  };
  for (const id of ids) {
    const list = addresses(id);
    assert.ok(list.length >= 12 && list.includes(`/api/complaints/${id}`), list.join('\n'));
    for (const address of list) {
      if (address.includes(id)) await look(address);
      else if (id === ids[0]) for (const query of QUERIES) await look(`${address}${query}`);
    }
    shown.push((await send(who, 'POST', `/api/complaints/${id}/contact`, {})).body);
  }
  return shown.join('\n');
}

/** Notices, mails and short messages of people, and what the trail would publish of them. */
async function leftBehind(): Promise<string> {
  return database.db.asGovernment(government.id, async (tx) => {
    const { rows } = await sql<{ all: string }>`
      select concat((select json_agg(n)::text from notification n), (select json_agg(l.leaf)::text from trail_leaf l),
        (select json_agg(json_build_array(o.subject, o.text, o.link))::text from outbox o),
        (select json_agg(m)::text from matter m), (select json_agg(e)::text from matter_event e),
        (select json_agg(p)::text from matter_pause p), (select json_agg(c)::text from complaint c),
        (select json_agg(e)::text from complaint_event e)) as all`.execute(tx);
    return rows[0]!.all;
  });
}

async function make(hideContact: boolean): Promise<Ticket[]> {
  return database.db.asGovernment(government.id, async (tx) => {
    const base = { agencyId: office.agency, hideContact, contactName: NAME };
    const me = asPublic(government);
    const byPhone = await ticket(tx, me, { ...base, contact: { kind: 'phone', value: `0${PHONE}` } });
    const byMail = await ticket(tx, me, { ...base, contact: { kind: 'email', value: MAIL } });
    const ofStaff = await ticket(tx, as(office, 'staff'), {
      ...base,
      channel: 'staff',
      contact: { kind: 'email', value: MAIL },
    });
    sure(
      await followComplaint(
        tx,
        me,
        { id: byPhone.id, contact: { kind: 'email', value: FOLLOWER } },
        { vault },
      ),
    );
    return [
      { ...byPhone, markers: [PHONE, NAME, FOLLOWER] },
      { ...byMail, markers: [MAIL, NAME] },
      { ...ofStaff, markers: [MAIL, NAME, 'Pegawai staff', office.accounts.staff] },
    ];
  });
}

type Stage = (each: Ticket) => Promise<void>;
const run = (
  work: (tx: Parameters<Parameters<TestDatabase['db']['asGovernment']>[1]>[0]) => Promise<unknown>,
) => database.db.asGovernment(government.id, work);
const me = () => asPublic(government);

/** The whole life, one stage after the other. */
const LIFE: [string, Stage][] = [
  ['received', async () => {}],
  [
    'verified',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(
          await verifyComplaint(tx, as(office, 'intake'), { id, agencyId: office.agency, class: 'ordinary' }),
        ),
      )),
  ],
  [
    'waiting-reporter',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await askReporter(tx, as(office, 'officer'), { id, question: 'Di mana?' })),
      )),
  ],
  [
    'verified',
    async (each) =>
      void (await run(async (tx) =>
        sure(await replyAsReporter(tx, me(), { ...each, text: 'Di pasar.' }, vault)),
      )),
  ],
  [
    'answered',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await answerComplaint(tx, as(office, 'officer'), { id, text: 'Sudah.' })),
      )),
  ],
  [
    'returned',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await reviewAnswer(tx, as(office, 'reviewer'), { id, decision: 'return', note: 'Kurang.' })),
      )),
  ],
  [
    'answered',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await answerComplaint(tx, as(office, 'head'), { id, text: 'Sudah, tanggal 6.' })),
      )),
  ],
  [
    'resolved',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await reviewAnswer(tx, as(office, 'reviewer'), { id, decision: 'approve' })),
      )),
  ],
  [
    'objected',
    async (each) =>
      void (await run(async (tx) =>
        sure(await objectToClosing(tx, me(), { ...each, reason: 'Belum.' }, vault)),
      )),
  ],
  [
    'reopened',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(
          await decideObjection(tx, as(office, 'reviewer2'), { id, decision: 'uphold', reason: 'Periksa.' }),
        ),
      )),
  ],
  [
    'waiting-reporter',
    async ({ id }) =>
      void (await run(async (tx) =>
        sure(await askReporter(tx, as(office, 'officer'), { id, question: 'Lagi?' })),
      )),
  ],
  ['resolved', async () => void (await run((tx) => giveUpWaiting(tx, later(me(), 20))))],
  ['closed', async () => void (await run((tx) => closeDueObjections(tx, later(me(), 60))))],
];

test('hidden: the agency finds the reporter nowhere, at any state of the life', async () => {
  const tickets = await make(true);
  const everyMarker = tickets.flatMap((each) => each.markers);
  for (const [index, [state, stage]] of LIFE.entries()) {
    for (const each of tickets) await stage(each);
    await run((tx) => tellReporters(tx, me(), vault));
    for (const { id } of tickets)
      assert.equal((await send('intake', 'GET', `/api/complaints/${id}`)).json().state, state);
    const who = index % 2 === 0 ? 'officer' : 'head';
    const shown = await everything(
      who,
      tickets.map((each) => each.id),
    );
    for (const marker of everyMarker) assert.ok(!shown.includes(marker), `${who} sees ${marker} at ${state}`);
    assert.equal((await send('stranger', 'GET', `/api/complaints/${tickets[0]!.id}`)).statusCode, 404);
    const left = await leftBehind();
    for (const marker of [PHONE, NAME, MAIL, FOLLOWER, office.accounts.staff])
      assert.ok(!left.includes(marker), `${marker} is left behind at ${state}`);
  }
  // The desk knows them, and only by opening them; the trail says so.
  for (const each of tickets) {
    const before = await send('intake', 'GET', `/api/complaints/${each.id}`);
    assert.ok(!each.markers.some((marker) => before.body.includes(marker)));
    const opened = await send('intake', 'POST', `/api/complaints/${each.id}/contact`, {});
    assert.equal(opened.statusCode, 200);
    assert.equal(opened.json().name, NAME);
  }
  assert.match(await leftBehind(), /complaint-contact\.read/);
  const book = await send('reviewer', 'GET', '/api/complaints/export.csv');
  assert.ok(book.body.includes(PHONE) && book.body.includes('nama_pelapor'));
  assert.ok(!(await send('officer', 'GET', '/api/complaints/export.csv')).body.includes('nama_pelapor'));
  assert.equal((await send('staff', 'GET', '/api/complaints')).statusCode, 403);
  for (const who of ['mayor', 'stranger', 'staff'] as const) {
    const reply = await send(who, 'POST', `/api/complaints/${tickets[0]!.id}/contact`, {});
    assert.ok(reply.statusCode >= 400, who);
  }
});

test('shown: the agency sees the reporter where he let it, and there only', async () => {
  const tickets = await make(false);
  for (const [, stage] of LIFE.slice(0, 2)) for (const each of tickets) await stage(each);
  for (const each of tickets) {
    const opened = await send('officer', 'POST', `/api/complaints/${each.id}/contact`, {});
    assert.equal(opened.statusCode, 200);
    assert.ok(
      each.markers.slice(0, 2).every((marker) => opened.body.includes(marker)),
      opened.body,
    );
    assert.ok(!opened.body.includes(FOLLOWER));
    const list = addresses(each.id);
    for (const address of list) {
      const reply = await send('officer', 'GET', address);
      for (const marker of each.markers)
        assert.ok(!reply.rawPayload.toString('utf8').includes(marker), `${address} shows ${marker}`);
    }
  }
});
