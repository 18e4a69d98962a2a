// Staff's uploads with files in an S3-compatible store: kept and given out, and while it is away refused beside the field.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { READINESS_PARTS, readinessOf } from '../../app/readiness.ts';
import { idSchema } from '../http/schemas.ts';
import { openHouse, signUp, type House } from '../identity/identity.fixture.ts';
import { multipartForm } from '../open-forms/open-forms.fixture.ts';
import { notFound } from '../outcome.ts';
import type { Services } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { eachEngine, embeddedDatabase } from '../test-database.ts';
import { listed } from './contract.fixture.ts';
import type { FileStore } from './index.ts';
import { downloadRoute, uploadRoute } from './routes.ts';
import { s3Client } from './s3-client.ts';
import { s3Files } from './s3.ts';
import { findFile } from './store.ts';
import { noSwift, SHORT, startSwift } from './swift.fixture.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');

/** A store at a port that Node never asks. */
function nobody(lines: string[] = []): FileStore {
  const place = { url: 'http://127.0.0.1:1/b', region: 'r', prefix: '', keyId: 'k', secret: 's' };
  return s3Files(
    temporaryFolder('files'),
    s3Client(place, SHORT, (line) => lines.push(line)),
    '',
  );
}

/** A way up and a way down on that store. */
function routesOn({ app, services }: House, files: FileStore, path: string): void {
  const own = { ...services, files } as Services;
  const common = { summary: 'test', capability: null };
  const limits = { accepts: ['pdf'] as const, maxBytes: 100_000 };
  uploadRoute(
    app,
    own,
    { ...common, ...limits, path, reply: z.object({ id: idSchema }) },
    async () => true,
    async (_tx, _act, { file }) => ({ id: file.id }),
  );
  downloadRoute(
    app,
    own,
    { ...common, path: `${path}/:id`, params: z.object({ id: idSchema }) },
    async (tx, _act, { id }) => (await findFile(tx, id)) ?? notFound(),
  );
}

async function send(house: House, path: string) {
  const { browser } = await signUp(house, 'officer');
  const { payload, headers } = multipartForm([['file', ['kuitansi.pdf', PDF]]]);
  return { browser, answer: await browser.send('POST', path, payload, headers) };
}

async function rowsOf(house: House): Promise<number> {
  const { rows } = await house.run((tx) => sql`select id from file`.execute(tx));
  return rows.length;
}

eachEngine(
  'an upload goes into the store, and comes back from there',
  async (database, government) => {
    const house = await openHouse(database, government);
    const { store } = (await startSwift()).open();
    routesOn(house, store, '/test-s3');
    const { browser, answer } = await send(house, '/test-s3');
    assert.equal(answer.status, 201);
    assert.equal((await listed(store, government.id)).length, 1);
    assert.deepEqual(await listed(store.timeless, government.id), [], 'nothing is left on the disk');
    const got = await browser.send('GET', `/test-s3/${answer.body.id}`);
    assert.ok(got.bytes.equals(PDF));
    assert.match(String(got.headers['content-disposition']), /^attachment/);
  },
  noSwift,
);

eachEngine(
  'while the store is away an upload is refused beside its field with the way out, and no row is left',
  async (database, government) => {
    const house = await openHouse(database, government);
    routesOn(house, nobody(), '/test-away');
    const { answer } = await send(house, '/test-away');
    assert.deepEqual(
      [answer.status, answer.body.code, answer.body.fields[0].field],
      [503, 'files-away', 'file'],
    );
    assert.match(answer.body.detail, /tidak tersimpan.*beri tahu pengelola sistem/);
    assert.equal(answer.headers['retry-after'], '5');
    assert.equal(await rowsOf(house), 0);
  },
);

test('a store that is away is told to the operator once, and does not take the program off the balancer', async () => {
  const { db } = await embeddedDatabase();
  const [lines, said]: [string[], string[]] = [[], []];
  const folder = temporaryFolder('s3-ready');
  const services = {
    db,
    scanner: null,
    files: nobody(lines),
    folders: { data: folder, keys: folder, trail: folder },
  };
  const worker = { beats: () => ({ jobs: performance.now(), sequencer: performance.now() }) };
  const parts = await readinessOf(services, worker, (line) => said.push(line)).parts();
  assert.equal(parts.files, false);
  assert.ok(READINESS_PARTS.every((part) => parts[part]));
  assert.equal(await services.files.answers!(), false);
  assert.deepEqual(lines, [
    'Tempat berkas tidak dapat dipakai / the store of files cannot be used: bad port',
  ]);
  assert.deepEqual(said, []);
});
