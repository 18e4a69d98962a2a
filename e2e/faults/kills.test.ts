import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { deliverMail } from '../../src/platform/notifications/deliver-mail.ts';
import { smtpPort } from '../../src/platform/notifications/mail-port.ts';
import { startReceiver, type Received } from '../../src/platform/notifications/smtp.fixture.ts';
import { openDoor } from './door.ts';
import { startFleet } from './fleet.ts';
import { layGround, noServer, type Ground } from './ground.ts';
import { assertKept, assertTrail, untilSequenced } from './kept.ts';
import { startWriting } from './writers.ts';

// Three servers on one PostgreSQL are killed (SIGKILL) in turn, at any moment of their life, while people write through all of them.

/** LURUS_KILLS: fewer for a quick look. */
const KILLS = Number(process.env['LURUS_KILLS'] ?? 100);
const SERVERS = 3;
/** A server is killed at the latest so long after the one before, ms, when two others stand. */
const LONGEST = 600;
/** As long as a program may take for a batch of messages before another one takes them over. */
const LEASE_MINUTES = 11;

test(
  `${KILLS} times kill -9 under load: what was acknowledged is there once, nothing is half done, everybody is told`,
  { skip: noServer },
  async (t) => {
    let ahead = 0;
    const ground = await layGround(() => Temporal.Now.instant().add({ minutes: ahead }));
    const receiver = await startReceiver();
    try {
      const fleet = await startFleet(ground, SERVERS, { LURUS_SMTP_URL: receiver.url });
      const door = openDoor(fleet.urls);
      const writing = startWriting(door, ground);
      try {
        for (let kill = 0; kill < KILLS; kill += 1) {
          await sleep(Math.random() * LONGEST);
          await fleet.kill();
        }
      } finally {
        await writing.stop();
        await untilSequenced(ground).finally(() => fleet.stop());
      }
      t.diagnostic(`answers: ${[...door.counts].map(([status, count]) => `${status} ${count}`).join(', ')}`);
      t.diagnostic(
        Object.entries(writing.noted)
          .map(([kind, marks]) => `${kind} ${marks.size}`)
          .join(', '),
      );
      assert.deepEqual(door.unkind, []);
      assert.ok((door.counts.get('none') ?? 0) > 0, 'no request was cut off');
      await assertKept(ground, writing.noted);
      ahead = LEASE_MINUTES;
      await assertDelivered(ground, receiver);
      await assertTrail(ground);
    } finally {
      await receiver.close();
      await ground.close();
    }
  },
);

/** All mail left, and what left twice is one mail to its receiver; of each kill at most one. */
async function assertDelivered(ground: Ground, receiver: { url: string; mails: Received[] }): Promise<void> {
  const { services, world, db } = ground;
  const port = smtpPort(receiver.url);
  await deliverMail(services, port, world.government).finally(() => port.close());
  const { rows } = await db.asGovernment(world.government.id, (tx) =>
    sql<{ id: string; state: string }>`select id, state from outbox where channel = 'mail'`.execute(tx),
  );
  assert.deepEqual(
    rows.filter(({ state }) => state !== 'sent'),
    [],
  );
  const times = new Map<string, number>();
  for (const { data } of receiver.mails) {
    const id = /^Message-ID: <([^@>]+)@/im.exec(data)?.[1] ?? '';
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  assert.deepEqual(new Set(rows.map(({ id }) => id)), new Set(times.keys()));
  assert.ok(
    receiver.mails.length - times.size <= KILLS,
    `${receiver.mails.length} mails for ${times.size} messages`,
  );
}
