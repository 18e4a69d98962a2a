import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDoor } from './door.ts';
import { layGround, noServer, type Ground } from './ground.ts';
import { assertKept, assertTrail, untilSequenced } from './kept.ts';
import { startWriting } from './writers.ts';

const RESTARTS = 5;
/** Between two of them, ms. */
const QUIET = 1_500;

test(
  'PostgreSQL falls over five times under load: people are asked to try again, and the same program goes on by itself',
  { skip: noServer },
  async (t) => {
    const ground = await layGround();
    const { cluster } = ground;
    try {
      const program = await ground.serve();
      try {
        const door = openDoor(() => [program.url]);
        const writing = startWriting(door, ground);
        try {
          for (let time = 0; time < RESTARTS; time += 1) {
            await sleep(QUIET);
            await cluster.run(
              'pg_ctl',
              '-D',
              cluster.data,
              '-m',
              'immediate',
              '-w',
              '-l',
              `${cluster.folder}/log`,
              'restart',
            );
          }
          await sleep(QUIET);
        } finally {
          await writing.stop();
        }
        t.diagnostic(
          `answers: ${[...door.counts].map(([status, count]) => `${status} ${count}`).join(', ')}`,
        );
        assert.deepEqual(door.unkind, []);
        assert.ok((door.counts.get('503') ?? 0) > 0, 'nobody noticed');
        assert.equal(door.counts.get('none'), undefined, 'a request was cut off: the program died');
        process.kill(program.pid, 0);
        await untilSequenced(ground);
        await untilSigned(ground, program.url);
        await assertKept(ground, writing.noted);
        await assertTrail(ground);
      } finally {
        await program.stop();
      }
    } finally {
      await ground.close();
    }
  },
);

/** A certificate is asked for, and a queued job signs it. */
async function untilSigned({ db, world }: Ground, url: string): Promise<void> {
  const cookie = world.cookies.get('staff')!;
  const session = await fetch(`${url}/api/session`, { headers: { cookie } });
  const { personId } = (await session.json()) as { personId: string };
  const asked = await fetch(`${url}/api/clearance/requests`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'person', subjectId: personId, purpose: 'lain' }),
  });
  assert.equal(asked.status, 201, await asked.clone().text());
  const { id } = (await asked.json()) as { id: string };
  for (let look = 0; look < 300; look += 1) {
    const { rows } = await db.asGovernment(world.government.id, (tx) =>
      sql<{ state: string }>`select state from clearance_request where id = ${id}::uuid`.execute(tx),
    );
    if (rows[0]!.state === 'valid') return;
    await sleep(200);
  }
  assert.fail('the job that signs never ran');
}
