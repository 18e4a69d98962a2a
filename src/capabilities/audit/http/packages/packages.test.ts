import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../../app/server.ts';
import type { Government } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { inspectSignature } from '../../../../platform/documents/signing/inspect.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { testServices, TODAY } from '../../../clearance/clearance.fixture.ts';
import { insertRollout } from '../../../directory/index.ts';
import type { PayOffice } from '../../../spending/payments.fixture.ts';
import type { PackageView, SheetView, VerdictView } from '../../contract/packages.ts';
import { tinyPdf } from '../../demo/packages/tiny-pdf.ts';
import { readJob } from '../../jobs/packages/read-documents.ts';
import { signSheetJob } from '../../jobs/packages/sign-sheets.ts';
import { office } from '../../packages.fixture.ts';

type Who = 'treasurer' | 'verifier' | 'treasury' | 'inspektur' | 'otherTreasurer' | 'mayor';

let app: App;
let services: Services;
let government: Government;
let people: PayOffice;
const cookies = new Map<Who, string>();

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  services = { ...testServices(database), queue: async () => {} };
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    people = await office(tx, government);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'audit', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const who of [
      'treasurer',
      'verifier',
      'treasury',
      'inspektur',
      'otherTreasurer',
      'mayor',
    ] as const) {
      const session = await startSession(
        tx,
        government.id,
        { id: people[who].account },
        { stage: 'full', strong: true },
        { userAgent: '' },
        services.clock(),
      );
      cookies.set(who, `lurus=${session}`);
    }
  });
});
after(() => app.close());

