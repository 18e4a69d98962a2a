import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

const PROGRAM = '/usr/sbin/clamd';
const EXAMPLE = fileURLToPath(new URL('../../../deploy/clamd/clamd.conf', import.meta.url));

/** Reason to skip where Debian's clamav-daemon is not installed. */
export const noClamd = existsSync(PROGRAM) ? false : 'no clamd (package clamav-daemon)';

/** What the daemon's signature database, which a test writes, calls `Lurus.Uji`; harmless. */
export const MALWARE = 'X-LURUS-BERKAS-UJI-PEMERIKSA-VIRUS-X';

export interface Clamd {
  /** its socket, as LURUS_CLAMD names it */
  path: string;
  stop(): Promise<void>;
}

/** Starts ClamAV's daemon by deploy/clamd/clamd.conf, with one signature of its own. @param change of its settings */
export async function startClamd(change: (settings: string) => string = (same) => same): Promise<Clamd> {
  const folder = temporaryFolder('clamd');
  const path = join(folder, 's');
  writeFileSync(join(folder, 'uji.ndb'), `Lurus.Uji:0:*:${Buffer.from(MALWARE).toString('hex')}\n`);
  const settings = readFileSync(EXAMPLE, 'utf8')
    .replace('/run/clamav/clamd.ctl', path)
    .replace('/var/lib/clamav', folder)
    .replace(/^(User|LocalSocketGroup|LogSyslog) .*$/gm, '');
  writeFileSync(join(folder, 'conf'), `${change(settings)}\nForeground yes\nTemporaryDirectory ${folder}\n`);
  const child = spawn(PROGRAM, ['--config-file', join(folder, 'conf')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  stopped.push(stop);
  for (let look = 0; !(await listens(path)); look += 1) {
    if (look > 300 || child.exitCode !== null) throw new Error(`clamd does not answer:\n${log}`);
    await sleep(100);
  }
  return { path, stop };
}

const stopped: (() => Promise<void>)[] = [];
after(async () => {
  for (const stop of stopped) await stop();
});

function listens(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
