import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { smtpPort } from './mail-port.ts';
import { testWhereInstalled } from '../where-installed.fixture.ts';

/** A mail server that prints what it takes: aiosmtpd, else the one that Python itself carried until 3.11 (Debian 12). */
interface MailServer {
  module: string;
  options: readonly string[];
}
const AIOSMTPD: MailServer = { module: 'aiosmtpd', options: ['-n', '-l'] };
const SMTPD: MailServer = { module: 'smtpd', options: ['-n', '-c', 'DebuggingServer'] };

const installed = [AIOSMTPD, SMTPD].find(
  ({ module }) => spawnSync('python3', ['-W', 'ignore', '-c', `import ${module}`]).status === 0,
);
const missing =
  installed === undefined
    ? 'no mail server of Python (package python3-aiosmtpd, or Python up to 3.11)'
    : false;

/** What it printed, line by line; Python's own shows each line as a literal of bytes. */
function taken(log: string): string {
  return log.replaceAll(/^b(['"])(.*)\1$/gm, '$2');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

testWhereInstalled(
  missing,
  'a mail server of somebody else takes our mail, with its Message-ID and attachment',
  async () => {
    const number = await freePort();
    const { module, options } = installed ?? AIOSMTPD;
    const server = spawn('python3', ['-u', '-W', 'ignore', '-m', module, ...options, `127.0.0.1:${number}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
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
      const mail = taken(log);
      assert.match(mail, /Message-ID: <0198aaaa-0000-7000-8000-000000000001@teladan\.example>/);
      assert.match(mail, /^From: Lurus Kota Teladan <lurus@teladan\.example>$/m);
      assert.match(mail, /^\.titik di awal baris$/m);
      assert.ok(mail.includes(Buffer.from('%PDF-1.7 uji').toString('base64')), mail);
    } finally {
      port.close();
      server.kill('SIGKILL');
      await ended;
    }
  },
);
