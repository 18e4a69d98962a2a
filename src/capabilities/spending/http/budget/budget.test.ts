import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government, Role } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { readTable } from '../../../../platform/tables/read-table.ts';
import { embeddedDatabase, newGovernment } from '../../../../platform/test-database.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../../../directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertRollout,
} from '../../../directory/index.ts';
import { testAct } from '../../../../platform/act.fixture.ts';
import { keepNames } from '../../store/budget/codes.ts';
import { lineInput, NOW } from '../../budget.fixture.ts';
import type {
  AbsorptionView,
  CurveView,
  FunnelView,
  LineDetail,
  LinePage,
  MonthsView,
  TreeView,
} from '../../contract/budget.ts';

const works = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
const health = agencyRow('1.02', { name: 'Dinas Kesehatan' });
/** Who: role, and agency where it does not reach all. */
const PEOPLE: Record<string, [Role | null, string | null]> = {
  treasury: ['treasury', null],
  officer: ['technical-officer', works.id],
  nurse: ['technical-officer', health.id],
  nobody: [null, null],
};

let app: App;
let services: Services;
let government: Government;
const cookies = new Map<string, string>();

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  services = createServices(database.db, readEnvironment({}), () => Temporal.Instant.from(NOW));
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [works, health]);
    const live = { capability: 'spending', agencyId: null, state: 'live' as const };
    await insertRollout(tx, government.id, [{ ...live, id: newId(), validFrom: plainDate('2020-01-01') }]);
    for (const [name, [role, agencyId]] of Object.entries(PEOPLE)) {
      const person = personRow(name);
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, agencyId ?? works.id)]);
      if (role) await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
      const id = await insertAccount(tx, government.id, person.id);
      const stage = { stage: 'full', strong: true } as const;
      const token = await startSession(tx, government.id, { id }, stage, { userAgent: '' }, services.clock());
      cookies.set(name, `lurus=${token}`);
    }
  });
});
after(() => app.close());

function send(who: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const headers = {
    host: `${government.id}.localhost`,
    'sec-fetch-site': 'same-origin',
    cookie: cookies.get(who)!,
  };
  return app.inject({ method, url: `/api/spending${path}`, headers, ...(payload ? { payload } : {}) });
}

async function ok<T = { id: string }>(
  who: string,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  payload?: object,
) {
  const reply = await send(who, method, path, payload);
  assert.ok(reply.statusCode < 300, `${method} ${path} as ${who}: ${reply.statusCode} ${reply.body}`);
  return reply.json() as T;
}

test('an officer types a line with its plan, the treasury what left it, and every sum says the same', async () => {
  const { id } = await ok('officer', 'POST', '/lines', lineInput(works));
  const clinic = {
    activityCode: '1.02.02.2.02.0001',
    accountCode: '5.1.02.01.01.0024',
    ceiling: 400_000_000,
  };
  await ok('nurse', 'POST', '/lines', lineInput(health, clinic));
  const months = Array.from({ length: 12 }, () => 100_000_000);
  const short = await send('officer', 'PUT', `/lines/${id}/cash-plan`, {
    months: months.with(11, 0),
    version: 0,
  });
  assert.equal(short.statusCode, 422);
  assert.match(short.json().fields[0].message, /kurang Rp 100\.000\.000 dari pagu/);
  const version = await ok<{ version: number }>('officer', 'PUT', `/lines/${id}/cash-plan`, {
    months,
    version: 0,
  });
  assert.equal(version.version, 1);
  const spent = { day: '2026-03-02', amount: 300_000_000, sp2dNumber: '1/LS' };
  assert.equal((await send('officer', 'POST', `/lines/${id}/realisations`, spent)).statusCode, 404);
  await ok('treasury', 'POST', `/lines/${id}/realisations`, spent);
  const bought = {
    year: 2026,
    agencyId: works.id,
    lineId: id,
    name: 'Jalan',
    method: 'tender',
    kind: 'works',
    ceiling: 1,
  };
  await ok('officer', 'POST', '/packages', bought);

  const detail = await ok<LineDetail>('officer', 'GET', `/lines/${id}`);
  assert.deepEqual([detail.planned, detail.realised, detail.gap], [1_000_000_000, 300_000_000, -58.3]);
  assert.deepEqual([detail.mayKeep, detail.mayRealise, detail.packages.length], [true, false, 1]);
  const sums = await ok<AbsorptionView>('treasury', 'GET', '/absorption?year=2026');
  assert.deepEqual(
    sums.rows.map((row) => [row.name, row.ceiling, row.gap, row.unplannedCeiling]),
    [
      ['Dinas Pekerjaan Umum', 1_200_000_000, -58.3, 0],
      ['Dinas Kesehatan', 400_000_000, null, 400_000_000],
    ],
  );
  const programmes = await ok<AbsorptionView>(
    'treasury',
    'GET',
    '/absorption?year=2026&group=account&asOf=2026-02-28',
  );
  assert.deepEqual(
    programmes.rows.map((row) => [row.key, row.planned, row.realised]),
    [
      ['5.2', 200_000_000, 0],
      ['5.1', null, 0],
    ],
  );
  const curve = await ok<CurveView>('treasury', 'GET', '/absorption/curve?year=2026');
  assert.deepEqual(
    [curve.months[2]!.realised, curve.months[10]!.planned, curve.months[11]!.realised],
    [300_000_000, 1_100_000_000, null],
  );
  const heat = await ok<MonthsView>('treasury', 'GET', '/absorption/months?year=2026');
  assert.deepEqual(
    heat.rows.map((row) => [row.agency.code, row.months.length]),
    [
      ['1.02', 12],
      ['1.03', 12],
    ],
  );
  const funnel = await ok<FunnelView>('treasury', 'GET', '/absorption/funnel?year=2026');
  assert.deepEqual(funnel.steps.at(-1), { step: 'paid', amount: 300_000_000, count: null, percent: 18.75 });
  const tree = await ok<TreeView>('treasury', 'GET', '/tree?year=2026');
  assert.deepEqual(
    tree.rows.slice(0, 2).map((row) => [row.code, row.ceiling]),
    [
      ['1', 1_600_000_000],
      ['1.02', 400_000_000],
    ],
  );
  assert.equal(tree.rows.at(-1)!.name, 'Rehabilitasi jalan');
});

