import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { smtpPort } from './mail-port.ts';

/** The distribution's own Python has its packages, whatever else is first on the PATH. */
const python = ['python3', '/usr/bin/python3'].find(
  (program) => spawnSync(program, ['-W', 'ignore', '-c', 'import aiosmtpd']).status === 0,
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test(
  'a mail server of somebody else takes our mail, with its Message-ID and attachment',
  { skip: python === undefined ? 'no aiosmtpd (package python3-aiosmtpd)' : false },
  async () => {
    const number = await freePort();
    // Without another handler it prints what it takes.
    const server = spawn(
      python!,
      ['-u', '-W', 'ignore', '-m', 'aiosmtpd', '-n', '-l', `127.0.0.1:${number}`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const ended = new Promise((resolve) => server.once('close', resolve));
    let log = '';
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk));
    const port = smtpPort(`smtp://127.0.0.1:${number}?from=lurus@teladan.example`);
    const message = {
      id: '0198aaaa-0000-7000-8000-000000000001',
      senderName: 'Lurus Kota Teladan',
      to: 'siti@example.id',
      subject: 'Ada peringatan',
      text: 'Baris pertama\n.titik di awal baris',
      attachments: [
        { filename: 'berkas.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 uji') },
      ],
    };
    try {
      for (let look = 0; ; look += 1) {
        try {
          await port.send(message);
          break;
        } catch (error) {
          // Python takes its time to listen.
          if (look === 200) throw error;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      for (let look = 0; look < 200 && !log.includes('END MESSAGE'); look += 1)
        await new Promise((resolve) => setTimeout(resolve, 25));
      assert.match(log, /Message-ID: <0198aaaa-0000-7000-8000-000000000001@teladan\.example>/);
      assert.match(log, /^From: Lurus Kota Teladan <lurus@teladan\.example>$/m);
      assert.match(log, /^\.titik di awal baris$/m);
      assert.ok(log.includes(Buffer.from('%PDF-1.7 uji').toString('base64')), log);
    } finally {
      port.close();
      server.kill('SIGKILL');
      await ended;
    }
  },
);
