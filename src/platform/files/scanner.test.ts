import assert from 'node:assert/strict';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { MALWARE, noClamd, startClamd } from './clamd.fixture.ts';
import { clamdScanner, readScannerPlace } from './scanner.ts';

const folder = temporaryFolder('scanner');
const servers: Server[] = [];
after(() => servers.forEach((each) => each.close()));

async function* pieces(...all: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const each of all) yield Buffer.from(each);
}

test('where the scanner listens is a socket or an address with a port, and nothing else', () => {
  assert.deepEqual(readScannerPlace('/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' });
  assert.deepEqual(readScannerPlace('127.0.0.1:3310'), { host: '127.0.0.1', port: 3310 });
  assert.deepEqual(readScannerPlace('[::1]:3310'), { host: '::1', port: 3310 });
  for (const wrong of ['', 'clamd', '127.0.0.1', '127.0.0.1:0', '127.0.0.1:70000', 'tcp://127.0.0.1:3310'])
    assert.throws(() => readScannerPlace(wrong), /LURUS_CLAMD/, wrong);
});

test(
  'clamd tells what is clean, finds what its database knows wherever it stands, and takes an empty file',
  { skip: noClamd },
  async () => {
    const clamd = await startClamd();
    const scanner = clamdScanner({ path: clamd.path });
    assert.equal(await scanner.answers(), true);
    assert.equal(await scanner.scan(pieces('%PDF-1.7 bersih')), 'clean');
    assert.equal(await scanner.scan(pieces()), 'clean');
    const found = { found: 'Lurus.Uji.UNOFFICIAL' };
    assert.deepEqual(await scanner.scan(pieces(MALWARE)), found);
    assert.deepEqual(
      await scanner.scan(
        pieces('a'.repeat(100_000), MALWARE.slice(0, 9), MALWARE.slice(9), 'z'.repeat(3_000_000)),
      ),
      found,
    );
    await clamd.stop();
    assert.equal(await scanner.answers(), false);
    assert.ok('unchecked' in Object(await scanner.scan(pieces('a'))));
  },
);

test('what clamd’s limits keep it from looking at is not called clean', { skip: noClamd }, async () => {
  const lines: string[] = [];
  const small = await startClamd((settings) => settings.replace('MaxFileSize 210M', 'MaxFileSize 1M'));
  const passedOver = await clamdScanner({ path: small.path }, 60_000, (line) => lines.push(line)).scan(
    pieces('a'.repeat(2_000_000)),
  );
  assert.deepEqual(passedOver, { unchecked: 'Heuristics.Limits.Exceeded.MaxFileSize' });
  const short = await startClamd((settings) =>
    settings.replace('StreamMaxLength 210M', 'StreamMaxLength 1M'),
  );
  const cut = await clamdScanner({ path: short.path }, 60_000, () => {}).scan(pieces('a'.repeat(9_000_000)));
  assert.ok('unchecked' in Object(cut));
  assert.deepEqual(lines, [
    'Unggahan tidak diperiksa / an upload was not checked: Heuristics.Limits.Exceeded.MaxFileSize',
  ]);
});

/** A scanner that behaves badly. */
async function badScanner(name: string, behave: (socket: Socket) => void): Promise<{ path: string }> {
  const path = join(folder, name);
  const server = createServer((socket) => {
    socket.on('error', () => {});
    behave(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return { path };
}

test('silence, a hung-up line, half an answer and babble are never taken for "clean"', async () => {
  const behaviours: Record<string, (socket: Socket) => void> = {
    silent: (socket) => socket.resume(),
    deaf: () => {},
    closes: (socket) => socket.destroy(),
    half: (socket) =>
      socket
        .resume()
        .on('end', () => {})
        .write('stream: OK', () => socket.end()),
    babble: (socket) => socket.resume().write('stream: OK '.repeat(200)),
    other: (socket) => socket.resume().write('UNKNOWN COMMAND\0'),
  };
  for (const [name, behave] of Object.entries(behaviours)) {
    const scanner = clamdScanner(await badScanner(name, behave), 300, () => {});
    assert.ok('unchecked' in Object(await scanner.scan(pieces('a'.repeat(5_000_000)))), name);
    assert.equal(await scanner.answers(), false, name);
  }
  assert.deepEqual(await clamdScanner({ path: join(folder, 'none') }, 300, () => {}).scan(pieces('a')), {
    unchecked: 'ENOENT',
  });
});

test('a source that fails is its own failure, not the scanner’s', async () => {
  const scanner = clamdScanner(await badScanner('patient', (socket) => socket.resume()), 5_000, () => {});
  async function* broken(): AsyncGenerator<Buffer> {
    yield Buffer.from('a');
    throw new Error('the disk is gone');
  }
  await assert.rejects(scanner.scan(broken()), /the disk is gone/);
});
