import assert from 'node:assert/strict';
import { after } from 'node:test';
import sharp from 'sharp';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import type { Government } from '../../../../platform/act.ts';
import { grantRow } from '../../../directory/directory.fixture.ts';
import { insertRoleGrants, insertRollout } from '../../../directory/index.ts';
import type { DraftView } from '../../contract/contract-drafts.ts';
import type { ContractView } from '../../contract/contract-view.ts';
import type { ContractPage } from '../../contract/contracts.ts';
import { openSpending, roadWorks, runningContract, type OfficeName } from '../../spending.fixture.ts';

const running: App[] = [];
after(() => Promise.all(running.map((app) => app.close())));

const NOW = '2026-05-04T02:00:00Z';
const READERS: OfficeName[] = [
  'pptk',
  'ppkom',
  'treasurer',
  'verifier',
  'kpa',
  'bud',
  'sekda',
  'mayor',
  'auditor',
];
const FOREIGN: OfficeName[] = ['prosecutor', 'staff', 'otherPptk', 'otherPpkom'];

interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  body?: object;
}

/** The application with one road contract, and somebody of each office signed in. */
async function open({ db }: TestDatabase, government: Government) {
  const environment = readEnvironment({ LURUS_DATA: temporaryFolder('spending-walk') });
  const services = createServices(db, environment, () => Temporal.Instant.from(NOW));
  services.queue = async () => {};
  const app = await buildServer(services, {});
  running.push(app);
  const cookies = new Map<string, string>();
  const { office, id } = await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const contract = await runningContract(tx, office);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        agencyId: null,
        capability: 'spending',
        state: 'live',
        validFrom: plainDate('2026-01-01'),
      },
    ]);
    const names = Object.keys(office.roles) as OfficeName[];
    await insertRoleGrants(
      tx,
      government.id,
      names.flatMap((name) => {
        const role = office.roles[name];
        if (role === null || name === 'head') return [];
        const wide = ['bud', 'sekda', 'mayor', 'auditor', 'prosecutor'].includes(name);
        return [grantRow(office[name].personId, role, { agencyId: wide ? null : office[name].agencyId })];
      }),
    );
    for (const name of names) {
      const token = await startSession(
        tx,
        government.id,
        { id: office[name].account },
        { stage: 'full', strong: true },
        { userAgent: 'uji' },
        services.clock(),
      );
      cookies.set(name, `lurus=${token}`);
    }
    return { office, id: contract.id };
  });
  const headers = (name: string) => ({
    host: `${government.id}.localhost`,
    'sec-fetch-site': 'same-origin',
    cookie: cookies.get(name)!,
  });
  return {
    app,
    office,
    id,
    headers,
    call: async (name: OfficeName, { method = 'GET', url, body }: Call) => {
      const reply = await app.inject({
        method,
        url: `/api${url}`,
        headers: headers(name),
        ...(body ? { payload: body } : {}),
      });
      assert.ok(reply.statusCode < 500, `${method} ${url} as ${name}: ${reply.statusCode} ${reply.body}`);
      return reply;
    },
  };
}

eachEngine(
  'who reads contracts: the offices of the agency, those of the whole government, the inspectorate, and nobody else',
  async (database, government) => {
    const { call, id } = await open(database, government);
    const urls = [`/spending/contracts/${id}`, `/spending/contracts/${id}/compare?a=0&b=0`];
    const lists = ['/spending/contracts', '/spending/contracts.csv', '/spending/contracts/gantt'];
    for (const name of [...READERS, ...FOREIGN]) {
      const may = READERS.includes(name);
      for (const url of urls)
        assert.equal((await call(name, { url })).statusCode, may ? 200 : 404, `${url} as ${name}`);
      for (const url of lists) {
        const { statusCode } = await call(name, { url });
        assert.equal(statusCode, may || name.startsWith('other') ? 200 : 403, `${url} as ${name}`);
      }
    }
    const theirs = (await call('otherPpkom', { url: '/spending/contracts' })).json<ContractPage>();
    assert.deepEqual([theirs.rows, theirs.mayAdd], [[], true]);
    const page = (await call('sekda', { url: '/spending/contracts?over=yes' })).json<ContractPage>();
    assert.deepEqual([page.total, page.counts.all, page.mayAdd], [0, 1, false]);
  },
);

