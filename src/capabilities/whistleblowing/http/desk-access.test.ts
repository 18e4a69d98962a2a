import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { ROLES } from '../../../platform/act.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { nextEntry } from '../sealing/directory.ts';
import { grantCase } from '../sealing/grant.ts';
import { openIdentity } from '../sealing/identity.ts';
import { sealMessage, type Message } from '../sealing/message.ts';
import { openNarrative } from '../sealing/report.ts';
import type { SealedSample } from '../demo/sealed-sample.ts';
import { must, sampleReport, sendSample, TODAY } from '../wbs.fixture.ts';
import { listDeskRoutes, openDeskHouse, type DeskHouse } from './desk.fixture.ts';

const HASH = 'ab'.repeat(32);
const IDENTITY = {
  reason: 'Pelapor meminta perlindungan LPSK, dan LPSK memerlukan namanya.',
  legalBasis: 'UU 31/2014 pasal 10',
};
const FOREIGN = '0b6f6b2a-6f0c-4a6e-9a57-1c1f0e8f7a11';

/** One request for each route about a case, with a body that its schema takes. */
async function caseRequests(house: DeskHouse, sample: SealedSample, id: string) {
  const { intake, investigator } = house.holders;
  const note: Message = { version: 1, kind: 'note', from: 'office', text: 'Catatan.', files: [] };
  const terms = { report: id, from: TODAY, until: '2026-12-01', letter: 'ST 5' };
  const grant = await grantCase(sample.caseKey, investigator, intake, terms);
  const requests: Record<string, [path: string, body?: object]> = {
    'GET /cases/:id': [`/cases/${id}`],
    'PATCH /cases/:id': [`/cases/${id}`, { category: 'procurement' }],
    'POST /cases/:id/status': [`/cases/${id}/status`, { status: 'read' }],
    'POST /cases/:id/messages': [
      `/cases/${id}/messages`,
      { kind: 'note', body: await sealMessage(note, sample.caseKey) },
    ],
    'GET /cases/:id/custody': [`/cases/${id}/custody`],
    'GET /cases/:id/files/:file': [`/cases/${id}/files/${FOREIGN}`],
    'POST /cases/:id/grants': [`/cases/${id}/grants`, { grant }],
    'DELETE /cases/:id/grants/:fingerprint': [`/cases/${id}/grants/${investigator.fingerprint}`],
    'POST /cases/:id/identity': [`/cases/${id}/identity`, IDENTITY],
    'POST /cases/:id/referrals': [
      `/cases/${id}/referrals`,
      { addressee: 'KPK', manifestSha256: HASH, sealedFor: 'passphrase' },
    ],
    'PATCH /cases/:id/referrals/:rid': [`/cases/${id}/referrals/${FOREIGN}`, { receiptNumber: 'KPK 1' }],
    'POST /cases/:id/letter': [
      `/cases/${id}/letter`,
      {
        addressee: 'KPK',
        identityApart: false,
        items: [{ place: 'laporan.json', sha256: HASH }],
      },
    ],
  };
  return requests;
}

/** The others, with what makes each one pass its schema. */
const OTHERS: Record<string, [path: string, body?: object]> = {
  'GET /keys': ['/keys'],
  'GET /accounts': ['/accounts?role=intake'],
  'POST /keys/entries': ['/keys/entries', { entries: [{}] }],
  'PUT /keys/files/:fingerprint': [`/keys/files/${HASH}`, { file: 'YWdl' }],
  'DELETE /keys/files/:fingerprint': [`/keys/files/${HASH}`],
  'GET /cases': ['/cases'],
  'GET /identities': ['/identities'],
  'GET /identity-index': ['/identity-index'],
  'PUT /identity-index': ['/identity-index', { file: 'YWdl', replaces: null }],
  'GET /handover': [`/handover?from=${HASH}`],
  'POST /handover': [
    '/handover',
    { from: HASH, handover: { wraps: [], failed: [], count: 0, digest: HASH } },
  ],
  'POST /recovery': [
    '/recovery',
    { from: HASH, handover: { wraps: [], failed: [], count: 0, digest: HASH } },
  ],
  'GET /agencies': ['/agencies'],
  'GET /findings': ['/findings?q=jalan'],
  'GET /statistics': ['/statistics?year=2026'],
  'GET /titles': [`/titles?ids=${FOREIGN}`],
  'GET /terms': ['/terms'],
  'GET /holders': ['/holders'],
};

const methodOf = (route: string) => route.slice(0, route.indexOf(' '));

