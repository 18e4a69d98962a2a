import assert from 'node:assert/strict';
import { connect, createServer, type AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { readEnvironment } from '../../app/environment.ts';
import { READINESS_PARTS, readinessOf } from '../../app/readiness.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { html } from '../http/html.ts';
import { idSchema } from '../http/schemas.ts';
import { openHouse, signUp, type House } from '../identity/identity.fixture.ts';
import { formRoute } from '../open-forms/form-route.ts';
import { multipartForm, openFormHouse } from '../open-forms/open-forms.fixture.ts';
import type { Services } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { eachEngine, embeddedDatabase } from '../test-database.ts';
import { MALWARE, noClamd, startClamd } from './clamd.fixture.ts';
import { uploadRoute } from './routes.ts';
import { clamdScanner, type Scanner } from './scanner.ts';

const CLEAN = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');
const INFECTED = Buffer.from(`%PDF-1.7\n1 0 obj <</A (${MALWARE})>> endobj\n%%EOF\n`);
const NOBODY = clamdScanner({ host: '127.0.0.1', port: 1 }, 2_000, () => {});

/** ClamAV's daemon, asked over TCP: it listens on a socket, and a port before it is free for sure. */
let daemon: Scanner | null = null;
const door = createServer((from) => {
  const to = connect(path);
  from.pipe(to).pipe(from);
  for (const each of [from, to]) each.on('error', () => each.destroy());
});
let path = '';
before(async () => {
  if (noClamd !== false) return;
  path = (await startClamd()).path;
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  daemon = clamdScanner({ host: '127.0.0.1', port: (door.address() as AddressInfo).port });
});
after(() => door.close());

async function kept({ services, government, run }: Pick<House, 'services' | 'government' | 'run'>) {
  const { rows } = await run((tx) => sql<{ name: string }>`select name from file order by name`.execute(tx));
  let contents = 0;
  for await (const _ of services.files.list(government.id)) contents += 1;
  return { rows: rows.map((each) => each.name), contents };
}

eachEngine(
  'staff’s uploads: what is clean is kept; malware and what could not be checked leave nothing, and the file is named',
  async (database, government) => {
    const house = await openHouse(database, government);
    const take = (scanner: Scanner | null, place: string) =>
      uploadRoute(
        house.app,
        { ...house.services, scanner } as Services,
        {
          path: place,
          summary: 'test',
          capability: null,
          accepts: ['pdf'],
          maxBytes: 100_000,
          reply: z.object({ id: idSchema }),
        },
        async () => true,
        async (_tx, _act, { file }) => ({ id: file.id }),
      );
    take(daemon, '/test-scanned');
    take(NOBODY, '/test-unscanned');
    const { browser } = await signUp(house, 'officer');
    const send = (place: string, name: string, bytes: Buffer) => {
      const { payload, headers } = multipartForm([['file', [name, bytes]]]);
      return browser.send('POST', place, payload, headers);
    };
    assert.equal((await send('/test-scanned', 'bersih.pdf', CLEAN)).status, 201);
    const bad = await send('/test-scanned', 'kuitansi.pdf', INFECTED);
    assert.deepEqual([bad.status, bad.body.code, bad.body.fields[0].field], [422, 'file-infected', 'file']);
    assert.match(
      bad.body.detail,
      /^Berkas “kuitansi\.pdf” tidak disimpan: pemeriksa virus menemukan Lurus\.Uji\.UNOFFICIAL .*mintalah berkas yang bersih/,
    );
    const unknown = await send('/test-unscanned', 'surat.pdf', CLEAN);
    assert.deepEqual([unknown.status, unknown.body.code], [503, 'file-unchecked']);
    assert.match(unknown.body.detail, /^Berkas “surat\.pdf” belum disimpan .*Coba unggah lagi/);
    assert.deepEqual(await kept(house), { rows: ['bersih.pdf'], contents: 1 });
  },
  noClamd,
);

eachEngine(
  'open forms: an infected document is refused beside its field, and the text stays',
  async (database, government) => {
    const house = await openFormHouse(database, government, (app, services) =>
      formRoute(
        app,
        { ...services, scanner: daemon },
        { path: '/lapor', documents: { field: 'surat', max: 2 } },
        async (_tx, _context, { errors }) => ({
          status: 422,
          title: 'Periksa',
          body: html`<p>${errors.map((each) => each.message)}</p>`,
        }),
      ),
    );
    const { payload, headers } = multipartForm([['surat', ['bukti.pdf', INFECTED]]]);
    const answer = await house.app.inject({
      method: 'POST',
      url: '/lapor',
      payload,
      headers: { host: house.host, accept: 'text/html', ...headers },
    });
    assert.match(answer.body, /Berkas “bukti\.pdf” tidak disimpan.*Lurus\.Uji/s);
    assert.deepEqual(await kept(house), { rows: [], contents: 0 });
  },
  noClamd,
);

test('a silent scanner is told to the operator, and does not take the program off the balancer', async () => {
  const { db } = await embeddedDatabase();
  const data = temporaryFolder('scanned');
  const services = createServices(db, readEnvironment({ LURUS_DATA: data, LURUS_CLAMD: '127.0.0.1:1' }));
  const lines: string[] = [];
  const readiness = readinessOf(
    services,
    { beats: () => ({ jobs: performance.now(), sequencer: performance.now() }) },
    (line) => lines.push(line),
  );
  const app = await buildServer(services, { readiness });
  try {
    assert.equal((await app.inject('/readyz')).statusCode, 200);
    const parts = await readiness.parts();
    assert.equal(parts.scanner, false);
    assert.ok(READINESS_PARTS.every((part) => parts[part]));
    assert.deepEqual(lines, [
      'Pemeriksa virus tidak menjawab, unggahan ditolak / the virus scanner does not answer, uploads are refused.',
    ]);
  } finally {
    await app.close();
  }
});
