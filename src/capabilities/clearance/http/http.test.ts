import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../app/server.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { inspectSignature } from '../../../platform/documents/signing/inspect.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { App, Services } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants, insertRollout } from '../../directory/index.ts';
import {
  asRole,
  enterFinding,
  makeFinal,
  openOffice,
  setParameter,
  testServices,
  TODAY,
  type Office,
} from '../clearance.fixture.ts';
import type {
  BulkDetail,
  BulkLines,
  RequestDetail,
  RequestPage,
  Standing,
  SubjectsReply,
} from '../contract.ts';
import { bulkJob } from '../jobs/bulk-check.ts';
import { signJob } from '../jobs/issuing.ts';
import { APPROVAL_STEPS, SIGNATURE_PROVIDER } from '../parameters.ts';

let app: App;
let database: TestDatabase;
let services: Services;
let government: Government;
let office: Office;
let person: string;
let colleague: string;
let officer: string;
let inspektur: string;
const queued: string[] = [];

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  services = { ...testServices(database), queue: async (_tx, _act, job) => void queued.push(job) };
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openOffice(tx, government);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'clearance', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    const signIn = async (account: string) =>
      `lurus=${await startSession(tx, government.id, { id: account }, { stage: 'full', strong: true }, { userAgent: '' }, services.clock())}`;
    const appoint = async (role: Role) => {
      const row = personRow(role, { name: `=Pejabat ${role}` });
      await insertPeople(tx, government.id, [row]);
      await insertRoleGrants(tx, government.id, [grantRow(row.id, role)]);
      return signIn(await insertAccount(tx, government.id, row.id));
    };
    person = await signIn(office.account);
    colleague = await signIn(await insertAccount(tx, government.id, office.colleague.id));
    officer = await appoint('certificate-officer');
    inspektur = await appoint('inspektur');
  });
});
after(() => app.close());

async function send(cookie: string | null, method: 'GET' | 'POST', url: string, payload?: object) {
  return app.inject({
    method,
    url,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      ...(cookie === null ? {} : { cookie }),
    },
    ...(payload ? { payload } : {}),
  });
}
async function get<T>(cookie: string, url: string): Promise<T> {
  const reply = await send(cookie, 'GET', url);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json();
}
const set = <T extends Parameters<typeof setParameter>[2]>(parameter: T, value: T['value']) =>
  database.db.asGovernment(government.id, (tx) => setParameter(tx, government, parameter, value));

async function ask(cookie: string, body: object): Promise<string> {
  const reply = await send(cookie, 'POST', '/api/clearance/requests', body);
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json().id;
}

/** What the visible text of a page says. */
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ');

test('a person sees how he stands, asks, holds the signed certificate, and anybody checks it until it falls', async () => {
  await set(APPROVAL_STEPS as never, [] as never);
  const mine = await get<SubjectsReply>(person, '/api/clearance/subjects');
  assert.deepEqual(
    mine.subjects.map((each) => each.id),
    [office.person.id],
  );
  const before = await get<Standing>(person, '/api/clearance/standing');
  assert.deepEqual([before.outcome, before.valid, before.mayRequest], ['eligible', null, true]);

  const id = await ask(person, { kind: 'person', subjectId: office.person.id, purpose: 'promosi' });
  assert.deepEqual(queued.splice(0), ['clearance-sign']);
  const draft = await send(person, 'GET', `/api/clearance/requests/${id}/certificate.pdf`);
  assert.match(draft.headers['content-disposition'] as string, /draf-eskbt/);
  assert.equal(inspectSignature(draft.rawPayload), null);
  await signJob.run(services, government, id);

  const detail = await get<RequestDetail>(person, `/api/clearance/requests/${id}`);
  assert.equal(detail.state, 'valid');
  assert.equal(detail.events[0]!.by, "Siti Nur'aini");
  assert.equal((await get<Standing>(person, '/api/clearance/standing')).valid?.id, id);
  const file = await send(person, 'GET', `/api/clearance/requests/${id}/certificate.pdf`);
  assert.equal(inspectSignature(file.rawPayload)?.intact, true);
  for (const url of ['', '/certificate.pdf']) {
    assert.equal((await send(colleague, 'GET', `/api/clearance/requests/${id}${url}`)).statusCode, 404);
  }

  const path = detail.certificate!.checkPath;
  const page = await send(null, 'GET', path);
  assert.equal(page.statusCode, 200);
  assert.match(textOf(page.body), /Berlaku/);
  assert.match(page.body, /S… N…/);
  assert.doesNotMatch(page.body, /Siti|promosi|ESKBT\/2026|<script/i);
  assert.ok(Buffer.byteLength(page.body) < 14_000);
  const typed = await send(null, 'GET', `/cek?kode=${detail.certificate!.shortCode.toLowerCase()}`);
  assert.equal(typed.headers.location, path);

  await database.db.asGovernment(government.id, async (tx) => {
    const finding = await enterFinding(tx, government, office.person);
    await makeFinal(tx, asRole(government, 'inspektur'), finding);
  });
  assert.match(textOf((await send(null, 'GET', path)).body), /Dicabut/);
  const after = await get<Standing>(person, '/api/clearance/standing');
  assert.deepEqual([after.outcome, after.owed, after.valid], ['refused', 100, null]);
});

