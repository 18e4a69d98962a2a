import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import { grantRow, insertAccount, personRow, positionRow } from '../../../directory/directory.fixture.ts';
import { insertPeople, insertPositions, insertRoleGrants, insertRollout } from '../../../directory/index.ts';
import { takeSnapshot } from '../../actions/dashboard/take-snapshot.ts';
import { NOW, openBooks, typedLine, type Books } from '../../budget.fixture.ts';
import type { AbsorptionView, CurveView, LinePage, MonthsView, TreeView } from '../../contract/budget.ts';
import type { ChartReply, Dashboard } from '../../contract/dashboard.ts';
import type { Curve, Heatmap } from '../../contract/charts.ts';
import { budgetAlerts } from '../../rules/alarms/absorption.ts';
import { todayIs } from '../../rules/alarms/alarms.fixture.ts';
import { alarmBudgets } from '../../store/alarms/money.ts';
import { updateLine } from '../../store/budget/lines.ts';

// One day, one set of data: whatever page, sheet or alarm says of the gap to the plan says the same.

let app: App;
let government: Government;
let cookie: string;
let books: Books;
let alarmed: number[];

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  const services = createServices(database.db, readEnvironment({}), () => Temporal.Instant.from(NOW));
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    books = await openBooks(tx, government);
    await spendUnevenly(tx);
    const live = { capability: 'spending', agencyId: null, state: 'live' as const };
    await insertRollout(tx, government.id, [{ ...live, id: newId(), validFrom: plainDate('2020-01-01') }]);
    const person = personRow('Bendahara umum');
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, books.works.id)]);
    await insertRoleGrants(tx, government.id, [grantRow(person.id, 'treasury', {})]);
    const id = await insertAccount(tx, government.id, person.id);
    const stage = { stage: 'full', strong: true } as const;
    const token = await startSession(tx, government.id, { id }, stage, { userAgent: '' }, services.clock());
    cookie = `lurus=${token}`;
    await takeSnapshot(tx, books.treasury);
    const rows = await alarmBudgets(tx, 2026);
    alarmed = rows
      .flatMap((row) => budgetAlerts(row, todayIs('2026-11-23')))
      .flatMap((each) => (each.code === 'S-CASH' ? [Number(each.facts['gap'])] : []));
  });
});
after(() => app.close());

/**
 * Works: 1.2 billion planned evenly, 400 million by the end of October, 500 more in November; a line that vanished with 100 million spent; a
 * line without a plan of which 300 million went. Health has no plan at all.
 */
async function spendUnevenly(tx: Tx): Promise<void> {
  const { officer, treasury, works, health } = books;
  const planned = await typedLine(tx, officer, works);
  const gone = await typedLine(tx, officer, works, {
    accountCode: '5.2.04.01.01.0006',
    ceiling: 100_000_000,
  });
  const bare = await typedLine(tx, officer, works, {
    accountCode: '5.2.04.01.01.0007',
    ceiling: 300_000_000,
  });
  const clinic = await typedLine(tx, treasury, health, {
    activityCode: '1.02.02.2.02.0001',
    accountCode: '5.1.02.01.01.0024',
    ceiling: 400_000_000,
  });
  const kept = { government_id: government.id, recorded_at: NOW, recorded_by: 'uji' };
  const months = Array.from({ length: 12 }, () => 100_000_000);
  await insertMany(tx, 'cash_plan', [{ ...kept, id: newId(), line_id: planned.id, version: 1, months }]);
  const paid = [
    [planned.id, '2026-10-31', 400_000_000],
    [planned.id, '2026-11-20', 500_000_000],
    [gone.id, '2026-02-10', 100_000_000],
    [bare.id, '2026-03-10', 300_000_000],
    [clinic.id, '2026-03-10', 40_000_000],
  ] as const;
  await insertMany(
    tx,
    'realisation',
    paid.map(([line_id, day, amount], place) => ({
      ...kept,
      id: newId(),
      line_id,
      day,
      amount,
      sp2d_number: `${place}/LS`,
      source: 'sp2d',
    })),
  );
  await updateLine(tx, gone.id, { vanished_at: NOW });
}

async function read<T>(path: string): Promise<T> {
  const headers = { host: `${government.id}.localhost`, 'sec-fetch-site': 'same-origin', cookie };
  const reply = await app.inject({ method: 'GET', url: `/api/spending${path}`, headers });
  assert.equal(reply.statusCode, 200, `${path}: ${reply.body}`);
  return reply.json() as T;
}

test('every page, drawing and alarm says the same gap of the same day', async () => {
  // 400 + 100 of 1,200 by the end of October, 1,000 planned. What November brought is told apart.
  const [gap, ended, plan] = [-41.6, 41.7, 83.3];
  const { total, rows, asOf, endedOn } = await read<AbsorptionView>('/absorption?year=2026');
  assert.deepEqual([asOf, endedOn], ['2026-11-23', '2026-10-31']);
  const own = rows.find((row) => row.key === books.works.id)!;
  for (const row of [total, own])
    assert.deepEqual([row.gap, row.endedPercent, row.plannedPercent], [gap, ended, plan]);
  assert.equal(rows.find((row) => row.key === books.health.id)!.gap, null);
  const byGroup = await read<AbsorptionView>('/absorption?year=2026&group=account');
  assert.equal(byGroup.rows.find((row) => row.key === '5.2')!.gap, gap);

  const board = await read<Dashboard>('/dashboard');
  const { headline } = board;
  assert.deepEqual([headline.gap, headline.ended, headline.plan, headline.months], [gap, ended, plan, 10]);
  assert.deepEqual([headline.absorption, headline.realised], [total.realisedPercent, total.realised]);
  assert.equal(headline.unplanned, total.unplannedCeiling);
  const row = board.agencies.find((each) => each.agencyId === books.works.id)!;
  assert.deepEqual([row.gap, row.ended, row.plan, row.absorption], [gap, ended, plan, own.realisedPercent]);
  assert.match(headline.sentence.id, /akhir Oktober terserap 41,7 %, rencana 83,3 %: 41,6 poin di belakang/);

  const heatmap = (await read<ChartReply<Heatmap>>('/analysis/heatmap')).chart;
  const cell = heatmap.rows.find((each) => each.agencyId === books.works.id)!.cells.at(-1)!;
  assert.deepEqual([cell.month, cell.deviation, cell.real, cell.plan], [10, gap, ended, plan]);
  const analysed = (await read<ChartReply<Curve>>('/analysis/curve')).chart;
  assert.ok(analysed.sentence.id.startsWith(headline.sentence.id));
  assert.equal(analysed.points[analysed.ended - 1]!.plan, plan);

  const curve = await read<CurveView>('/absorption/curve?year=2026');
  assert.deepEqual([curve.months[9]!.gap, curve.months[10]!.gap], [gap, null], 'November is not over');
  const months = await read<MonthsView>('/absorption/months?year=2026');
  assert.equal(months.rows.find((each) => each.agency.id === books.works.id)!.months[9]!.gap, gap);

  const tree = await read<TreeView>('/tree?year=2026');
  assert.equal(tree.rows.find((each) => each.code === '1.03')!.gap, gap);
  const lines = await read<LinePage>('/lines?year=2026&state=behind');
  assert.deepEqual(
    lines.rows.map((line) => [line.gap, line.endedPercent, line.realisedPercent]),
    [[-50, 33.3, 75]],
  );
  assert.deepEqual(alarmed, [-41.6]);
});
