// What an S3-compatible store does beside keeping the port's promises: it fails, it damages, it turns us away. The store is OpenStack Swift.
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { before, test } from 'node:test';
import { plainDate } from '../calendar/index.ts';
import { outageOf } from '../http/outage.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { FilesAwayError } from './away.ts';
import { hashOf, listed } from './contract.fixture.ts';
import { diskFiles } from './index.ts';
import { keepPart } from './receive-upload.ts';
import { s3Client } from './s3-client.ts';
import { readS3Place } from './s3-place.ts';
import { noSwift, SHORT, startSwift, type Swift } from './swift.fixture.ts';

let swift: Swift;
before(async () => {
  if (noSwift === false) swift = await startSwift();
});
const options = { skip: noSwift };
const away = { name: 'FilesAwayError' };

test(
  'what fails in passing is asked again: answers 5xx, a broken line, bytes damaged on their way',
  options,
  async () => {
    const { store, lines } = swift.open();
    const id = randomUUID();
    const bytes = randomBytes(300_000);
    const hash = hashOf(bytes);
    swift.faults.push({ method: 'PUT', fault: 503 }, { method: 'PUT', fault: 'damage' });
    swift.faults.push({ method: 'HEAD', fault: 500 }, { method: 'HEAD', fault: { cut: 0 } });
    await store.put(id, bytes);
    assert.equal(swift.faults.filter((each) => each.method === 'PUT').length, 0, 'both were met');
    swift.faults.push({ method: 'GET', fault: 502 }, { method: 'GET', fault: { cut: 100_000 } });
    swift.asked.length = 0;
    assert.ok((await store.read(id, hash)).equals(bytes), 'it goes on where the line broke');
    assert.equal(swift.asked.length, 3);
    swift.faults.push({ method: 'DELETE', fault: 500 });
    await store.erase(id, hash);
    assert.deepEqual(await listed(store, id), []);
    assert.deepEqual(lines, []);
    swift.faults.length = 0;
  },
);

test(
  'what goes on failing is refused in both languages, and neither draft nor content is left',
  options,
  async () => {
    const { store, folder, lines } = swift.open();
    const id = randomUUID();
    for (const fault of [503, 'damage'] as const) {
      for (let tries = 0; tries < 3; tries += 1) swift.faults.push({ method: 'PUT', fault });
      await assert.rejects(store.put(id, Buffer.from('kuitansi')), away);
    }
    assert.deepEqual(await listed(store, id), []);
    const names = await readdir(join(folder, id));
    assert.deepEqual(
      names.filter((each) => each.startsWith('draft-')),
      [],
    );
    const refusal = outageOf(new FilesAwayError('x'))!;
    assert.deepEqual([refusal.status, refusal.code], [503, 'files-away']);
    assert.match(refusal.message.id, /tidak tersimpan.*beberapa menit lagi/);
    assert.match(refusal.message.en, /was not stored.*in a few minutes/);
    assert.equal(lines.filter((each) => each.includes('cannot be used')).length, 2, lines.join());
    const part = { filename: 'a.pdf', file: Readable.from([Buffer.from('%PDF-1.7\n')]) };
    for (let tries = 0; tries < 3; tries += 1) swift.faults.push({ method: 'PUT', fault: 503 });
    const limits = { accepts: ['pdf'], maxBytes: 1_000 } as const;
    const told = await keepPart(part as never, { files: store, scanner: null }, id, limits);
    assert.deepEqual('complaints' in told && told.complaints.map((each) => each.field), ['file']);
  },
);

test('a wrong key and a missing bucket are told to the operator, without the key', options, async () => {
  const cases = [
    [{ secret: 'bukan-ini' }, /403 SignatureDoesNotMatch/],
    [{ keyId: 'orang:lain' }, /403 /],
  ] as const;
  for (const [other, said] of cases) {
    const { store, lines } = swift.open({ place: other });
    swift.asked.length = 0;
    await assert.rejects(store.put(randomUUID(), Buffer.from('x')), away);
    assert.equal(swift.asked.length, 1, 'not asked again');
    await assert.rejects(store.has(randomUUID(), hashOf(Buffer.from('x'))), away);
    lines.splice(1);
    assert.match(lines[0]!, said);
    assert.doesNotMatch(lines[0]!, /bukan-ini|orang|127\.0\.0\.1/);
    assert.equal(await store.answers!(), false);
  }
  const { store } = swift.open({ place: { url: swift.place.url.replace('/berkas', '/tiada') } });
  await assert.rejects(store.put(randomUUID(), Buffer.from('x')), away);
  assert.equal(await store.answers!(), false);
  assert.equal(await swift.open().store.answers!(), true);
});

