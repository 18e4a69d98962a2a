import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government } from '../../../../platform/act.ts';
import type { Condition } from '../../../../platform/alarms/rule.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import { overrideParameter } from '../../../../platform/parameters/override-parameter.ts';
import type { App } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { insertRollout } from '../../../directory/index.ts';
import { STAGE_LIMITS } from '../../parameters.ts';
import { takeSnapshot } from '../../actions/dashboard/take-snapshot.ts';
import { spendingAlarms } from '../../alarms/offer.ts';
import type { Gantt } from '../../contract/charts.ts';
import type { ContractPage } from '../../contract/contracts.ts';
import type { ChartReply, Dashboard } from '../../contract/dashboard.ts';
import type { Payment, PaymentPage } from '../../contract/payments.ts';
import type { SlowSummary } from '../../contract/slow.ts';
import { begun, openPayOffice, stepped, type PayOffice } from '../../payments.fixture.ts';

// Contracts and payments of one day: lists, pages, drawings, the page of the head of government and the alarms say the same.

/** Monday 23 November 2026, in Makassar. */
const NOW = '2026-11-23T02:00:00Z';

let app: App;
let government: Government;
let cookie: string;
let office: PayOffice;
let alarms: readonly Condition[];
let held: string;

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  const services = createServices(database.db, readEnvironment({}), () => Temporal.Instant.from(NOW));
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    office = await openPayOffice(tx, government);
    const live = { capability: 'spending', agencyId: null, state: 'live' as const };
    await insertRollout(tx, government.id, [{ ...live, id: newId(), validFrom: plainDate('2020-01-01') }]);
    const plan = { start_on: '2026-03-02', points: [{ day: '2026-11-20', percent: 100 }] };
    await insertMany(tx, 'contract_baseline', [
      {
        government_id: government.id,
        id: newId(),
        contract_id: office.contractId,
        n: 0,
        kind: 'original',
        ...plan,

        recorded_at: NOW,
        recorded_by: 'uji',
        hash: '0'.repeat(64),
      },
    ]);
    // Three days after its end, 60 per cent done.
    await sql`update spending_contract set end_on = '2026-11-20', percent = 60, percent_on = '2026-11-15',
      percent_at = ${NOW}::timestamptz where id = ${office.contractId}::uuid`.execute(tx);
    // This government sets no limit for handing the signed order over.
    const { 'spm-signed': _, ...limits } = STAGE_LIMITS.value;
    const own = { key: STAGE_LIMITS.key, value: limits, source: 'SK 1/2026', verified: false };
    const validFrom = plainDate('2026-01-01');
    await overrideParameter(tx, office.inspektur.act(NOW), [STAGE_LIMITS], { ...own, validFrom });
    // One lies with the treasurer beyond its two days, one with the budget user at a stage without a limit.
    held = (await stepped(tx, office, await begun(tx, office), 2)).id;
    await stepped(tx, office, await begun(tx, office, { invoiceNumber: 'INV-2' }), 5);
    const act = office.inspektur.act(NOW);
    await takeSnapshot(tx, act);
    alarms = await spendingAlarms.conditions(tx, act);
    const stage = { stage: 'full', strong: true } as const;
    const { account: id } = office.inspektur;
    cookie = `lurus=${await startSession(tx, government.id, { id }, stage, { userAgent: '' }, services.clock())}`;
  });
});
after(() => app.close());

async function read<T>(path: string): Promise<T> {
  const headers = { host: `${government.id}.localhost`, 'sec-fetch-site': 'same-origin', cookie };
  const reply = await app.inject({ method: 'GET', url: `/api/spending${path}`, headers });
  assert.equal(reply.statusCode, 200, `${path}: ${reply.body}`);
  return reply.json() as T;
}

test('a contract deviates by the same points everywhere, and the late ones are counted alike', async () => {
  const { rows, counts } = await read<ContractPage>('/contracts');
  const board = await read<Dashboard>('/dashboard');
  const card = (kind: string) => board.cards.find((each) => each.kind === kind);
  const [row] = rows;
  assert.ok(row?.deviation != null && row.critical !== null);
  assert.deepEqual([card('critical')?.count, card('overtime')?.count], [counts.critical, counts.over]);
  assert.equal(counts.over, 1);
  assert.equal(card('overtime')!.items[0]!.days, row.daysOver);
  const drawn = (await read<ChartReply<Gantt>>('/analysis/gantt')).chart.rows[0]!;
  for (const each of [card('critical')!.items[0]!.points!, drawn.deviation!])
    assert.equal(Math.round(each * 100) / 100, row.deviation);
  assert.deepEqual(
    [drawn.critical, drawn.real, drawn.forecastEnd],
    [row.critical, row.percent, row.forecastEnd],
  );
  const said = alarms.map((each) => each.code);
  assert.ok(said.includes(`K-CRIT${row.critical}`) && said.includes('K-OVER'), said.join(' '));
});

test('a payment has lain for the same hours everywhere, and those beyond a limit are counted alike', async () => {
  const late = await read<PaymentPage>('/payments?late=true');
  assert.deepEqual(
    late.rows.map((each) => each.id),
    [held],
    'a stage without a limit has none to exceed',
  );
  const board = await read<Dashboard>('/dashboard');
  const card = board.cards.find((each) => each.kind === 'stuck')!;
  assert.deepEqual([card.count, card.items[0]!.id], [late.total, held]);
  const { clock, events } = await read<Payment>(`/payments/${held}`);
  const row = late.rows[0]!.clock!;
  assert.ok(row.heldHours !== null && row.limitHours !== null && clock !== null);
  assert.deepEqual([clock.heldHours, events.at(-1)!.hours], [row.heldHours, row.heldHours]);
  const over = (row.heldHours - row.limitHours) / row.hoursOfDay;
  assert.ok(Math.abs(card.items[0]!.days! - over) < 0.06, `${card.items[0]!.days} and ${over}`);
  const stages = alarms.filter((each) => each.code.startsWith('P-') && each.link?.endsWith(held));
  assert.deepEqual(
    stages.map((each) => each.code),
    ['P-SPP'],
  );

  const slow = await read<SlowSummary>('/slow');
  const days = slow.parties.find((each) => each.party === 'treasurer')!.excessHours / slow.hoursOfDay;
  const told = board.slow.find((each) => each.party === 'treasurer')!;
  assert.ok(Math.abs(told.excess - days) < 0.06, `${told.excess} and ${days}`);
  assert.equal(
    (await read<PaymentPage>('/payments')).rows.filter((each) => each.closedAt === null).length,
    slow.open,
  );
});
