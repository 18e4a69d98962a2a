import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import type { ScheduledJob } from '../../src/platform/capability.ts';
import { startJobs } from '../../src/platform/jobs/index.ts';
import { layGround, noServer, type Ground } from './ground.ts';

// The whole machine's clock jumps: what PostgreSQL says to the jobs, what the program reads, and the clock port.

/** The hour of the test, in the government's zone. */
const HOUR = Temporal.PlainDateTime.from('2026-11-24T09:00');

interface MovedClock {
  /** Sets the hands; from there they run on. */
  set(local: Temporal.PlainDateTime): Promise<void>;
  now(): Temporal.Instant;
  restore(): void;
}

/** Moves the three clocks together, by one difference to the real time. */
async function moveClocks(ground: Ground): Promise<MovedClock> {
  const real = Date.now.bind(Date);
  let ahead = 0;
  await ground.cluster.psql(
    'lurus',
    'create table pgboss.jump (ahead bigint); insert into pgboss.jump values (0)',
  );
  await ground.cluster.psql('lurus', 'grant select on pgboss.jump to lurus_app');
  await ground.cluster.psql(
    'lurus',
    `create or replace function pgboss.job_now() returns timestamptz language sql stable as
      $$ select pg_catalog.now() + (select ahead from pgboss.jump) * interval '1 millisecond' $$`,
  );
  Date.now = () => real() + ahead;
  return {
    async set(local) {
      ahead = local.toZonedDateTime(ground.world.government.zone).epochMilliseconds - real();
      await ground.cluster.psql('lurus', `update pgboss.jump set ahead = ${ahead}`);
    },
    now: () => Temporal.Instant.fromEpochMilliseconds(real() + ahead),
    restore: () => void (Date.now = real),
  };
}

test(
  'the clock jumps forward: jobs make good once what it passed; it jumps back: no time is run a second time',
  { skip: noServer },
  async () => {
    let clock: MovedClock | null = null;
    const ground = await layGround(() => clock?.now() ?? Temporal.Now.instant());
    const moved = await moveClocks(ground);
    clock = moved;
    const ran: string[] = [];
    const job = (name: string, cron: string): ScheduledJob => ({
      name,
      cron,
      practice: false,
      run: async (services) => {
        const at = services.clock().toZonedDateTimeISO(ground.world.government.zone);
        ran.push(`${name} ${at.hour}`);
      },
    });
    const until = async (count: number) => {
      for (let look = 0; ran.length < count && look < 200; look += 1) await sleep(100);
      // And nobody follows.
      await sleep(3_000);
    };
    try {
      await moved.set(HOUR.subtract({ minutes: 10 }));
      const jobs = await startJobs(
        ground.services,
        { scheduled: [job('fault-hourly', '0 * * * *'), job('fault-daily', '45 9 * * *')], queued: [] },
        { scheduleSeconds: 1 },
      );
      try {
        await until(0);
        assert.deepEqual(ran, []);
        await moved.set(HOUR.add({ seconds: 1 }));
        await until(1);
        assert.deepEqual(ran, ['fault-hourly 9'], 'on the hour');
        await moved.set(HOUR.add({ hours: 1, minutes: 30 }));
        await until(3);
        assert.deepEqual(
          new Set(ran),
          new Set(['fault-hourly 9', 'fault-hourly 10', 'fault-daily 10']),
          'what the jump passed is made good',
        );
        assert.equal(ran.length, 3, 'once');
        // Gone back, pg-boss rests until the clock is where it was.
        for (const minutes of [30, 45, 60, 75]) {
          await moved.set(HOUR.add({ minutes }).add({ seconds: 1 }));
          await until(0);
        }
        assert.equal(ran.length, 3, 'times that come again are not run again');
      } finally {
        await jobs.stop();
      }
    } finally {
      moved.restore();
      await ground.close();
    }
  },
);
