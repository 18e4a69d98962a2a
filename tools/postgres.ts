import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A throw-away PostgreSQL server on loopback. */
export interface Cluster {
  /** address of a role that owns the database but is no superuser */
  ownerUrl: string;
  port: number;
  /** the data folder lies below it */
  folder: string;
  data: string;
  /** Runs a server program (pg_ctl, pg_basebackup …) as whoever the server runs as. @returns what it printed */
  run(program: string, ...args: string[]): Promise<string>;
  /** Runs SQL as the superuser. @returns rows, columns with | between */
  psql(database: string, sql: string): Promise<string>;
  stop(): void;
}

/** Folder of the newest installed server programs (initdb, pg_ctl), or null. */
export function findPostgres(): string | null {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const folder = versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return folder ?? null;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts a server with a database `lurus`. initdb refuses to run as root, so root hands over to the user postgres. */
export async function startPostgres(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'lurus-postgres-'));
  const root = process.getuid?.() === 0;
  if (root) {
    const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, uid, gid);
  }
  const command = (program: string, args: readonly string[]): [string, string[]] =>
    root
      ? ['runuser', ['-u', 'postgres', '--', join(bin, program), ...args]]
      : [join(bin, program), [...args]];
  const run = async (program: string, ...args: string[]) =>
    (await promisify(execFile)(...command(program, args), { cwd: folder })).stdout;
  const port = await freePort();
  const data = join(folder, 'data');
  await run(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  );
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=80 -c shared_buffers=256MB`;
  await run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const psql = (database: string, sql: string) => {
    const server = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', database];
    return run('psql', ...server, '-v', 'ON_ERROR_STOP=1', '-At', '-c', sql);
  };
  await psql('postgres', "create role lurus_owner login createrole password 'owner'");
  await psql('postgres', 'create database lurus owner lurus_owner');
  return {
    ownerUrl: `postgres://lurus_owner:owner@127.0.0.1:${port}/lurus`,
    port,
    folder,
    data,
    run,
    psql,
    stop() {
      try {
        execFileSync(...command('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']), {
          stdio: 'pipe',
          cwd: folder,
        });
      } catch {
        // A test has killed it before.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
