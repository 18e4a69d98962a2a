import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, type Cluster } from '../../tools/postgres.ts';

/** A second cluster that follows the first. */
export interface Standby {
  port: number;
  data: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  promote(): Promise<void>;
  /** Runs SQL as the superuser. */
  psql(sql: string): Promise<string>;
}

const NAME = 'standby1';

/** @param synchronous from now on a commit waits until it has the commit on its disk */
export async function startStandby(
  primary: Cluster,
  { synchronous }: { synchronous: boolean },
): Promise<Standby> {
  const data = join(primary.folder, NAME);
  const port = await freePort();
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
  await primary.run('pg_basebackup', ...from, '-D', data, '-X', 'stream', '-c', 'fast', '-R', '--no-sync');
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${primary.folder} -c max_connections=80 -c cluster_name=${NAME}`;
  const start = async () =>
    void (await primary.run('pg_ctl', '-D', data, '-w', '-l', `${data}.log`, '-o', settings, 'start'));
  await start();
  if (synchronous) {
    await primary.psql('postgres', `alter system set synchronous_standby_names = '${NAME}'`);
    await primary.psql('postgres', 'select pg_reload_conf()');
  }
  const wished = synchronous ? 'sync' : 'async';
  const state = async () =>
    (await primary.psql('postgres', 'select sync_state from pg_stat_replication')).trim();
  await until('the standby does not follow', async () => (await state()) === wished);
  return {
    port,
    data,
    start,
    stop: async () => void (await primary.run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')),
    promote: async () => void (await primary.run('pg_ctl', '-D', data, '-w', 'promote')),
    psql: (sql) =>
      primary.run(
        'psql',
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'postgres',
        '-d',
        'postgres',
        '-At',
        '-c',
        sql,
      ),
  };
}

export function withPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}

/** To all processes of a cluster at once: as if its machine had lost its power (SIGKILL), or hung (SIGSTOP). */
export function signalAll({ data }: Pick<Cluster, 'data'>, signal: NodeJS.Signals): void {
  const [postmaster = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', postmaster], { encoding: 'utf8' });
  for (const pid of [postmaster, ...children.trim().split(/\s+/)]) process.kill(Number(pid), signal);
}

/** Looks ten times a second, for a minute at most. @throws AssertionError with `otherwise` */
export async function until(otherwise: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; !(await holds()); look += 1) {
    assert.ok(look < 600, otherwise);
    await sleep(100);
  }
}
