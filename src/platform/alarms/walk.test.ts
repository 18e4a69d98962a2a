import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sql } from 'kysely';
import { embeddedDatabase, newGovernment } from '../test-database.ts';
import { test } from 'node:test';
import { acknowledge } from './actions/acknowledge.ts';
import { sweep } from './actions/sweep.ts';
import { tellDue } from './actions/tell-due.ts';
import { openHouse, testMac, type House } from './alarms.fixture.ts';

type Step =
  | { do: 'state'; holds: { subject: string; step: number; critical: boolean }[] }
  | { do: 'sweep' | 'tell'; kill: boolean }
  | { do: 'acknowledge' }
  | { do: 'wait'; minutes: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('state' as const),
    holds: fc.uniqueArray(
      fc.record({
        subject: fc.constantFrom('a', 'b'),
        step: fc.integer({ min: 1, max: 2 }),
        critical: fc.boolean(),
      }),
      { selector: (each) => each.subject + each.step },
    ),
  }),
  fc.record({ do: fc.constantFrom('sweep' as const, 'tell' as const), kill: fc.boolean() }),
  fc.constant({ do: 'acknowledge' as const }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(10, 240, 1_440, 4_320) }),
);

async function take(house: House, each: Step): Promise<void> {
  if (each.do === 'state') {
    house.stated = each.holds.map(({ subject, step: at, critical }) =>
      house.condition({
        subject,
        step: at,
        severity: critical ? 'critical' : 'warning',
        title: { id: `${subject}${at}`, en: 'x' },
      }),
    );
  } else if (each.do === 'wait') {
    house.now = Temporal.Instant.from(house.now).add({ minutes: each.minutes }).toString();
  } else if (each.do === 'acknowledge') {
    await house.run(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from alarm`.execute(tx);
      return acknowledge(tx, house.act('officer'), { alarmIds: rows.map((row) => row.id) });
    });
  } else {
    const work = house.run(async (tx) => {
      await (each.do === 'sweep' ? sweep(tx, house.act(), house.sources) : tellDue(tx, house.act(), testMac));
      if (each.kill) throw new Error('killed');
    });
    await work.catch((error: Error) => assert.equal(error.message, 'killed'));
  }
}

/** What must be true whatever happened. */
async function hold(house: House): Promise<void> {
  const { rows } = await house.run((tx) =>
    sql<{ said: string }>`
      select 'told without a message' as said from alarm_notice n where n.told_on is not null and not exists (
        select from notification m where m.key = 'alarm-call:' || n.call_id)
      union all select 'a message of nothing' from notification m where m.key like 'alarm-call:%' and not exists (
        select from alarm_call c where m.key = 'alarm-call:' || c.id and jsonb_array_length(c.alarm_ids) > 0)
      union all select 'what is not critical was told twice' from (
        select t.alarm from alarm_call c cross join jsonb_array_elements_text(c.alarm_ids) as t (alarm)
        where c.severity = 'warning' group by t.alarm having count(*) > 1) w
      union all select 'told twice within three days' from (
        select t.alarm, c.told_on - lag(c.told_on) over (partition by t.alarm order by c.told_on) as apart
        from alarm_call c cross join jsonb_array_elements_text(c.alarm_ids) as t (alarm)) w where w.apart < 3`.execute(
      tx,
    ),
  );
  assert.deepEqual(rows, []);
}

test('whatever happens in whatever order, killed or not: told once, repeated only when critical, and in the end nothing is lost', async () => {
  const database = await embeddedDatabase();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const house = await openHouse(database, await newGovernment(database));
      for (const each of steps) await take(house, each);
      await hold(house);
      // Monday a week later, after one sweep that lives: what holds was told.
      house.at('2027-03-01T10:00');
      await house.sweep();
      house.at('2027-03-02T10:00');
      await house.tell();
      await hold(house);
      const { rows } = await house.run((tx) =>
        sql<{
          n: number;
        }>`select count(distinct a.id) as n from alarm a join alarm_notice n on n.alarm_id = a.id
          where a.cleared_at is null and n.told_on is not null`.execute(tx),
      );
      assert.equal(rows[0]!.n, house.stated.length);
    }),
    { numRuns: 12 },
  );
});
