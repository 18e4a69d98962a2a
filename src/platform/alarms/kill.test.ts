// From the table to the telephone: the program dies at every point where it could, and is started again.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import type { Database } from '../database/index.ts';
import { deliverMail } from '../notifications/deliver-mail.ts';
import { deliverSms } from '../notifications/deliver-sms.ts';
import type { Services } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { openHouse, testMac, type House } from './alarms.fixture.ts';
import { sweep } from './actions/sweep.ts';
import { tellDue } from './actions/tell-due.ts';

const folder = temporaryFolder('alarm-kill');

/** When the program dies: at which of its transactions or answers of a provider, before or after it is kept. */
interface Death {
  at: number;
  kept: boolean;
}

/** A database and providers that die with the program once, and say where there was something left to die at. */
function mortal(db: Database, death: Death) {
  let passed = 0;
  let dead = false;
  /** Ids that a provider has said yes to, in order. */
  const accepted: string[] = [];
  const die = () => {
    dead = true;
    throw new Error('killed');
  };
  /** A step of the program: dies before its work is kept, or right after. */
  async function step<T>(work: () => Promise<T>, undo: () => T | Promise<T>): Promise<T> {
    if (dead) throw new Error('killed');
    passed += 1;
    if (passed !== death.at) return work();
    if (!death.kept) return undo();
    await work();
    return die();
  }
  const wrapped: Database = {
    ...db,
    asGovernment: (id, work) =>
      step(
        () => db.asGovernment(id, work),
        () =>
          db.asGovernment(id, async (tx) => {
            await work(tx);
            return die();
          }),
      ),
  };
  const send = ({ id }: { id: string }) => step(async () => void accepted.push(id), die);
  return {
    db: wrapped,
    accepted,
    mail: { send, close() {} },
    sms: { send },
    died: () => dead,
  };
}

/** One round of everything that the clock starts. */
async function round(house: House, services: Services, ways: ReturnType<typeof mortal>): Promise<void> {
  const { government } = house.act();
  await services.db.asGovernment(government.id, (tx) => sweep(tx, house.act(), house.sources));
  house.now = Temporal.Instant.from(house.now).add({ minutes: 15 }).toString();
  await services.db.asGovernment(government.id, (tx) => tellDue(tx, house.act(), testMac));
  await deliverMail(services, ways.mail, government);
  await deliverSms(services, ways.sms, government);
}

eachEngine(
  'killed at any step from sweep to delivery: in the application once, outside at most one repeat, nothing lost',
  async (database, government) => {
    const house = await openHouse(database, government, true);
    await house.run((tx) =>
      sql`update account set email = 'ppk@teladan.go.id', phone = '+6281234567890' where id = ${house.accounts.officer}::uuid`.execute(
        tx,
      ),
    );
    let repeats = 0;
    let deaths = 0;
    house.at('2026-11-23T07:30');
    for (let at = 1; ; at += 1) {
      let died = false;
      for (const kept of [false, true]) {
        // The group waits four hours between two messages.
        house.now = Temporal.Instant.from(house.now).add({ hours: 5 }).toString();
        const local = Temporal.Instant.from(house.now).toZonedDateTimeISO('Asia/Makassar');
        if (local.hour >= 18 || local.hour < 7 || local.dayOfWeek > 5) {
          const days = local.dayOfWeek >= 5 ? 8 - local.dayOfWeek : 1;
          house.now = local.add({ days }).with({ hour: 8 }).toInstant().toString();
        }
        house.stated = [house.condition({ subject: `at-${at}-${kept}` })];
        const ways = mortal(database.db, { at, kept });
        const environment = readEnvironment({ LURUS_DATA: folder });
        const clock = () => Temporal.Instant.from(house.now);
        const made = createServices(ways.db, environment, clock);
        await assertKilled(() => round(house, made, ways));
        died ||= ways.died();
        deaths += ways.died() ? 1 : 0;
        // Started again, twice: what another program had claimed is free after ten minutes.
        const healthy = mortal(database.db, { at: 0, kept: false });
        const again = createServices(healthy.db, environment, clock);
        for (let start = 0; start < 2; start += 1) await round(house, again, healthy);
        const sent = [...ways.accepted, ...healthy.accepted];
        assert.equal(new Set(sent).size, 2, `a mail and an SMS: ${at}, ${kept}`);
        assert.ok(sent.length <= 3, 'at most one repeat a kill');
        repeats += sent.length - 2;
      }
      if (!died) break;
    }
    assert.ok(deaths >= 12, `${deaths} places to die at`);
    assert.equal(repeats, 4, 'only between a provider’s yes and our commit, for a mail and for an SMS');
    const told = await house.run((tx) =>
      sql<{
        count: number;
      }>`select count(*) as count from notification group by key having count(*) > 1`.execute(tx),
    );
    assert.equal(told.rows.length, 0);
    const { rows } = await house.run((tx) =>
      sql<{ alarms: number; told: number; notices: number }>`
        select (select count(*) from alarm) as alarms, (select count(*) from alarm_call) as told,
          (select count(*) from notification) as notices`.execute(tx),
    );
    assert.equal(rows[0]!.told, rows[0]!.alarms, 'each alarm in one message');
    assert.equal(rows[0]!.notices, rows[0]!.alarms, 'and once in the application');
  },
);

async function assertKilled(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    assert.equal((error as Error).message, 'killed');
  }
}