test('content lies under its prefix, and another prefix sees nothing of it', options, async () => {
  const id = randomUUID();
  const { store } = swift.open({ place: { prefix: 'kota/lurus/' } });
  const { hash } = await store.put(id, Buffer.from('isi'));
  assert.deepEqual(await listed(store, id), [`${hash} 3`]);
  assert.deepEqual(await listed(swift.open().store, id), []);
});

test(
  'files from before lie on the disk and are read there; both places are one ordered list',
  options,
  async () => {
    const folder = temporaryFolder('files');
    const id = randomUUID();
    const before = diskFiles(folder);
    const contents = Array.from({ length: 6 }, (_, index) => Buffer.from(`isi ${index}`));
    for (const each of contents.slice(0, 4)) await before.put(id, each);
    const { store } = swift.open({ folder, page: 1 });
    for (const each of contents.slice(3)) await store.put(id, each);
    assert.deepEqual(await listed(store, id), contents.map((each) => `${hashOf(each)} 5`).sort());
    for (const each of contents) assert.ok((await store.read(id, hashOf(each))).equals(each));
    await store.erase(id, hashOf(contents[3]!));
    assert.equal(await store.has(id, hashOf(contents[3]!)), false, 'from both places');
  },
);

test('what is timeless asks nothing of the store', options, async () => {
  const { timeless } = swift.open().store;
  const id = randomUUID();
  swift.asked.length = 0;
  const { hash } = await timeless.put(id, Buffer.from('tersegel'));
  await timeless.dropTime(id, hash, plainDate('2026-11-23'));
  await timeless.read(id, hash);
  await timeless.renew(id, hash, plainDate('2026-11-23'), Temporal.Now.instant().add({ hours: 1 }));
  await timeless.layOut(id);
  await timeless.erase(id, hash);
  assert.deepEqual(swift.asked, []);
});

test('addresses of buckets are read strictly', () => {
  const read = (address: string) => readS3Place([address, 'kunci', 'rahasia']);
  assert.equal(readS3Place([undefined, undefined, '']), null);
  assert.deepEqual(read('https://berkas.s3.example/?region=ap-southeast-3&prefix=kota/'), {
    url: 'https://berkas.s3.example',
    region: 'ap-southeast-3',
    prefix: 'kota/',
    keyId: 'kunci',
    secret: 'rahasia',
  });
  assert.equal(read('https://s3.example/berkas')!.url, 'https://s3.example/berkas');
  for (const wrong of [
    'http://s3.example/b',
    's3://b',
    'https://k:r@s3.example/b',
    'https://s3.example/b?x=1',
  ])
    assert.throws(() => read(wrong), /LURUS_FILES_S3/);
  assert.throws(() => readS3Place(['https://s3.example/b', '', 'r']), /LURUS_FILES_S3_KEY/);
});

test(
  'a store that dies in the middle of an upload is away; when it is back, the same bytes are kept whole',
  options,
  async () => {
    const { store } = swift.open();
    const id = randomUUID();
    const kept = await store.put(id, Buffer.from('sebelumnya'));
    const bytes = randomBytes(200_000);
    async function* slowly() {
      yield bytes.subarray(0, 100_000);
      await swift.kill();
      yield bytes.subarray(100_000);
    }
    await assert.rejects(store.put(id, Readable.from(slowly(), { objectMode: false })), away);
    await assert.rejects(store.has(id, hashOf(bytes)), away);
    await swift.restart();
    assert.deepEqual(await listed(store, id), [`${kept.hash} 10`]);
    await store.put(id, bytes);
    assert.ok((await store.read(id, hashOf(bytes))).equals(bytes));
  },
);

// The last: the bucket is spoilt for the others.
test('a bucket that keeps versions takes nothing, for what is erased would stay', options, async () => {
  const enable =
    '<VersioningConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Status>Enabled</Status></VersioningConfiguration>';
  const body = { blob: new Blob([enable]), hash: hashOf(Buffer.from(enable)) };
  const client = s3Client(swift.place, SHORT);
  const answer = await client.ask({ method: 'PUT', path: '', query: { versioning: '' }, body });
  assert.equal(answer.status, 200);
  const { store } = swift.open();
  const id = randomUUID();
  await assert.rejects(store.put(id, Buffer.from('x')), /keeps versions/);
  assert.deepEqual(await listed(store, id), []);
  assert.equal(await store.answers!(), false);
});