eachEngine(
  'without a session nothing is answered, and nothing of a request is judged',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const requests = { ...OTHERS, ...(await caseRequests(house, sample, id)) };
    assert.deepEqual(Object.keys(requests).sort(), await listDeskRoutes(house.services));
    for (const [route, [path, body]] of Object.entries(requests)) {
      const bare = path.replace(id, 'x').split('?')[0]!;
      for (const [address, sent] of [
        [path, body],
        [bare, methodOf(route) === 'GET' ? undefined : { rubbish: true }],
      ] as const) {
        const reply = await house.ask(null, methodOf(route), address, sent);
        assert.deepEqual([reply.status, reply.body.code, reply.body.fields], [401, 'signed-out', []], route);
        assert.equal(reply.headers['cache-control'], 'no-store');
      }
    }
  },
);

eachEngine(
  'a role without a key: a case that exists, one of the alternate and none at all are answered alike',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const [sample, other] = [await sampleReport(house), await sampleReport(house, { conflict: 'alternate' })];
    const [open, alternate] = [(await sendSample(house, sample)).id, (await sendSample(house, other)).id];
    const none = randomUUID();
    const of = new Map<string, Awaited<ReturnType<typeof caseRequests>>>();
    for (const id of [open, alternate, none]) of.set(id, await caseRequests(house, sample, id));
    for (const role of ROLES) {
      const account = house.keyless[role];
      for (const route of Object.keys(of.get(none)!)) {
        const told = new Set<string>();
        for (const [id, requests] of of) {
          const [path, body] = requests[route]!;
          const reply = await house.ask(account, methodOf(route), path, body);
          assert.ok([403, 404].includes(reply.status), `${role} ${route} ${reply.status} ${reply.text}`);
          told.add(reply.text.replaceAll(id, ''));
        }
        assert.equal(told.size, 1, `${role} ${route} ${[...told].join('\n')}`);
      }
      const lists = [
        await house.ask(account, 'GET', '/cases'),
        await house.ask(account, 'GET', '/identities'),
        await house.ask(account, 'GET', `/titles?ids=${open},${alternate}`),
      ];
      for (const { status, body } of lists)
        assert.ok(
          status === 403 || (status === 200 && (body.rows ?? body).length === 0 && (body.total ?? 0) === 0),
        );
    }
  },
);

eachEngine(
  'each key opens what is wrapped to it and nothing else: intake, investigator by grant, Super Admin, alternate',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { holders, accounts, ask } = house;
    const [sample, other] = [await sampleReport(house), await sampleReport(house, { conflict: 'alternate' })];
    const [open, alternate] = [(await sendSample(house, sample)).id, (await sendSample(house, other)).id];
    const reads = async (account: string) => [
      (await ask(account, 'GET', `/cases/${open}`)).status,
      (await ask(account, 'GET', `/cases/${alternate}`)).status,
      (await ask(account, 'GET', '/cases')).body.rows.map((row: { id: string }) => row.id),
    ];
    assert.deepEqual(await reads(accounts.intake), [200, 404, [open]]);
    assert.deepEqual(await reads(accounts.alternate), [404, 200, [alternate]]);
    assert.deepEqual(await reads(accounts.superAdmin), [404, 404, []]);
    assert.deepEqual(await reads(accounts.investigator), [404, 404, []]);

    const opens = async (account: string) => [
      (await ask(account, 'POST', `/cases/${open}/identity`, IDENTITY)).status,
      (await ask(account, 'POST', `/cases/${alternate}/identity`, IDENTITY)).status,
      (await ask(account, 'GET', '/identities')).body.map?.((each: { id: string }) => each.id) ?? 'refused',
    ];
    assert.deepEqual(await opens(accounts.intake), [403, 403, 'refused']);
    assert.deepEqual(await opens(accounts.superAdmin), [200, 404, [open]]);
    assert.deepEqual(await opens(accounts.alternate), [404, 200, [alternate]]);
    const released = await ask(accounts.superAdmin, 'POST', `/cases/${open}/identity`, IDENTITY);
    assert.equal(released.body.opens, holders.superAdmin.fingerprint);
    assert.equal((await openIdentity(released.body, holders.superAdmin.key.identity)).name, 'Sri Penanda');

    const detail = (await ask(accounts.intake, 'GET', `/cases/${open}`)).body;
    assert.equal(detail.opens, holders.intake.fingerprint);
    assert.deepEqual([detail.identity.present, detail.identity.mine], [true, false]);
    assert.match((await openNarrative(detail.narrative, sample.caseKey)).what, /Pemenang lelang/);

    const terms = { report: open, from: TODAY, until: '2026-11-25', letter: 'ST 5' };
    const grant = await grantCase(sample.caseKey, holders.investigator, holders.intake, terms);
    assert.equal((await ask(accounts.investigator, 'POST', `/cases/${open}/grants`, { grant })).status, 403);
    assert.equal((await ask(accounts.intake, 'POST', `/cases/${alternate}/grants`, { grant })).status, 422);
    assert.equal((await ask(accounts.intake, 'POST', `/cases/${open}/grants`, { grant })).status, 200);
    assert.deepEqual(await reads(accounts.investigator), [200, 404, [open]]);
    assert.deepEqual(await opens(accounts.investigator), [403, 403, 'refused']);
    house.at('2026-11-26T02:00:00Z');
    assert.deepEqual(await reads(accounts.investigator), [404, 404, []]);
    house.at('2026-11-25T02:00:00Z');
    assert.deepEqual(await reads(accounts.investigator), [200, 404, [open]]);
    const taken = await ask(
      accounts.intake,
      'DELETE',
      `/cases/${open}/grants/${holders.investigator.fingerprint}`,
    );
    assert.equal(taken.status, 200);
    assert.deepEqual(await reads(accounts.investigator), [404, 404, []]);
  },
);

