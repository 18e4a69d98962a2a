import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { holds } from '../act.ts';
import { idSchema, text } from '../http/schemas.ts';
import { openBrowser, openHouse, signUp, type House } from '../identity/identity.fixture.ts';
import { conflict, notAllowed, notFound } from '../outcome.ts';
import { eachEngine, type TestDatabase } from '../test-database.ts';
import type { Government } from '../act.ts';
import { downloadRoute, uploadRoute } from './routes.ts';
import { findFile } from './store.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const XLSX = Buffer.concat([
  Buffer.from('PK\u0003\u0004'),
  Buffer.alloc(6_000, 7),
  Buffer.from('xl/workbook.xml'),
]);
const MAX = 200_000;

/** A house with an endpoint for evidence, as a capability would declare it. */
async function openArchive(database: TestDatabase, government: Government): Promise<House> {
  const house = await openHouse(database, government);
  uploadRoute(
    house.app,
    house.services,
    {
      path: '/test-evidence',
      summary: 'test',
      capability: null,
      accepts: ['pdf', 'jpeg', 'xlsx', 'csv'],
      maxBytes: MAX,
      fields: z.object({ note: text(20) }),
      reply: z.object({ id: idSchema, name: z.string(), mediaType: z.string(), note: z.string() }),
    },
    async (_tx, act) => (holds(act.actor, ['account-officer']) ? null : notAllowed()),
    async (_tx, _act, { file, fields }) =>
      fields.note === 'tolak'
        ? conflict('closed', 'Sudah ditutup.', 'Closed.')
        : { id: file.id, name: file.name, mediaType: file.media_type, note: fields.note },
  );
  downloadRoute(
    house.app,
    house.services,
    { path: '/test-evidence/:id', summary: 'test', capability: null, params: z.object({ id: idSchema }) },
    async (tx, _act, { id }) => (await findFile(tx, id)) ?? notFound(),
  );
  return house;
}

