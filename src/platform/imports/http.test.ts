import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import assert from 'node:assert/strict';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { testAct } from '../act.fixture.ts';
import type { Actor, Government } from '../act.ts';
import { insertMany } from '../database/insert.ts';
import { diskFiles } from '../files/index.ts';
import type { Scanner, Verdict } from '../files/scanner.ts';
import { refusalOf, requestLocale, sendRefusal } from '../http/problems.ts';
import { provideAccounts } from '../identity/accounts.ts';
import { openDemoAccount, prepareDemoAccount } from '../identity/demo-accounts.ts';
import { startSession } from '../identity/session-store.ts';
import type { App, Services } from '../services.ts';
import { readTable } from '../tables/read-table.ts';
import { isRefusal } from '../outcome.ts';
import { eachEngine, type TestDatabase } from '../test-database.ts';
import { newId } from '../ids.ts';
import { importRoutes } from './http.ts';
import { lasting, readThings, things } from './imports.fixture.ts';
import type { RunView } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-imports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Office {
  app: App;
  ask(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<{ status: number; body: never }>;
  upload(
    content: string | Buffer,
    kind?: string,
  ): Promise<{ status: number; body: RunView & { code: string; detail: string } }>;
  download(path: string): Promise<{ headers: Record<string, unknown>; rawPayload: Buffer }>;
  /** Waits until a check or commit has ended. */
  settled(id: string): Promise<RunView>;
  may: { grants: Actor['grants'] };
}

async function openOffice(
  { db }: TestDatabase,
  government: Government,
  scanner: Scanner | null = null,
): Promise<Office> {
  const act = testAct(government);
  const may: Office['may'] = { grants: [{ role: 'technical-administrator', agencyIds: null }] };
  const token = await db.asGovernment(government.id, async (tx) => {
    const personId = newId();
    await insertMany(tx, 'person', [
      { government_id: government.id, id: personId, personnel_code: 'P1', name: 'Uji', employment: 'pns' },
    ]);
    const accounts = await provideAccounts(tx, act, [
      { personId, name: 'Uji', nip: null, email: null, phone: null },
    ]);
    const id = accounts.get(personId)!;
    await openDemoAccount(tx, act, await prepareDemoAccount(id, 'uji', 'uji-coba-sandi-9'));
    return startSession(
      tx,
      government.id,
      { id },
      { stage: 'full', strong: true },
      { userAgent: '' },
      Temporal.Now.instant(),
    );
  });
  const services = {
    db,
    clock: Temporal.Now.instant,
    files: diskFiles(folder),
    scanner,
    folders: { data: folder, keys: folder, trail: folder },
    governmentOf: async () => government,
    governments: async () => [government],
    actorOf: async (_tx: unknown, accountId: string) => ({ ...act.actor, id: accountId, accountId, ...may }),
    actOf: (_government: Government, actor: Actor) => ({ ...act, actor }),
  } as unknown as Services;
  const app = Fastify() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(multipart);
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return sendRefusal(reply, refusal, requestLocale(request));
  });
  importRoutes(app, services, [things, lasting], async (_tx, ids) => new Map(ids.map((id) => [id, 'Budi'])));
  const headers = { host: 'uji.localhost', cookie: `lurus=${token}`, 'sec-fetch-site': 'same-origin' };
  const ask: Office['ask'] = async (method, path, body) => {
    const reply = await app.inject({
      method,
      url: `/api/imports${path}`,
      headers,
      ...(body ? { payload: body } : {}),
    });
    return { status: reply.statusCode, body: reply.json() };
  };
  return {
    app,
    may,
    ask,
    download: (path) => app.inject({ method: 'GET', url: `/api/imports${path}`, headers }),
    async upload(content, kind = 'things') {
      const form = new FormData();
      form.append('file', new File([content as never], 'benda.csv'));
      const request = new Request('http://x', { method: 'POST', body: form });
      const payload = Buffer.from(await request.arrayBuffer());
      const reply = await app.inject({
        method: 'POST',
        url: `/api/imports/kinds/${kind}`,
        headers: { ...headers, 'content-type': request.headers.get('content-type')! },
        payload,
      });
      return { status: reply.statusCode, body: reply.json() };
    },
    async settled(id) {
      for (;;) {
        const { status, body } = (await ask('GET', `/${id}`)) as { status: number; body: RunView };
        assert.equal(status, 200);
        if (body.progress === null) return body;
        await setTimeout(5);
      }
    },
  };
}

