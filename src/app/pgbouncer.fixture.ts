import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PROGRAM = '/usr/sbin/pgbouncer';

/** Reason to skip where Debian's pgbouncer is not installed. */
export const noPgBouncer = existsSync(PROGRAM) ? false : 'no pgbouncer';

export interface Bouncer {
  /** the same address, through the pooler */
  through(url: string): string;
  stop(): Promise<void>;
}

/**
 * Starts a pooler in transaction mode before the server of `url`: `size` connections to it a login, whatever asks. With so few, two
 * transactions in a row of one client meet different connections all the time.
 */
export async function startPgBouncer(url: string, size: number): Promise<Bouncer> {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-pgbouncer-'));
  const server = new URL(url);
  const port = await freePort();
  // The settings that docs/operations/pgbouncer.md asks for.
  writeFileSync(
    join(folder, 'ini'),
    `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users')}
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 200
ignore_startup_parameters = options
`,
  );
  const logins = ['lurus_app', 'lurus_box', server.username];
  writeFileSync(join(folder, 'users'), logins.map((each) => `"${each}" ""\n`).join(''));
  const root = process.getuid?.() === 0;
  if (root) {
    const uid = Number(spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout);
    for (const each of ['', 'ini', 'users']) chownSync(join(folder, each), uid, 0);
    chmodSync(folder, 0o700);
  }
  const command = root ? ['runuser', '-u', 'postgres', '--', PROGRAM] : [PROGRAM];
  const child = spawn(command[0]!, [...command.slice(1), join(folder, 'ini')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  for (let look = 0; !(await answers(port)); look += 1) {
    if (look > 100 || child.exitCode !== null) throw new Error(`pgbouncer does not answer:\n${log}`);
    await sleep(100);
  }
  return {
    through(direct) {
      const address = new URL(direct);
      address.port = String(port);
      return address.href;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
