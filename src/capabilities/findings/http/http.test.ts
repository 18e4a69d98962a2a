import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../app/server.ts';
import { readEnvironment } from '../../../app/environment.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import { readTable } from '../../../platform/tables/read-table.ts';
import type { App, Services } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../../directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertRollout,
} from '../../directory/index.ts';
import type { FindingList, FindingPage, Matrix } from '../contract/findings.ts';
import type { LossPage } from '../contract/money.ts';
import type { ReportPage } from '../contract/reports.ts';
import { uploaded } from '../actions/world.fixture.ts';

const NOW = '2026-11-23T02:00:00Z';
const agency = agencyRow('1', { name: 'Dinas Uji' });
const other = agencyRow('2');
const ROLES: readonly Role[] = [
  'auditor',
  'team-leader',
  'inspektur',
  'follow-up-officer',
  'loss-officer',
  'loss-verifier',
  'technical-administrator',
];

let app: App;
let services: Services;
let government: Government;
const cookies = new Map<string, string>();
const accounts = new Map<string, string>();
const people = new Map<string, string>();

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  services = createServices(database.db, readEnvironment({}), () => Temporal.Instant.from(NOW));
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    await seedHolidays(tx, testAct(government));
    await insertAgencies(tx, government.id, [agency, other]);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'findings',
        agencyId: null,
        state: 'live',
        validFrom: plainDate('2020-01-01'),
      },
    ]);
    const names = [...ROLES, 'debtor', 'colleague', 'stranger'];
    for (const name of names) {
      const row = personRow(name, { name: `Orang ${name}` });
      people.set(name, row.id);
      await insertPeople(tx, government.id, [row]);
      await insertPositions(tx, government.id, [
        positionRow(row.id, name === 'stranger' ? other.id : agency.id),
      ]);
      const role = ROLES.find((each) => each === name);
      if (role)
        await insertRoleGrants(tx, government.id, [
          grantRow(row.id, role, { agencyId: role === 'follow-up-officer' ? agency.id : null }),
        ]);
      const account = await insertAccount(tx, government.id, row.id);
      accounts.set(name, account);
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

async function send(who: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) {
  return app.inject({
    method,
    url: `/api${path}`,
    headers: {
      host: `${government.id}.localhost`,
      'sec-fetch-site': 'same-origin',
      cookie: cookies.get(who)!,
    },
    ...(payload ? { payload } : {}),
  });
}

async function ok<T = { id: string }>(
  who: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
): Promise<T> {
  const reply = await send(who, method, path, payload);
  assert.ok(reply.statusCode < 300, `${method} ${path} as ${who}: ${reply.statusCode} ${reply.body}`);
  return reply.json() as T;
}

const file = (who: string) =>
  services.db.asGovernment(government.id, (tx) =>
    uploaded(tx, testAct(government, { accountId: accounts.get(who)! })),
  );

function findingBody(reportId: string) {
  return {
    reportId,
    number: '1',
    code: '1.01.04',
    title: 'Kelebihan "bayar" <b>honor</b> =1+1',
    condition: 'Kondisi',
    criterion: 'Kriteria',
    cause: 'Sebab',
    effect: 'Akibat',
    value: 300,
    agencyId: agency.id,
    recommendations: [
      {
        number: '1',
        code: '01',
        text: 'Setor',
        value: 300,
        responsibles: [
          { party: { kind: 'person', id: people.get('debtor') }, share: 200 },
          { party: { kind: 'person', id: people.get('colleague') }, share: 100 },
        ],
      },
    ],
  };
}

let reportId: string;
let findingId: string;

test('an auditor drafts, wrong shares are told beside their field, and nobody of the auditee sees the draft', async () => {
  await ok('team-leader', 'POST', '/findings/assignments', {
    number: 'ST-1',
    kind: 'audit',
    title: 'Audit',
    agencyId: agency.id,
    startsOn: '2026-01-05',
    endsOn: '2026-02-05',
  });
  ({ id: reportId } = await ok('auditor', 'POST', '/findings/reports', {
    source: 'APIP',
    title: 'Audit ketaatan',
  }));
  const body = findingBody(reportId);
  const wrong = await send('auditor', 'POST', '/findings', {
    ...body,
    recommendations: [{ ...body.recommendations[0], value: 299 }],
  });
  assert.equal(wrong.statusCode, 422);
  assert.deepEqual(
    wrong.json<{ fields: { field: string }[] }>().fields.map((each) => each.field),
    ['recommendations.0.value'],
  );
  ({ id: findingId } = await ok('auditor', 'POST', '/findings', body));
  for (const who of ['follow-up-officer', 'debtor', 'stranger', 'technical-administrator', 'loss-officer']) {
    assert.equal((await send(who, 'GET', `/findings/${findingId}`)).statusCode, 404, who);
    assert.equal((await ok<FindingList>(who, 'GET', '/findings')).total, 0, who);
    assert.equal((await send(who, 'GET', `/findings/reports/${reportId}`)).statusCode, 404, who);
  }
  assert.equal(
    (
      await send('auditor', 'POST', `/findings/reports/${reportId}/issue`, {
        number: 'X',
        datedOn: '2026-11-01',
      })
    ).statusCode,
    403,
  );
});

test('the auditee responds, the Inspektur issues, and each reader sees his part', async () => {
  await ok('team-leader', 'POST', `/findings/reports/${reportId}/send`);
  await ok('follow-up-officer', 'POST', `/findings/${findingId}/responses`, {
    stance: 'agree',
    text: 'Setuju.',
  });
  const report = await ok<ReportPage>('inspektur', 'GET', `/findings/reports/${reportId}`);
  assert.deepEqual(report.may, ['recall', 'issue']);
  await ok('inspektur', 'POST', `/findings/reports/${reportId}/issue`, {
    number: '700/1/2026',
    datedOn: '2026-06-01',
  });
  await ok('auditor', 'POST', `/findings/reports/${reportId}/receive`, { receivedOn: '2026-06-05' });
  const page = await ok<FindingPage>('follow-up-officer', 'GET', `/findings/${findingId}`);
  assert.deepEqual(
    [page.due, page.late, page.unpaid, page.recommendations[0]?.parts.length, page.responses.length],
    ['2026-08-04', 111, 300, 2, 1],
  );
  assert.equal(page.codes.finding?.title, 'Kelebihan bayar');
  const own = await ok<FindingPage>('debtor', 'GET', `/findings/${findingId}`);
  assert.deepEqual(
    own.recommendations[0]?.parts.map((part) => part.party.id),
    [people.get('debtor')],
  );
  assert.deepEqual([own.recommendations[0]?.others, own.responses.length], [1, 0]);
  assert.doesNotMatch(JSON.stringify(own), /Orang colleague/);
  for (const who of ['stranger', 'technical-administrator'])
    assert.equal((await send(who, 'GET', `/findings/${findingId}`)).statusCode, 404, who);
  assert.equal((await ok<FindingList>('debtor', 'GET', '/findings?mine=true')).total, 1);
});

test('the list narrows, orders and sums; matrix and ageing count the same', async () => {
  const total = async (query: string) =>
    (await ok<FindingList>('auditor', 'GET', `/findings?${query}`)).total;
  assert.equal(await total('text=HONOR'), 1);
  assert.equal(await total('text=700/1'), 1);
  assert.equal(await total('text=%25'), 0);
  assert.equal(await total('status=BT,BS&source=APIP'), 1);
  assert.equal(await total('status=S'), 0);
  assert.equal(await total('due=late'), 1);
  assert.equal(await total('due=week'), 0);
  assert.equal(await total(`agency=${agency.id}`), 1);
  assert.equal(await total(`agency=${other.id}`), 0);
  assert.equal(await total('year=2026&code=1.01&sort=unpaid'), 1);
  assert.equal(await total(`person=${people.get('debtor')}`), 1);
  assert.equal((await send('auditor', 'GET', '/findings?status=XX')).statusCode, 422);
  const { totals } = await ok<FindingList>('auditor', 'GET', '/findings');
  assert.deepEqual(totals, { value: 300, unpaid: 300, late: 1 });
  const { rows } = await ok<Matrix>('auditor', 'GET', '/findings/matrix');
  assert.deepEqual(rows, [
    {
      agencyId: agency.id,
      agencyName: 'Dinas Uji',
      BT: 1,
      BS: 0,
      TD: 0,
      S: 0,
      total: 1,
      value: 300,
      unpaid: 300,
      late: 1,
    },
  ]);
  const { bands } = await ok<{ bands: { band: string; findings: number }[] }>(
    'auditor',
    'GET',
    '/findings/ageing',
  );
  assert.deepEqual(
    bands.filter((each) => each.findings > 0).map((each) => each.band),
    ['to365'],
  );
});

test('pay, verify, follow up: the journey to per recommendation over the wire', async () => {
  const page = await ok<FindingPage>('loss-officer', 'GET', `/findings/${findingId}`);
  const [recommendation] = page.recommendations;
  assert.deepEqual(recommendation?.may, ['pay']);
  for (const part of recommendation!.parts) {
    const payment: { id: string } = await ok(
      'loss-officer',
      'POST',
      `/findings/recommendations/${recommendation!.id}/payments`,
      {
        responsibleId: part.id,
        amount: part.share,
        paidOn: '2026-11-01',
        receiptNumber: `STS-${part.share}`,
      },
    );
    const waiting = await ok<{ rows: { id: string; own: boolean }[] }>(
      'loss-verifier',
      'GET',
      '/findings/payments/waiting',
    );
    assert.deepEqual(
      waiting.rows.map((row) => [row.id, row.own]),
      [[payment.id, false]],
    );
    assert.equal(
      (await send('loss-officer', 'POST', `/findings/payments/${payment.id}/check`, { verdict: 'verified' }))
        .statusCode,
      403,
    );
    await ok('loss-verifier', 'POST', `/findings/payments/${payment.id}/check`, { verdict: 'verified' });
  }
  const desk = await ok<{ rows: { id: string }[] }>('follow-up-officer', 'GET', '/desk');
  assert.deepEqual(
    desk.rows.map((row) => row.id),
    [`findings.follow-up:${findingId}`],
  );
  const fileId = await file('follow-up-officer');
  const followUp = await ok(
    'follow-up-officer',
    'POST',
    `/findings/recommendations/${recommendation!.id}/follow-ups`,
    {
      text: 'Sudah disetor',
      fileIds: [fileId],
    },
  );
  const auditor = await ok<{ rows: { id: string }[] }>('auditor', 'GET', '/desk');
  assert.ok(auditor.rows.some((row) => row.id === `findings.verify:${followUp.id}`));
  await ok('auditor', 'POST', `/findings/follow-ups/${followUp.id}/verify`, {
    verdict: 'accepted',
    note: 'Sesuai',
  });
  const after = await ok<FindingPage>('debtor', 'GET', `/findings/${findingId}`);
  assert.deepEqual([after.status, after.unpaid, after.late], ['S', 0, 0]);
  assert.deepEqual(
    after.events.map((each) => each.kind),
    ['issued', 'received', 'submitted', 'verified', 'reviewed', 'today'],
  );
  assert.equal((await send('stranger', 'GET', `/findings/files/${fileId}`)).statusCode, 404);
});

test('losses are seen by those who keep them and by the debtor', async () => {
  const second = await ok('auditor', 'POST', '/findings/reports', { source: 'BPK', title: 'LHP BPK' });
  await ok('auditor', 'POST', '/findings', { ...findingBody(second.id), code: null, codeBpk: '1103' });
  await ok('inspektur', 'POST', `/findings/reports/${second.id}/register`, {
    number: 'BPK/1',
    datedOn: '2026-07-01',
  });
  const query = `kind=person&id=${people.get('debtor')}`;
  const { rows } = await ok<{ rows: { responsibleId: string }[] }>(
    'loss-officer',
    'GET',
    `/findings/losses/open-shares?${query}`,
  );
  assert.equal(rows.length, 1);
  const loss = await ok('loss-officer', 'POST', '/findings/losses', {
    number: 'TGR-1',
    kind: 'lalai',
    responsibleIds: [rows[0]!.responsibleId],
    occurredOn: '2025-01-01',
    knownOn: '2026-07-01',
  });
  await ok('loss-officer', 'POST', `/findings/losses/${loss.id}/sign`, {
    instrument: 'SKTJM',
    instrumentNumber: 'S-1',
    signedOn: '2026-08-01',
    guarantee: 'Sertifikat',
    schedule: [
      { dueOn: '2026-09-01', amount: 100 },
      { dueOn: '2027-09-01', amount: 100 },
    ],
  });
  const page = await ok<LossPage>('debtor', 'GET', `/findings/losses/${loss.id}`);
  assert.deepEqual(
    [page.remainder, page.standing?.kind, page.standing?.behind, page.may, page.instalments[0]?.late],
    [200, 'menunggak', 1, [], 83],
  );
  assert.equal(
    (await ok<{ total: number }>('loss-officer', 'GET', '/findings/losses?standing=behind')).total,
    1,
  );
  assert.equal(
    (await ok<{ total: number }>('loss-officer', 'GET', '/findings/losses?text=orang%20debtor')).total,
    1,
  );
  for (const who of ['stranger', 'colleague', 'technical-administrator']) {
    assert.equal((await send(who, 'GET', `/findings/losses/${loss.id}`)).statusCode, 404, who);
    assert.equal((await ok<{ total: number }>(who, 'GET', '/findings/losses')).total, 0, who);
  }
});

test('what leaves as a file: lists with formulas escaped, a ledger that its import reads, papers in PDF', async () => {
  const csv = await send('auditor', 'GET', '/findings.csv?status=S');
  assert.equal(csv.statusCode, 200, csv.body);
  assert.match(String(csv.headers['content-disposition']), /temuan-2026-11-23\.csv/);
  assert.match(csv.body, /Kelebihan ""bayar"" <b>honor<\/b> =1\+1/);
  for (const path of ['/findings.xlsx', '/findings/matrix.xlsx', '/findings/matrix.csv'])
    assert.equal((await send('auditor', 'GET', path)).statusCode, 200, path);
  assert.equal((await send('auditor', 'GET', '/findings/ledger.csv')).statusCode, 403);
  const ledger = await send('team-leader', 'GET', '/findings/ledger.csv');
  const read = await readTable(ledger.rawPayload);
  assert.ok('rows' in read);
  assert.deepEqual(
    read.rows.map((row) => row.cells.length),
    [18, 18, 18, 18, 18],
  );
  assert.deepEqual(read.rows[1]?.cells.slice(-4), ['debtor', '200', '200', 'sesuai']);
  for (const path of [
    '/findings/matrix.pdf',
    `/findings/reports/${reportId}/lhp.pdf`,
    `/findings/reports/${reportId}/follow-up.pdf`,
  ]) {
    const pdf = await send('auditor', 'GET', path);
    assert.equal(pdf.statusCode, 200, path);
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-', path);
  }
  assert.equal((await send('debtor', 'GET', `/findings/reports/${reportId}/lhp.pdf`)).statusCode, 404);
});