test('a search of codes finds what everybody knows; the government’s own name of a code comes first', async () => {
  const find = async () =>
    (
      await ok<{ rows: { code: string; name: string; level: string }[] }>(
        'treasury',
        'GET',
        '/codes?year=2027&kind=account&q=jaringan',
      )
    ).rows;
  assert.deepEqual(await find(), [
    { code: '5.2.04', name: 'Belanja modal jalan, jaringan dan irigasi', level: 'type' },
  ]);
  await services.db.asGovernment(government.id, async (tx) => {
    const act = testAct(government);
    await keepNames(tx, act, 2027, [{ kind: 'account', code: '5.2.04', name: 'Modal jalan' }]);
  });
  assert.deepEqual(await find(), [], 'its own name does not hold the word');
});

test('whoever has an agency sees that one alone; without a role there is nothing to see', async () => {
  const all = await ok<LinePage>('treasury', 'GET', '/lines?year=2026');
  assert.equal(all.total, 2);
  const own = await ok<LinePage>('officer', 'GET', '/lines?year=2026');
  assert.deepEqual(
    own.rows.map((row) => row.agency.id),
    [works.id],
  );
  assert.equal((await ok<LinePage>('officer', 'GET', `/lines?year=2026&agencyId=${health.id}`)).total, 0);
  const foreign = all.rows.find((row) => row.agency.id === health.id)!;
  assert.equal((await send('officer', 'GET', `/lines/${foreign.id}`)).statusCode, 404);
  assert.equal(
    (
      await send('officer', 'PUT', `/lines/${foreign.id}`, {
        ...lineInput(works),
        version: 1,
      })
    ).statusCode,
    404,
  );
  const months = { months: Array.from({ length: 12 }, () => 0), version: 0 };
  assert.equal((await send('officer', 'PUT', `/lines/${foreign.id}/cash-plan`, months)).statusCode, 404);
  for (const path of [
    '/years',
    '/lines?year=2026',
    '/lines.csv?year=2026',
    '/absorption?year=2026',
    '/tree?year=2026',
    '/absorption/funnel?year=2026',
    '/packages?year=2026',
  ])
    assert.equal((await send('nobody', 'GET', path)).statusCode, 403, path);
});

test('lists leave as sheets: the same rows, narrowed the same way', async () => {
  for (const [path, rows, word] of [
    ['/lines.xlsx?year=2026&account=5.2', 2, 'Rehabilitasi jalan'],
    ['/lines.csv?year=2026', 3, 'Pagu'],
    ['/absorption.xlsx?year=2026&group=funding', 3, 'Pendapatan asli daerah'],
  ] as const) {
    const reply = await send('treasury', 'GET', path);
    assert.equal(reply.statusCode, 200, reply.body);
    const table = await readTable(reply.rawPayload);
    assert.ok(!isRefusal(table));
    assert.equal(table.rows.length, rows, path);
    assert.ok(
      table.rows.some((row) => row.cells.includes(word)),
      path,
    );
  }
});