eachEngine(
  'the whole way over HTTP: kinds, upload, mapping, check, complaints, commit, list, undo',
  async (database, government) => {
    const office = await openOffice(database, government);
    const ask: Office['ask'] = (...question) => office.ask(...question);
    const kinds = (await ask('GET', '/kinds')).body as {
      rows: { name: string; columns: { header: string }[] }[];
    };
    assert.deepEqual(
      kinds.rows.map((each) => [each.name, each.columns.length]),
      [
        ['things', 6],
        ['lasting', 6],
      ],
    );

    const wrong = await office.upload('Nomor;Nilai\nB-1;1.000\nX-2;dua\n');
    assert.equal(wrong.status, 201);
    assert.equal(wrong.body.createdBy, 'Budi');
    assert.deepEqual(wrong.body.sample, [
      ['B-1', '1.000'],
      ['X-2', 'dua'],
    ]);
    const mapping = { code: 'Nomor', price: 'Nilai' };
    const begun = await ask('POST', `/${wrong.body.id}/check`, { mapping, saveAs: 'Berkas BPKAD' });
    assert.equal(begun.status, 200);
    const checked = await office.settled(wrong.body.id);
    assert.equal(checked.status, 'checked');
    assert.equal(checked.totals?.refused, 1);
    assert.deepEqual(checked.totals?.sums, [{ header: 'harga', sum: 1000, before: null }]);
    const complaints = (await ask('GET', `/${wrong.body.id}/complaints?size=1`)).body as {
      rows: object[];
      total: number;
    };
    assert.deepEqual(complaints.rows, [
      {
        line: 3,
        header: 'harga',
        message:
          '"dua" bukan nilai rupiah. Tulis misalnya 1500000 atau 1.500.000, paling banyak 1.000.000.000.000.000.',
        warning: false,
      },
    ]);
    const book = await readTable((await office.download(`/${wrong.body.id}/complaints/file`)).rawPayload);
    assert.ok(!isRefusal(book));
    assert.deepEqual(
      book.rows.map((row) => row.cells.slice(0, 2)),
      [
        ['Baris', 'Kolom'],
        [3, 'harga'],
      ],
    );
    assert.equal((await ask('POST', `/${wrong.body.id}/commit`, { vanished: 0 })).status, 409);

    const right = await office.upload('Nomor;Nilai\nB-1;1.000\nB-2;2.000\n');
    assert.deepEqual(
      [right.body.mapping['code'], right.body.mapping['price']],
      ['Nomor', 'Nilai'],
      'the saved mapping is proposed',
    );
    await ask('POST', `/${right.body.id}/check`, { mapping: right.body.mapping, saveAs: null });
    await office.settled(right.body.id);
    assert.equal((await ask('POST', `/${right.body.id}/commit`, { vanished: 0 })).status, 200);
    const saved = await office.settled(right.body.id);
    assert.equal(saved.status, 'committed');
    assert.equal(saved.committedBy, 'Budi');
    const list = (await ask('GET', '')).body as { rows: { status: string }[]; total: number };
    assert.deepEqual(
      list.rows.map((each) => each.status),
      ['committed', 'checked'],
    );
    const undone = (await ask('POST', `/${right.body.id}/undo`)).body as RunView;
    assert.deepEqual(undone.totals?.undone, { removed: 2, restored: 0 });

    const [profile] = (
      (await ask('GET', '/kinds')).body as { rows: { profiles: { id: string; name: string }[] }[] }
    ).rows[0]!.profiles;
    assert.equal(profile?.name, 'Berkas BPKAD');
    assert.equal((await ask('DELETE', `/profiles/${profile!.id}`)).status, 200);
    assert.equal((await ask('DELETE', `/profiles/${profile!.id}`)).status, 404);
    await office.app.close();
  },
);

