import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openServerDatabase } from '../../src/platform/database/index.ts';
import type { Program } from '../program.ts';
import { openDoor } from './door.ts';
import { layGround, noServer } from './ground.ts';
import { assertKept, assertTrail, untilSequenced } from './kept.ts';
import { signalAll, startStandby, withPort } from './standby.ts';
import { startWriting } from './writers.ts';

/** What people write before the primary is lost, and after, ms. */
const WRITING = 4_000;

test(
  'the primary is lost under load and its synchronous standby promoted: every acknowledged write is on it, and work goes on',
  { skip: noServer },
  async (t) => {
    const ground = await layGround();
    const standby = await startStandby(ground.cluster, { synchronous: true });
    const url = withPort(ground.url, standby.port);
    const moved = openServerDatabase(url, 4);
    let program: Program = await ground.serve();
    const door = openDoor(() => [program.url]);
    try {
      const writing = startWriting(door, ground);
      try {
        await sleep(WRITING);
        signalAll(ground.cluster, 'SIGKILL');
        await sleep(WRITING / 4);
        await standby.promote();
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