test('unknown, malformed and register numbers are answered alike, kindly, and without echoing markup', async () => {
  const bodies = new Set<string>();
  for (const code of [
    'ZZZZZZZZZZ',
    'zz',
    '700%2F0001%2FESKBT%2F2026',
    '%3Cscript%3E',
    '%00',
    '%F0%9F%92%A9',
  ]) {
    const page = await send(null, 'GET', `/cek/eskbt/${code}`);
    assert.equal(page.statusCode, 404, code);
    assert.doesNotMatch(page.body, /<script/i);
    bodies.add(page.body.replace(/ value="[^"]*"/, '').replace(/kembali=[^"]*/g, ''));
  }
  assert.equal(bodies.size, 1);
  assert.equal((await send(null, 'GET', '/cek?kode=+')).statusCode, 422);
  assert.equal((await send(null, 'GET', '/cek')).statusCode, 200);
});

test('approval by routes: the queue shows what is due, the last step leads to the signature', async () => {
  await set(APPROVAL_STEPS as never, ['certificate-officer', 'inspektur'] as never);
  const id = await ask(officer, { kind: 'vendor', subjectId: office.vendor.id, purpose: 'rekanan' });
  const queue = await get<RequestPage>(officer, '/api/clearance/requests?view=queue');
  assert.deepEqual([queue.rows.map((row) => row.id), queue.total], [[id], 1]);
  assert.equal((await send(person, 'GET', '/api/clearance/requests?view=all')).statusCode, 403);
  for (const cookie of [officer, inspektur]) {
    const { decision, may } = await get<RequestDetail>(cookie, `/api/clearance/requests/${id}`);
    assert.deepEqual([may.approve, may.refuse], [true, false]);
    const reply = await send(cookie, 'POST', `/api/clearance/requests/${id}/approve`, {
      decisionId: decision!.id,
    });
    assert.equal(reply.statusCode, 200, reply.body);
  }
  assert.deepEqual(queued.splice(0), ['clearance-sign']);
});

test('signed outside: the draft is printed, the signed file handed in; only by who keeps the register', async () => {
  await set(SIGNATURE_PROVIDER as never, 'none' as never);
  const { rows } = await get<RequestPage>(inspektur, '/api/clearance/requests?view=queue');
  const id = rows[0]!.id;
  const url = `/api/clearance/requests/${id}/signed-file`;
  const upload = (cookie: string, content: string) => {
    const boundary = 'garis';
    const payload = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="s.pdf"\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n--${boundary}--\r\n`;
    return app.inject({
      method: 'POST',
      url,
      payload,
      headers: {
        host: `${government.id}.localhost`,
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${boundary}`,
        cookie,
      },
    });
  };
  assert.equal((await upload(colleague, '%PDF-1.4 x')).statusCode, 404);
  assert.equal((await upload(officer, 'bukan pdf')).statusCode, 415);
  assert.equal(
    (
      await send(inspektur, 'POST', `/api/clearance/requests/${id}/sign`, {
        nik: '9901010101010001',
        passphrase: 'x',
      })
    ).statusCode,
    409,
  );
  const reply = await upload(officer, '%PDF-1.4 pindaian');
  assert.equal(reply.statusCode, 201, reply.body);
  assert.equal(reply.json().state, 'valid');
  const register = await get<RequestPage>(inspektur, '/api/clearance/register?q=maju&year=2026');
  assert.deepEqual(
    register.rows.map((row) => [row.id, row.registerText]),
    [[id, '700/0002/ESKBT/2026']],
  );
  const csv = await send(inspektur, 'GET', '/api/clearance/register.csv');
  assert.match(csv.body, /700\/0001\/ESKBT\/2026;Siti Nur'aini/);
  assert.equal((await send(person, 'GET', '/api/clearance/register')).statusCode, 403);
});

test('a pasted list is checked with progress and comes back as a file whose cells are no formulas', async () => {
  const started = await send(officer, 'POST', '/api/clearance/bulk-checks', {
    name: 'Kenaikan pangkat April',
    text: 'P1\nP2\ninspektur\nP2\nentah',
  });
  assert.equal(started.statusCode, 201, started.body);
  const { id } = started.json();
  assert.deepEqual(queued.splice(0), ['clearance-bulk-check']);
  await bulkJob.run(services, government, id);
  const done = await get<BulkDetail>(officer, `/api/clearance/bulk-checks/${id}`);
  assert.deepEqual(
    [done.state, done.done, done.counts],
    ['done', 5, { eligible: 1, conditional: 0, refused: 1, problem: 3 }],
  );
  const lines = await get<BulkLines>(officer, `/api/clearance/bulk-checks/${id}/lines?show=refused`);
  assert.deepEqual([lines.total, lines.rows[0]!.number, lines.rows[0]!.owed], [1, 'P1', 100]);
  const csv = await send(officer, 'GET', `/api/clearance/bulk-checks/${id}/result.csv`);
  assert.match(csv.body, /'=Pejabat inspektur/);
  const xlsx = await send(officer, 'GET', `/api/clearance/bulk-checks/${id}/result.xlsx`);
  assert.equal(xlsx.rawPayload.subarray(0, 2).toString(), 'PK');
  assert.equal((await send(person, 'GET', `/api/clearance/bulk-checks/${id}`)).statusCode, 404);
});