eachEngine(
  'what is refused: a wrong type, a large file, no file, a foreign column, another role',
  async (database, government) => {
    const office = await openOffice(database, government);
    const pdf = await office.upload('%PDF-1.7');
    assert.deepEqual([pdf.status, pdf.body.code], [415, 'wrong-file-type']);
    const large = await office.upload(Buffer.alloc(21 * 1024 * 1024, 'a'));
    assert.deepEqual([large.status, large.body.code], [413, 'file-too-large']);
    assert.equal((await office.ask('POST', '/kinds/things', {})).status, 422);
    assert.equal((await office.upload('kode\nB\n', 'nothing')).status, 404);
    const run = await office.upload('kode\nB-1\n');
    const foreign = await office.ask('POST', `/${run.body.id}/check`, {
      mapping: { code: 'lain' },
      saveAs: null,
    });
    assert.deepEqual(
      [foreign.status, (foreign.body as { fields: { field: string }[] }).fields[0]?.field],
      [422, 'mapping.code'],
    );

    await office.ask('POST', `/${run.body.id}/check`, { mapping: {}, saveAs: null });
    const unmapped = await office.settled(run.body.id);
    assert.deepEqual(
      unmapped.problem?.fields.map((each) => each.field),
      ['mapping.code'],
    );
    const opened = (await office.ask('POST', `/${run.body.id}/open`, { sheet: null, headerLine: 2 }))
      .body as RunView;
    assert.deepEqual([opened.labels, opened.problem], [['B-1'], null]);

    office.may.grants = [];
    for (const [method, path, body] of [
      ['GET', `/${run.body.id}`],
      ['POST', `/${run.body.id}/commit`, { vanished: 0 }],
      ['POST', `/${run.body.id}/undo`],
      ['GET', `/${run.body.id}/complaints`],
    ] as const) {
      assert.equal((await office.ask(method, path, body)).status, 404, path);
    }
    assert.equal((await office.upload('kode\nB\n')).status, 403);
    assert.deepEqual((await office.ask('GET', '')).body, { rows: [], total: 0, page: 1, size: 50 });
    await office.app.close();
  },
);

eachEngine(
  'progress is told while the transaction is open, to the session that started it',
  async (database, government) => {
    const office = await openOffice(database, government);
    const rows = Array.from({ length: 1_200 }, (_, index) => `B-${index};1`).join('\n');
    const run = (await office.upload(`kode;harga\n${rows}\n`)).body;
    await office.ask('POST', `/${run.id}/check`, { mapping: run.mapping, saveAs: null });
    await office.settled(run.id);
    await office.ask('POST', `/${run.id}/commit`, { vanished: 0 });
    const seen = new Set<string>();
    for (;;) {
      const { status, body } = (await office.ask('GET', `/${run.id}`)) as { status: number; body: RunView };
      assert.equal(status, 200);
      if (body.progress === null) break;
      seen.add(body.progress.phase);
      assert.equal(body.createdBy, 'Budi');
      await setTimeout(1);
    }
    assert.ok(seen.has('saving'), [...seen].join());
    const stored = await database.db.asGovernment(government.id, readThings);
    assert.equal(stored.size, 1_200);
    await office.app.close();
  },
);

eachEngine('a kind that is never undone says so before its rows are saved', async (database, government) => {
  const office = await openOffice(database, government);
  const run = (await office.upload('kode\nB-1\n', 'lasting')).body;
  assert.deepEqual(run.stays, lasting.stays);
  assert.equal((await office.upload('kode\nB-1\n')).body.stays, null);
  await office.app.close();
});

eachEngine('templates are handed out as xlsx and csv', async (database, government) => {
  const office = await openOffice(database, government);
  for (const format of ['xlsx', 'csv']) {
    const reply = await office.download(`/kinds/things/template?format=${format}`);
    assert.match(String(reply.headers['content-disposition']), new RegExp(`templat-things.${format}`));
    const table = await readTable(reply.rawPayload);
    assert.ok(!isRefusal(table));
    assert.equal(table.format, format);
  }
  await office.app.close();
});

eachEngine(
  'a file in which the virus scanner finds something, or that it could not look into, begins no import',
  async (database, government) => {
    let verdict: Verdict = 'clean';
    const scanner: Scanner = { scan: async () => verdict, answers: async () => true };
    const office = await openOffice(database, government, scanner);
    for (const [answer, code] of [
      [{ found: 'Uji' }, 'file-infected'],
      [{ unchecked: 'ECONNREFUSED' }, 'file-unchecked'],
    ] as const) {
      verdict = answer;
      const { body } = await office.upload('Nomor;Nilai\nB-1;1.000\n');
      assert.deepEqual([body.code, body.detail.includes('benda.csv')], [code, true]);
      const list = (await office.ask('GET', '')).body as { rows: object[] };
      assert.deepEqual(list.rows, []);
    }
  },
);
