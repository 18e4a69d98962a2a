import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openServerDatabase } from '../../src/platform/database/index.ts';
import { freePort, type Cluster } from '../../tools/postgres.ts';
import type { Program } from '../program.ts';
import { openDoor } from './door.ts';
import { layGround, noServer } from './ground.ts';
import { assertKept, assertTrail, untilSequenced } from './kept.ts';
import { startWriting } from './writers.ts';

/** What people write before the primary is lost, and after, ms. */
const WRITING = 4_000;
const STANDBY = 'standby1';

test(
  'the primary is lost under load and its synchronous standby promoted: every acknowledged write is on it, and work goes on',
  { skip: noServer },
  async (t) => {
    const ground = await layGround();
    const standby = await startStandby(ground.cluster);
    const url = withPort(ground.url, standby.port);
    const moved = openServerDatabase(url, 4);
    let program: Program = await ground.serve();
    const door = openDoor(() => [program.url]);
    try {
      const writing = startWriting(door, ground);
      try {
        await sleep(WRITING);
        killAll(ground.cluster);
        await sleep(WRITING / 4);
        await ground.cluster.run('pg_ctl', '-D', standby.data, '-w', 'promote');
        const before = program;
        program = await ground.serve({ DATABASE_URL: url });
        await before.kill();
        await sleep(WRITING);
      } finally {
        await writing.stop();
      }
      t.diagnostic(`answers: ${[...door.counts].map(([status, count]) => `${status} ${count}`).join(', ')}`);
      assert.deepEqual(door.unkind, []);
      assert.ok((door.counts.get('503') ?? 0) > 0, 'nobody noticed');
      const there = { ...ground, url, db: moved };
      await untilSequenced(there);
      await program.stop();
      await assertKept(there, writing.noted);
      await assertTrail(there);
    } finally {
      await program.kill();
      await moved.close();
      await standby.stop();
      await ground.close();
    }
  },
);

function withPort(address: string, port: number): string {
  const url = new URL(address);
  url.port = String(port);
  return url.href;
}

/** A second cluster that follows the first; from now on a commit waits until it has the commit on its disk. */
async function startStandby(
  primary: Cluster,
): Promise<{ port: number; data: string; stop(): Promise<void> }> {
  const data = join(primary.folder, STANDBY);
  const port = await freePort();
  const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres'];
  await primary.run('pg_basebackup', ...from, '-D', data, '-X', 'stream', '-c', 'fast', '-R', '--no-sync');
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${primary.folder} -c max_connections=80 -c cluster_name=${STANDBY}`;
  await primary.run('pg_ctl', '-D', data, '-w', '-l', `${data}.log`, '-o', settings, 'start');
  await primary.psql('postgres', `alter system set synchronous_standby_names = '${STANDBY}'`);
  await primary.psql('postgres', 'select pg_reload_conf()');
  const synchronous = async () =>
    (await primary.psql('postgres', 'select sync_state from pg_stat_replication')).trim() === 'sync';
  for (let look = 0; !(await synchronous()); look += 1) {
    assert.ok(look < 100, 'the standby does not follow');
    await sleep(100);
  }
  return {
    port,
    data,
    stop: async () => void (await primary.run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')),
  };
}

/** As if the machine had lost its power: the postmaster and all its processes at once. */
function killAll({ data }: Cluster): void {
  const [postmaster = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', postmaster], { encoding: 'utf8' });
  for (const pid of [postmaster, ...children.trim().split(/\s+/)]) process.kill(Number(pid), 'SIGKILL');
}
