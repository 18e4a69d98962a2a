import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrivedAt, fakeWorker } from './worker.fixture.ts';

const NO_LINE = new TypeError('Failed to fetch');
const form = (name: string) => ({
  method: 'POST',
  body: `nama=${name}`,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});
const textOf = async (answer: Response | null) => (answer === null ? null : answer.text());

test('a page comes from the server while there is one, and from the device only when there is none', async () => {
  const worker = fakeWorker();
  let version = 1;
  worker.network = () => new Response(`versi ${version}`);
  await worker.install();
  version = 2;
  assert.equal(await textOf(await worker.ask('/tamu')), 'versi 2');
  assert.equal(await textOf(await worker.ask('/tamu?tempat=ABCDEF&kios=isi')), 'versi 2');
  worker.network = () => NO_LINE;
  assert.equal(await textOf(await worker.ask('/tamu')), 'versi 2');
  assert.equal(await textOf(await worker.ask('/tamu?tempat=ABCDEF&kios=isi')), 'versi 2');
  worker.network = () => new Response('Bad gateway', { status: 502 });
  assert.equal(await textOf(await worker.ask('/tamu')), 'versi 2', 'the proxy alone is no server');
});

test('what says something about somebody is never kept: without a line it is the offline page', async () => {
  const worker = fakeWorker();
  worker.network = ({ url }) => new Response(url.endsWith('/offline') ? 'luring' : 'Murni Tanjung');
  await worker.install();
  worker.cache.delete('/tamu');
  const paths = [
    '/tamu/297KGCTVCZ',
    '/tamu/297KGCTVCZ/kartu?tempat=ABCDEF&kios=1',
    '/tamu?tempat=ABCDEF&nama=x',
    '/aduan/tanda-terima',
    '/aduan/baru/periksa',
    '/lapor?siapa=warga',
    '/?q=1',
  ];
  for (const path of paths) assert.equal(await textOf(await worker.ask(path)), 'Murni Tanjung', path);
  for (const kept of worker.cache.values()) assert.doesNotMatch(await kept.clone().text(), /Murni/);
  worker.network = () => NO_LINE;
  for (const path of paths) assert.equal(await textOf(await worker.ask(path)), 'luring', path);
});

test('answers of the API and other forms are left alone', async () => {
  const worker = fakeWorker();
  assert.equal(await worker.ask('/api/guestbook/visits', { page: false }), null);
  assert.equal(await worker.ask('/tamu/297KGCTVCZ/keluar', form('x')), null);
  assert.equal(worker.cache.size, 0);
});

test('hashed files are asked for once; the staff application is one page whatever its address', async () => {
  const worker = fakeWorker();
  worker.network = () => new Response('isi');
  await worker.ask('/app/assets/index-1a2b.js', { page: false });
  await worker.ask('/app/temuan/7');
  worker.network = () => NO_LINE;
  assert.equal(await textOf(await worker.ask('/app/assets/index-1a2b.js', { page: false })), 'isi');
  assert.equal(await textOf(await worker.ask('/app/meja')), 'isi');
});

test('forms without a line wait, go out once each in their order, and pages hear no content', async () => {
  const worker = fakeWorker();
  worker.network = () => NO_LINE;
  for (const name of ['satu', 'dua']) {
    const answer = await worker.ask('/tamu?tempat=ABCDEF&antre=tamu&kios=isi', form(name));
    assert.equal(answer?.status, 303);
    const to = new URL(answer!.headers.get('location')!, 'https://lurus.teladan.example');
    assert.deepEqual([to.pathname, to.searchParams.get('antre')], ['/offline', 'tamu']);
  }
  assert.equal(worker.queue.size, 2);
  assert.doesNotMatch(JSON.stringify(worker.told), /satu|dua|nama/);
  await worker.say({ ask: 'send' });
  assert.equal(worker.queue.size, 2, 'still no line');

  const bodies: string[] = [];
  worker.sent.length = 0;
  worker.network = () => arrivedAt('/tamu/297KGCTVCZ');
  await Promise.all([worker.say({ ask: 'send' }), worker.say({ ask: 'send' }), worker.ask('/tamu')]);
  for (const request of worker.sent.filter((each) => each.method === 'POST'))
    bodies.push(await request.text());
  assert.deepEqual(bodies, ['nama=satu', 'nama=dua']);
  assert.equal(worker.queue.size, 0);
});