const BOUNDARY = 'batas-uji';
function form(name: string, content: Buffer, fields: Record<string, string> = { note: 'bukti' }): Buffer {
  const pieces = Object.entries(fields).map(
    ([field, value]) =>
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const quoted = name.replaceAll('"', '%22').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${quoted}"\r\ncontent-type: application/pdf\r\n\r\n`;
  return Buffer.concat([
    ...pieces.map((each) => Buffer.from(each)),
    Buffer.from(head),
    content,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}
const AS_FORM = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

async function left(house: House): Promise<{ rows: number; contents: number }> {
  const { rows } = await house.run((tx) =>
    sql<{ count: number }>`select count(*) as count from file`.execute(tx),
  );
  const folder = join(house.services.folders.data, 'files', house.government.id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return { rows: rows[0]!.count, contents: entries.filter((each) => each.isFile()).length };
}

eachEngine(
  'a file comes back byte for byte, as a download that no browser shows',
  async (database, government) => {
    const house = await openArchive(database, government);
    const { browser } = await signUp(house, 'officer');
    const names = [
      'kuitansi.pdf',
      "Robert'); DROP TABLE--.pdf",
      '=cmd|x.pdf',
      '文件 “naskah” 😀.pdf',
      '<script>alert(1)</script>.pdf',
    ];
    for (const name of names) {
      const sent = await browser.send('POST', '/test-evidence', form(name, PDF), AS_FORM);
      assert.deepEqual(
        [sent.status, sent.body.mediaType],
        [201, 'application/pdf'],
        JSON.stringify(sent.body),
      );
      assert.equal(
        sent.body.name,
        name.includes('/') ? 'script>.pdf' : name,
        'browsers send names without a path',
      );
      const got = await browser.send('GET', `/test-evidence/${sent.body.id}`);
      assert.ok(got.bytes.equals(PDF));
      assert.equal(got.headers['content-type'], 'application/pdf');
      assert.equal(got.headers['x-content-type-options'], 'nosniff');
      assert.equal(got.headers['content-security-policy'], "default-src 'none'; sandbox");
      assert.match(String(got.headers['content-disposition']), /^attachment; filename="/);
    }
    assert.deepEqual(await left(house), { rows: names.length, contents: 1 });
  },
);

eachEngine('the kind is told by the bytes, whatever the sender calls it', async (database, government) => {
  const house = await openArchive(database, government);
  const { browser } = await signUp(house, 'officer');
  const send = async (name: string, content: Buffer) => {
    const { status, body } = await browser.send('POST', '/test-evidence', form(name, content), AS_FORM);
    return status === 201 ? body.mediaType : `${status} ${body.code}`;
  };
  assert.equal(
    await send('a.pdf', XLSX),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
  assert.equal(await send('a.csv', Buffer.from('nip;nama\r\n1;Siti\r\n')), 'text/csv');
  const before = await left(house);
  for (const content of [
    PNG,
    Buffer.from('MZ\u0000\u0001'),
    Buffer.from('PK\u0003\u0004 bukan buku kerja'),
    Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(6_000, 7), Buffer.from('word/document.xml')]),
    Buffer.from('<html><script>alert(1)</script></html>'),
  ])
    assert.equal(await send('a.pdf', content), '415 file-kind');
  assert.equal(await send('a.pdf', Buffer.alloc(0)), '422 invalid');
  assert.deepEqual(await left(house), before);
});

eachEngine(
  'a name ends as its bytes do, when it is kept and when it is given',
  async (database, government) => {
    const house = await openArchive(database, government);
    const { browser } = await signUp(house, 'officer');
    for (const [name, content, expected] of [
      ['faktur.bat', PDF, 'faktur.bat.pdf'],
      ['faktur', PDF, 'faktur.pdf'],
      ['FAKTUR.PDF', PDF, 'FAKTUR.PDF'],
      ['rab.pdf', XLSX, 'rab.pdf.xlsx'],
      ['nama.tsv', Buffer.from('nip\tnama\n'), 'nama.tsv'],
      ['berkas. ', PDF, 'berkas.pdf'],
    ] as const) {
      const sent = await browser.send('POST', '/test-evidence', form(name, content), AS_FORM);
      assert.deepEqual([sent.status, sent.body.name], [201, expected], name);
    }
    // One that was kept under another name, as it may have been before.
    const { id } = (await browser.send('POST', '/test-evidence', form('a.pdf', PDF), AS_FORM)).body;
    await house.run((tx) => sql`update file set name = 'pasang.exe' where id = ${id}`.execute(tx));
    const given = await browser.send('GET', `/test-evidence/${id}`);
    assert.match(String(given.headers['content-disposition']), /^attachment; filename="pasang\.exe\.pdf"/);
  },
);

eachEngine(
  'exactly the limit is taken, one byte more is not, and nothing of it stays',
  async (database, government) => {
    const house = await openArchive(database, government);
    const { browser } = await signUp(house, 'officer');
    const sized = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes - PDF.length, 0x20)]);
    assert.equal(
      (await browser.send('POST', '/test-evidence', form('a.pdf', sized(MAX)), AS_FORM)).status,
      201,
    );
    for (const bytes of [MAX + 1, MAX * 3, MAX + 3 * 1024 * 1024]) {
      const { status, body } = await browser.send(
        'POST',
        '/test-evidence',
        form('a.pdf', sized(bytes)),
        AS_FORM,
      );
      assert.deepEqual([status, body.code, body.fields[0].field], [413, 'file-too-large', 'file']);
      assert.match(body.detail, /^Berkas melebihi batas /);
    }
    assert.deepEqual(await left(house), { rows: 1, contents: 1 });
  },
);

eachEngine(
  'what is refused leaves neither row nor content, and takes nothing that was there',
  async (database, government) => {
    const house = await openArchive(database, government);
    const { browser } = await signUp(house, 'officer');
    const send = (name: string, content: Buffer, fields?: Record<string, string>) =>
      browser.send('POST', '/test-evidence', form(name, content, fields), AS_FORM);
    assert.equal((await send('a.pdf', PDF, { note: 'tolak' })).status, 409);
    assert.deepEqual((await send('a.pdf', PDF, { note: 'x'.repeat(21) })).body.fields[0].field, 'note');
    assert.equal((await send('a.pdf', PDF, {})).status, 422);
    assert.equal((await send(`${'x'.repeat(300)}.pdf`, PDF)).status, 422);
    assert.equal((await browser.send('POST', '/test-evidence', { note: 'bukan formulir' })).status, 422);
    const two = Buffer.concat([
      form('a.pdf', PDF).subarray(0, -`--${BOUNDARY}--\r\n`.length),
      form('b.pdf', PDF),
    ]);
    assert.ok((await browser.send('POST', '/test-evidence', two, AS_FORM)).status >= 400);
    assert.ok(
      (await browser.send('POST', '/test-evidence', form('a.pdf', PDF).subarray(0, -30), AS_FORM)).status >=
        400,
    );
    assert.deepEqual(await left(house), { rows: 0, contents: 0 });

    const id = (await send('a.pdf', PDF)).body.id;
    assert.equal((await send('a.pdf', PDF, { note: 'tolak' })).status, 409);
    assert.ok((await browser.send('GET', `/test-evidence/${id}`)).bytes.equals(PDF));
  },
);

eachEngine(
  'who may not upload is told before a byte is taken; who is signed out or foreign learns nothing',
  async (database, government) => {
    const house = await openArchive(database, government);
    const { browser } = await signUp(house, 'officer');
    const { id } = (await browser.send('POST', '/test-evidence', form('a.pdf', PDF), AS_FORM)).body;
    const budi = (await signUp(house, 'budi')).browser;
    assert.equal((await budi.send('POST', '/test-evidence', form('a.pdf', PDF), AS_FORM)).status, 403);
    assert.equal(
      (await openBrowser(house).send('POST', '/test-evidence', form('a.pdf', PDF), AS_FORM)).status,
      401,
    );
    assert.equal((await openBrowser(house).send('GET', `/test-evidence/${id}`)).status, 401);
    assert.equal((await browser.send('GET', `/test-evidence/${crypto.randomUUID()}`)).status, 404);
    assert.deepEqual(await left(house), { rows: 1, contents: 1 });
  },
);

eachEngine('a damaged file never arrives as a whole one', async (database, government) => {
  const house = await openArchive(database, government);
  const { browser } = await signUp(house, 'officer');
  const { id } = (await browser.send('POST', '/test-evidence', form('a.pdf', PDF), AS_FORM)).body;
  const row = await house.run((tx) => findFile(tx, id));
  const path = join(
    house.services.folders.data,
    'files',
    house.government.id,
    row!.hash.slice(0, 2),
    row!.hash,
  );
  await writeFile(path, Buffer.from(PDF.map((byte, index) => (index === 20 ? byte ^ 1 : byte))));
  const answer = await browser.send('GET', `/test-evidence/${id}`);
  assert.deepEqual([answer.status, answer.body.code], [500, 'unexpected']);
});

eachEngine('an upload that breaks off leaves no draft and no row', async (database, government) => {
  const house = await openArchive(database, government);
  const { browser } = await signUp(house, 'officer');
  const url = new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }));
  const whole = form('a.pdf', Buffer.concat([PDF, Buffer.alloc(150_000, 0x20)]));
  for (const cut of [300, 60_000, whole.length - 10]) {
    await new Promise<void>((resolve) => {
      const request = httpRequest(url, {
        method: 'POST',
        path: '/api/test-evidence',
        headers: {
          ...AS_FORM,
          host: `${house.government.id}.localhost`,
          cookie: `lurus=${browser.cookie}`,
          'content-length': whole.length,
        },
      });
      request.on('error', () => resolve());
      request.on('close', () => resolve());
      request.write(whole.subarray(0, cut));
      setTimeout(() => request.destroy(), 150);
    });
  }
  for (let look = 0; look < 50 && (await left(house)).contents > 0; look += 1) await sleep(100);
  assert.deepEqual(await left(house), { rows: 0, contents: 0 });
});