eachEngine(
  'a case about those who lead goes to another alternate only; a retired key opens nothing',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    const { holders, accounts, ask, chain } = house;
    const sample = await sampleReport(house, { conflict: 'alternate' });
    const { id } = await sendSample(house, sample);
    const appointed = await house.appoint('alternate', TODAY);
    chain.push(appointed.entry);
    const second = await house.employ('wbs-alternate', appointed.holder.accountId);
    must(await house.extend([appointed.entry]));
    const terms = { report: id, from: TODAY, until: '2026-12-25', letter: 'ST 9' };
    const give = async (to: typeof holders.intake, account = accounts.alternate) => {
      const grant = await grantCase(sample.caseKey, to, holders.alternate, terms);
      return (await ask(account, 'POST', `/cases/${id}/grants`, { grant })).status;
    };
    for (const to of [holders.investigator, holders.intake, holders.superAdmin])
      assert.equal(await give(to), 422);
    assert.equal(await give(appointed.holder, accounts.intake), 404);
    assert.equal((await ask(second, 'GET', `/cases/${id}`)).status, 404);
    assert.equal(await give(appointed.holder), 200);
    const { body } = await ask(second, 'GET', `/cases/${id}`);
    assert.deepEqual([body.opens, body.identity.mine], [appointed.holder.fingerprint, false]);
    assert.equal((await ask(second, 'POST', `/cases/${id}/identity`, IDENTITY)).status, 404);
    const decree = { number: 'SK 700/98/2026', day: TODAY };
    const { fingerprint } = holders.alternate;
    const retire = await nextEntry(
      chain,
      { kind: 'retire', fingerprint, from: TODAY, decree },
      house.rootSeed,
    );
    must(await house.extend([retire]));
    assert.equal((await ask(accounts.alternate, 'GET', `/cases/${id}`)).status, 404);
    assert.equal((await ask(accounts.alternate, 'GET', '/cases')).body.total, 0);
    assert.equal((await ask(accounts.alternate, 'POST', `/cases/${id}/identity`, IDENTITY)).status, 404);
  },
);

eachEngine(
  'statistics are for those who lead and for the channel; a report about those who lead is in none',
  async (database, government) => {
    const house = await openDeskHouse(database, government);
    for (let sent = 0; sent < 6; sent += 1) await sendSample(house, await sampleReport(house));
    for (let sent = 0; sent < 6; sent += 1)
      await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
    house.at('2027-01-04T02:00:00Z');
    const may = ['super-admin', 'wbs-intake', 'inspektur', 'government-head'];
    for (const role of ROLES) {
      const { status, body } = await house.ask(house.keyless[role], 'GET', '/statistics?year=2026');
      assert.equal(status, may.includes(role) ? 200 : 403, role);
      if (status === 200) assert.deepEqual([body.total, body.byQuarter[3].count, body.least], [6, 6, 5]);
    }
    const { body } = await house.ask(house.keyless.inspektur, 'GET', '/statistics?year=2027');
    assert.deepEqual([body.total, body.until], [0, null]);
  },
);

eachEngine('nothing that no schema declares leaves', async (database, government) => {
  const house = await openDeskHouse(database, government);
  const { accounts, ask } = house;
  const sample = await sampleReport(house);
  const { id } = await sendSample(house, sample);
  const requests = { ...OTHERS, ...(await caseRequests(house, sample, id)) };
  let answered = 0;
  for (const account of Object.values(accounts)) {
    for (const [route, [path, body]] of Object.entries(requests)) {
      const reply = await ask(account, methodOf(route), path, body);
      assert.ok(reply.status < 500, `${route} ${reply.text}`);
      if (reply.status >= 300 || reply.body === null) continue;
      answered += 1;
      assert.deepEqual(
        keysIn(reply.body).filter((key) => key.includes('_') || /hash$|token|secret|government/i.test(key)),
        route.includes('/keys') ? ['hash'].filter((key) => reply.text.includes(`"${key}"`)) : [],
        route,
      );
      assert.doesNotMatch(reply.text, /\d{4}-\d\d-\d\dT\d\d/, route);
    }
  }
  assert.ok(answered > 25, String(answered));
});

/** Names of all fields of an answer, entries of the key directory aside: those are as the root signed them. */
function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...(key === 'entry' ? [] : keysIn(each))]);
}
