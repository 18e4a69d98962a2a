import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import { testAct } from '../act.fixture.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { eachEngine } from '../test-database.ts';
import { deliverSms } from './deliver-sms.ts';
import { SMS_CAP } from './parameters.ts';
import { countSms, returnSms, roomOf, spendSms } from './sms-budget.ts';
import type { SmsPort } from './sms-port.ts';
import { sms } from './sms.ts';

test('what is kept back is kept for the critical, and nobody gets more than the cap', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100), (cap, reserve) => {
      const [usual, critical] = [roomOf({ cap, reserve }, false), roomOf({ cap, reserve }, true)];
      assert.ok(usual <= critical && critical === cap);
      assert.ok(cap - usual >= (cap * reserve) / 100);
    }),
  );
  assert.deepEqual(
    [roomOf({ cap: 10, reserve: 20 }, false), roomOf({ cap: 10, reserve: 20 }, true)],
    [8, 10],
  );
});

eachEngine(
  'messages are counted as they are charged, by the month, and given back when nobody took them',
  async ({ db }, { id }) => {
    const inside = <T>(work: (tx: Tx) => Promise<T>) => db.asGovernment(id, work);
    const spend = (day: string, count: number, room: number) =>
      inside((tx) => spendSms(tx, id, day, count, room));
    assert.equal(await spend('2026-11-30', 3, 4), true);
    assert.equal(await spend('2026-11-01', 2, 4), false);
    assert.equal(await spend('2026-11-02', 1, 4), true);
    assert.equal(await spend('2026-12-01', 5, 4), false, 'more than a month has');
    assert.equal(await spend('2026-12-01', 4, 4), true, 'another month');
    await inside((tx) => returnSms(tx, '2026-11-15', 3));
    assert.equal(await inside((tx) => countSms(tx, '2026-11-30')), 1);
  },
);

eachEngine(
  'beyond the cap an SMS waits, the critical longest, and what the gateway did not take is not counted',
  async (database, base) => {
    const government = { ...base, demo: false };
    const folder = await mkdtemp(join(tmpdir(), 'lurus-cap-'));
    let now = Temporal.Instant.from('2026-11-23T02:00:00Z');
    const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () => now);
    await services.governments();
    const inside = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
    const gone: string[] = [];
    let broken = true;
    const port: SmsPort = {
      async send({ text }) {
        if (broken) throw new Error('the gateway sleeps');
        gone.push(text);
      },
    };
    try {
      await inside(async (tx) => {
        await sql`insert into parameter (government_id, id, key, value, valid_from, source, verified, created_at)
        select ${government.id}::uuid, ${newId()}::uuid, ${SMS_CAP.key}, '5'::jsonb, '2026-01-01', 'uji', true, now()`.execute(
          tx,
        );
        const act = testAct(government, { now: now.toString() });
        for (let n = 1; n <= 6; n += 1)
          await sms(tx, act, {
            key: `k${n}`,
            phone: '+6281234567890',
            text: n === 1 ? 'a'.repeat(161) : `${n}`,
            critical: n === 6,
          });
      });
      assert.equal((await deliverSms(services, port, government)).sent, 0);
      assert.equal(await inside((tx) => countSms(tx, '2026-11-23')), 0);
      broken = false;
      now = now.add({ minutes: 2 });
      assert.deepEqual(await deliverSms(services, port, government), { sent: 4, waiting: 2, failed: 0 });
      assert.deepEqual(
        gone.map((each) => (each.length === 161 ? 'long' : each)),
        ['long', '2', '3', '6'],
      );
      assert.equal(await inside((tx) => countSms(tx, '2026-11-23')), 5);
      now = Temporal.Instant.from('2026-12-01T02:00:00Z');
      assert.equal((await deliverSms(services, port, government)).sent, 2, 'a new month');
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