eachEngine(
  'who changes a contract: PPTK and PPKOM type, the PPKOM alone decides',
  async (database, government) => {
    const { call, id, office } = await open(database, government);
    const url = `/spending/contracts/${id}`;
    const suspend = { step: 'suspended', docDate: '2026-05-04', document: 'BA', note: 'Banjir', version: 1 };
    const changes: [string, object][] = [
      ['/steps', suspend],
      ['/progress', { version: 1, periodEnd: '2026-05-03', percent: 50 }],
      ['/plan', { version: 1, start: '2026-03-02', points: [{ day: '2026-06-09', percent: 100 }] }],
      [
        '/addenda',
        {
          version: 1,
          docDate: '2026-05-04',
          document: 'A',
          reason: 'x',
          value: 1,
          valueWithoutVat: 1,
          endOn: '2026-06-09',
        },
      ],
      ['/instalments', { version: 1, rows: [] }],
      [
        '/guarantees',
        { version: 1, kind: 'performance', issuer: 'Bank', number: '1', amount: 1, expiresOn: '2026-12-31' },
      ],
      ['/meetings', { version: 1, invitedFor: '2026-05-06' }],
      ['/meetings/judge', { version: 1 }],
    ];
    for (const name of [...READERS, ...FOREIGN].filter((each) => each !== 'pptk' && each !== 'ppkom'))
      for (const [path, body] of changes) {
        const { statusCode } = await call(name, { method: 'POST', url: url + path, body });
        assert.equal(statusCode, READERS.includes(name) ? 403 : 404, `${path} as ${name}`);
      }
    const read = async (name: OfficeName) => (await call(name, { url })).json<ContractView>();
    assert.deepEqual((await read('treasurer')).may, []);
    const [pptk, ppkom] = [await read('pptk'), await read('ppkom')];
    assert.deepEqual([pptk.may, pptk.maySteps], [['report', 'instalments', 'guarantee'], ['handover-asked']]);
    assert.deepEqual(ppkom.maySteps, ['suspended', 'extended', 'handover-asked', 'terminated']);
    assert.equal(
      (await call('pptk', { method: 'POST', url: `${url}/steps`, body: suspend })).statusCode,
      403,
    );
    const told = await call('pptk', { method: 'POST', url: `${url}/progress`, body: changes[1]![1] });
    assert.deepEqual([told.statusCode, told.json<{ marks: string[] }>().marks], [200, ['no-photo']]);
    const after = await read('kpa');
    assert.deepEqual(
      [after.standing!.asOf, after.standing!.planned, after.standing!.deviation, after.standing!.critical],
      ['2026-05-03', 57, -7, null],
    );
    assert.deepEqual(after.earnedValue.missing, ['payments'], 'no payment is no payment of nothing');
    assert.deepEqual([after.earnedValue.ac, after.earnedValue.cpi], [null, null]);
    assert.deepEqual(
      after.history.map((each) => each.kind),
      ['started', 'signed', 'appointed'],
    );
    assert.equal(after.progress[0]!.by, 'Orang pptk');
    assert.ok(after.curve.forecast !== null && after.baselines.every((each) => each.intact));
    const letter = { url: `${url}/fine-letter` };
    const codes = [
      await call('pptk', letter),
      await call('auditor', letter),
      await call('otherPptk', letter),
    ];
    assert.deepEqual(
      codes.map((each) => each.statusCode),
      [409, 403, 404],
      'a contract in time has no fine to tell of',
    );
    const again = roadWorks(office, { number: 'Nomor lain' });
    assert.equal(
      (await call('treasurer', { method: 'POST', url: '/spending/contracts', body: again })).statusCode,
      403,
    );
    assert.equal(
      (await call('pptk', { method: 'POST', url: '/spending/contracts', body: again })).statusCode,
      201,
    );
  },
);