async function call<T>(
  who: Who,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH',
  path: string,
  payload?: object,
): Promise<{ status: number; body: T; bytes: Buffer }> {
  const answer = await app.inject({
    method,
    url: `/api/audit${path}`,
    headers: {
      host: `${government.id}.localhost`,
      cookie: cookies.get(who)!,
      origin: `http://${government.id}.localhost`,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: (isJson ? answer.json() : null) as T, bytes: answer.rawPayload };
}

const page = async (path: string) =>
  app.inject({ url: path, headers: { host: `${government.id}.localhost` } });

test('from hand entry to the sheet that anybody checks, and its withdrawal', async () => {
  const begun = await call<PackageView>('treasurer', 'POST', '/packages', {
    origin: 'hand',
    agencyId: people.agencyId,
    year: 2026,
    method: 'GU',
    description: 'Tagihan listrik kantor Siti',
    amount: 1_234_567,
  });
  assert.equal(begun.status, 201, JSON.stringify(begun.body));
  const { id, version } = begun.body;
  const fields = [
    { field: 'kind', value: 'utility' },
    { field: 'dates.receipt', value: addDays(TODAY, -3) },
  ];
  const written = await call<PackageView>('treasurer', 'PUT', `/packages/${id}/fields`, { version, fields });
  assert.equal(written.status, 200);
  assert.deepEqual(
    written.body.missingDocuments.map((each) => each.anyOf),
    [['bill', 'invoice']],
  );
  const line = { description: 'Listrik Oktober', quantity: 1, unit: 'bulan' };
  const priced = await call<PackageView>('treasurer', 'PUT', `/packages/${id}/items`, {
    version: written.body.version,
    items: [{ ...line, price: 1_234_567, amount: 1_234_567 }],
  });
  assert.deepEqual([priced.status, priced.body.items.length], [200, 1]);
  const form = new FormData();
  form.append('kind', 'bill');
  form.append('file', new Blob([new Uint8Array(tinyPdf(['Tagihan listrik']))]), 'tagihan.pdf');
  const sent = new Response(form);
  const uploaded = await app.inject({
    method: 'POST',
    url: `/api/audit/packages/${id}/documents`,
    headers: {
      host: `${government.id}.localhost`,
      cookie: cookies.get('treasurer')!,
      origin: `http://${government.id}.localhost`,
      'content-type': sent.headers.get('content-type')!,
    },
    payload: Buffer.from(await sent.arrayBuffer()),
  });
  assert.equal(uploaded.statusCode, 201, uploaded.body);
  const document = uploaded.json<PackageView>().documentList[0]!;
  const waiting = await call<{ code: string }>('treasurer', 'POST', `/packages/${id}/submit`, {
    version: uploaded.json<PackageView>().version,
  });
  assert.deepEqual([waiting.status, waiting.body.code], [409, 'documents-reading']);
  await readJob.run(services, government, document.id);
  const read = await call<PackageView>('treasurer', 'GET', `/packages/${id}`);
  const trial = await call<{ outcome: string; verdicts: VerdictView[] }>(
    'verifier',
    'GET',
    `/packages/${id}/trial`,
  );
  const found = trial.body.verdicts.filter((each) => each.state === 'found');
  assert.deepEqual([trial.status, trial.body.outcome], [200, 'passed'], JSON.stringify(found));
  const submitted = await call<{ state: string }>('treasurer', 'POST', `/packages/${id}/submit`, {
    version: read.body.version,
  });
  assert.deepEqual([submitted.status, submitted.body.state], [200, 'passed']);

  const sheets = await call<{ rows: SheetView[] }>('treasury', 'GET', '/sheets');
  const sheet = sheets.body.rows[0]!;
  await signSheetJob.run(services, government, sheet.id);
  const file = await call('treasury', 'GET', `/sheets/${sheet.id}/file`);
  assert.equal(inspectSignature(file.bytes)?.intact, true);
  const valid = await page(`/cek/spj/${sheet.code.toLowerCase()}`);
  assert.equal(valid.statusCode, 200);
  assert.match(valid.body, /Berlaku/);
  assert.match(valid.body, new RegExp(sheet.number));
  assert.doesNotMatch(valid.body, /Siti|<script/);
  assert.equal((await call('verifier', 'POST', `/sheets/${sheet.id}/take`)).status, 200);
  assert.equal((await call('verifier', 'POST', `/sheets/${sheet.id}/revoke`, { reason: 'x' })).status, 403);
  assert.equal(
    (await call('inspektur', 'POST', `/sheets/${sheet.id}/revoke`, { reason: 'Bukti palsu' })).status,
    200,
  );
  const gone = await page(`/cek/spj/${sheet.code}`);
  assert.match(gone.body, /Dicabut/);
  assert.doesNotMatch(gone.body, /Bukti palsu/);
  assert.equal((await page('/cek/spj/00000-00000')).statusCode, 404);
  assert.equal((await page('/cek/spj?kode=')).statusCode, 422);
  assert.equal((await page('/cek/spj')).statusCode, 200);
  const proof = await call<{ intact: boolean; different: string[] }>(
    'inspektur',
    'GET',
    `/checks/${(await call<PackageView>('treasurer', 'GET', `/packages/${id}`)).body.check!.id}/proof`,
  );
  assert.deepEqual([proof.body.intact, proof.body.different], [true, []]);

  const foreign = await call('otherTreasurer', 'GET', `/packages/${id}`);
  assert.equal(foreign.status, 404);
  assert.equal((await call('treasury', 'GET', '/packages')).status, 403);
  assert.equal((await call('mayor', 'GET', '/sheets')).status, 403);
});

test('amounts that are none are refused by name; without a day the rules say which datum is missing', async () => {
  const body = {
    origin: 'hand',
    agencyId: people.agencyId,
    year: 2026,
    method: 'GU',
    description: 'Belanja tanpa tanggal',
  };
  for (const amount of [-1, 1e15 + 1, 0.5, '10^15']) {
    const refused = await call<{ fields: { field: string }[] }>('treasurer', 'POST', '/packages', {
      ...body,
      amount,
    });
    assert.deepEqual([refused.status, refused.body.fields[0]?.field], [422, 'amount'], String(amount));
  }
  const most = await call<PackageView>('treasurer', 'POST', '/packages', { ...body, amount: 1e15 });
  assert.deepEqual([most.status, most.body.amount], [201, 1e15]);
  const trial = await call<{ verdicts: VerdictView[] }>(
    'treasurer',
    'GET',
    `/packages/${most.body.id}/trial`,
  );
  const days = trial.body.verdicts.find(({ code }) => code === 'SPJ-07');
  assert.equal(days?.state, 'not-computable');
  assert.ok(days.missing.some(({ field }) => field.startsWith('dates.')));
});
