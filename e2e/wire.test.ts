import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { startProgram, type Program } from './program.ts';

/** Fits the first flight of a TCP connection. */
const BUDGET = 14 * 1024;
const PAGES = [
  '/',
  '/lapor',
  '/aduan/baru/instansi',
  '/aduan/baru/perihal',
  '/aduan/baru/kejadian',
  '/aduan/baru/tempat',
  '/aduan/baru/foto',
  '/aduan/baru/kontak',
  '/aduan/cek',
  '/aduan/statistik',
  '/konsultasi',
  '/konsultasi/cek',
  '/konsultasi/tanya-jawab',
  '/tamu',
  '/instansi',
  '/cek',
  '/asli',
  '/privasi',
  '/aksesibilitas',
  '/bantuan',
  '/tidak-ada',
];

let program: Program;
before(async () => {
  program = await startProgram({ env: { LURUS_LOG: '0' } });
});
after(() => program.stop());

/** Every byte that one GET brings over the socket, head and body. */
function fetchBytes(path: string, accept: string): Promise<Buffer> {
  const { hostname, port } = new URL(program.url);
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: ${accept}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`,
      ),
    );
    socket.on('data', (part) => parts.push(Buffer.from(part)));
    socket.on('end', () => resolve(Buffer.concat(parts)));
    socket.on('error', reject);
  });
}

/** Head and unpacked body of an answer. */
function split(answer: Buffer): { head: string; body: string } {
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.subarray(0, end).toString('latin1').toLowerCase();
  const body = answer.subarray(end + 4);
  return { head, body: (head.includes('content-encoding: gzip') ? gunzipSync(body) : body).toString('utf8') };
}

test('every public page and its style sheet come in 14 KB over the wire, head and body', async (t) => {
  const sheets = new Map<string, number>();
  for (const path of PAGES) {
    const answer = await fetchBytes(path, 'text/html');
    const { head, body } = split(answer);
    assert.match(head, /^http\/1\.1 (200|404) /, `${path}: ${head.split('\r\n')[0]}`);
    assert.match(head, /\r\nvary: [^\r]*accept-encoding/, path);
    const sheet = /<link rel="stylesheet" href="([^"]+)">/.exec(body)?.[1];
    assert.ok(sheet, `${path} has a style sheet`);
    if (!sheets.has(sheet)) sheets.set(sheet, (await fetchBytes(sheet, 'text/css')).length);
    const bytes = answer.length + sheets.get(sheet)!;
    t.diagnostic(`${path} ${bytes}`);
    assert.ok(bytes <= BUDGET, `${path}: ${bytes} bytes`);
  }
});