eachEngine(
  'a photograph is drawn anew, belongs to one report, and is read by who reads the contract',
  async (database, government) => {
    const { app, call, id, headers, office } = await open(database, government);
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'penanda' } })
      .toBuffer();
    const send = async (name: OfficeName, to = id) => {
      const form = new FormData();
      form.set('latitude', '-1.24');
      form.set('longitude', '116.85');
      form.set('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), 'lokasi.jpg');
      const sent = new Response(form);
      return app.inject({
        method: 'POST',
        url: `/api/spending/contracts/${to}/photos`,
        headers: { ...headers(name), 'content-type': sent.headers.get('content-type')! },
        payload: Buffer.from(await sent.arrayBuffer()),
      });
    };
    assert.deepEqual(
      [(await send('treasurer')).statusCode, (await send('otherPptk')).statusCode],
      [403, 404],
    );
    const kept = (await send('pptk')).json<{ id: string; fileId: string; again: boolean }>();
    assert.equal(kept.again, false);
    assert.equal(
      (await send('pptk')).json<{ again: boolean }>().again,
      true,
      'the same picture is known again',
    );
    const body = { version: 1, periodEnd: '2026-05-03', percent: 55, photoIds: [kept.id] };
    const told = await call('pptk', { method: 'POST', url: `/spending/contracts/${id}/progress`, body });
    assert.deepEqual(told.json<{ marks: string[] }>().marks, []);
    const { progress } = (await call('auditor', { url: `/spending/contracts/${id}` })).json<ContractView>();
    assert.deepEqual(
      progress[0]!.photos.map((each) => [each.fileId, each.latitude]),
      [[kept.fileId, -1.24]],
    );
    const file = `/spending/contracts/${id}/files/${kept.fileId}`;
    const read = await call('auditor', { url: file });
    assert.ok(
      read.statusCode === 200 && !read.rawPayload.includes('penanda'),
      'what the phone wrote into it is gone',
    );
    assert.equal((await call('otherPptk', { url: file })).statusCode, 404);
    const twice = { ...body, version: 2, periodEnd: '2026-05-04' };
    const refused = await call('pptk', {
      method: 'POST',
      url: `/spending/contracts/${id}/progress`,
      body: twice,
    });
    assert.equal(refused.statusCode, 422);

    const other = await call('pptk', {
      method: 'POST',
      url: '/spending/contracts',
      body: roadWorks(office, { number: 'Jalan kedua' }),
    });
    const second = other.json<{ id: string }>().id;
    const marksOf = async (contractId: string) =>
      (await call('auditor', { url: `/spending/contracts/${contractId}` }))
        .json<ContractView>()
        .progress.map((each) => each.marks);
    assert.deepEqual(await marksOf(id), [[]]);
    const reused = (await send('pptk', second)).json<{ id: string }>().id;
    const marked = await call('pptk', {
      method: 'POST',
      url: `/spending/contracts/${second}/progress`,
      body: { ...body, photoIds: [reused] },
    });
    assert.deepEqual(marked.json<{ marks: string[] }>().marks, ['same-photo']);
    assert.deepEqual([await marksOf(second), await marksOf(id)], [[['same-photo']], [['same-photo']]]);
  },
);

eachEngine(
  'an activity is typed step by step by one account, and finished at once',
  async (database, government) => {
    const { call, office } = await open(database, government);
    assert.equal(
      (await call('treasurer', { method: 'POST', url: '/spending/drafts', body: {} })).statusCode,
      403,
    );
    const activity = {
      agencyId: office.agencyId,
      year: 2026,
      activityCode: '1.03.10.2.01.0005',
      activityName: 'Rehabilitasi jalan',
      accountCode: '5.2.04.01.01.0005',
      accountName: 'Belanja modal jalan',
      fundingName: 'Pendapatan Asli Daerah',
      ceiling: 1_200_000_000,
      months: [0, 0, 0, 300_000_000, 0, 400_000_000, 0, 0, 500_000_000, 0, 0, 0],
    };
    const begun = (
      await call('pptk', { method: 'POST', url: '/spending/drafts', body: { activity } })
    ).json<DraftView>();
    assert.ok(begun.faults.length > 0 && begun.faults.every((each) => each.part === 'contract'));
    const url = `/spending/drafts/${begun.id}`;
    assert.equal((await call('ppkom', { url })).statusCode, 404, 'of somebody else');
    const contract = {
      number: '027/02/PPK/2026',
      title: 'Rehabilitasi Jalan Baru',
      kind: 'unit-price',
      work: 'works',
      payMode: 'instalments',
      vendorName: 'CV Jalan Mulus Contoh',
      value: 1_110_000_000,
      valueWithoutVat: 1_000_000_000,
      appointedOn: '2026-04-20',
      signedOn: '2026-04-24',
      startedOn: '2026-05-04',
      startOn: '2026-05-04',
      endOn: '2026-08-31',
    };
    const save = (body: object) => call('pptk', { method: 'PUT', url, body });
    assert.equal(
      (await save({ version: 1, contract: { ...contract, endOn: '2026-05-01' } })).statusCode,
      200,
    );
    assert.equal((await save({ version: 1, contract })).statusCode, 409, 'saved from another window');
    assert.equal(
      (await call('pptk', { method: 'POST', url: `${url}/finish`, body: {} })).json<{
        fields: { field: string }[];
      }>().fields[0]!.field,
      'contract.endOn',
    );
    await save({ version: 2, contract });
    const whole = await save({
      version: 3,
      plan: { points: [{ day: '2026-08-31', percent: 100 }] },
      instalment: { amount: 333_000_000, conditionPercent: 30 },
    });
    assert.deepEqual(whole.json<DraftView>().faults, []);
    const finished = await call('pptk', { method: 'POST', url: `${url}/finish`, body: {} });
    const { contractId } = finished.json<{ contractId: string }>();
    const view = (await call('pptk', { url: `/spending/contracts/${contractId}` })).json<ContractView>();
    assert.deepEqual(
      [view.contract.vendor!.name, view.contract.state, view.instalments.length, view.baselines[0]!.kind],
      ['CV Jalan Mulus Contoh', 'running', 1, 'ORIGINAL'],
    );
    assert.equal((await call('pptk', { url })).statusCode, 404, 'the draft is gone');
  },
);