test('what did not reach its receipt stays and says so; a busy server is asked again later', async () => {
  const worker = fakeWorker();
  worker.network = () => NO_LINE;
  await worker.ask('/aduan/baru/periksa?antre=aduan', form('x'));
  for (const busy of [500, 503, 429]) {
    worker.network = () => arrivedAt('/aduan/baru/periksa', busy);
    await worker.say({ ask: 'send' });
    assert.deepEqual(
      [...worker.queue.values()].map((each) => each.refused),
      [null],
      String(busy),
    );
  }
  worker.network = () => arrivedAt('/aduan/baru/instansi?hilang=1');
  await worker.say({ ask: 'send' });
  assert.deepEqual(
    [...worker.queue.values()].map((each) => each.refused),
    [200],
    'the draft had ended',
  );
  worker.sent.length = 0;
  await worker.say({ ask: 'send' });
  assert.equal(worker.sent.length, 0, 'not tried again by itself');
  await worker.say({ ask: 'delete', id: 1 });
  assert.equal(worker.queue.size, 0);
});

test('a complaint that arrived leads its page to the receipt', async () => {
  const worker = fakeWorker();
  worker.network = () => NO_LINE;
  await worker.ask('/aduan/baru/periksa?antre=aduan', form('x'));
  worker.network = () => arrivedAt('/aduan/tanda-terima');
  await worker.say({ ask: 'send' });
  assert.equal(worker.told.at(-1)?.sent, 'aduan');
});

test('a page cannot make the worker keep what it may not', async () => {
  const worker = fakeWorker();
  await worker.say({
    ask: 'keep',
    paths: ['/api/session', '/tamu/297KGCTVCZ', 'https://lain.example/x', '/app/meja'],
  });
  assert.deepEqual([...worker.cache.keys()], ['/app/']);
});

/** A page below /m as the server sends it to somebody. */
function pageOf(mark: string, status = 200): Response {
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const answer = new Response(`<html data-line="yes">milik ${mark}`, {
    status,
    headers: status === 200 ? { 'x-lurus-kept': `${mark} ${until}` } : {},
  });
  return Object.defineProperty(answer, 'type', { value: 'basic' });
}

test('pages of a reader are there without a line, and gone with a sign-in, a sign-out, an activation or another reader', async () => {
  const worker = fakeWorker();
  const read = async () => {
    worker.network = ({ url }) => (url.endsWith('/offline') ? new Response('luring') : pageOf('satu'));
    await worker.ask('/m');
    worker.network = () => NO_LINE;
  };
  await worker.install();
  for (const [path, method] of [
    ['/api/session', 'POST'],
    ['/api/session', 'DELETE'],
    ['/api/activation', 'POST'],
    ['/app/keluar', 'POST'],
  ] as const) {
    await read();
    assert.match((await textOf(await worker.ask('/m'))) ?? '', /data-line="no">milik satu/);
    await worker.ask(path, { method, page: false });
    assert.equal(worker.reader.size, 0, `${method} ${path}`);
  }
  await read();
  await worker.ask('/m/instansi/x');
  worker.network = () => pageOf('dua');
  await worker.ask('/m/kartu/late');
  assert.equal(worker.reader.has('/m'), false, 'of the other one nothing is left');
});

test('the sign-out form of a page takes what was kept away, without a line too, and its answer is never kept', async () => {
  const worker = fakeWorker();
  worker.network = ({ url }) => (url.endsWith('/offline') ? new Response('luring') : pageOf('satu'));
  await worker.install();
  await worker.ask('/m');
  worker.network = () => NO_LINE;
  assert.equal(await textOf(await worker.ask('/app/keluar', form('x'))), 'luring');
  assert.equal(worker.reader.size, 0);
  worker.network = () => new Response('keluar');
  await worker.ask('/app/keluar', form('x'));
  assert.equal(worker.cache.has('/app/'), false);
});

test('who may read no longer loses what was kept; a page that arrives after the sign-out is kept no more', async () => {
  const worker = fakeWorker();
  worker.network = () => pageOf('satu');
  await worker.ask('/m');
  assert.ok(worker.reader.has('/m'));
  worker.network = () => pageOf('satu', 403);
  await worker.ask('/m');
  assert.equal(worker.reader.size, 0);
  let arrive = (_page: Response) => {};
  worker.network = ({ url }) =>
    url.includes('/m')
      ? (new Promise<Response>((done) => (arrive = done)) as unknown as Response)
      : new Response('');
  const late = worker.ask('/m');
  await worker.ask('/api/session', { method: 'DELETE', page: false });
  arrive(pageOf('satu'));
  await late;
  assert.equal(worker.reader.size, 0);
});
