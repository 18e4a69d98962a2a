import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government, Role } from '../../../../platform/act.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import { newId } from '../../../../platform/ids.ts';
import type { App, Services } from '../../../../platform/services.ts';
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
import { keepFlags } from '../../actions/flags/keep-flags.ts';
import type { FindingDraft, FlagPage, FlagView, Proof, RuleList } from '../../contract/flags.ts';
import type { PaperView } from '../../contract/papers.ts';
import type { PlanView } from '../../contract/plan.ts';
import type { SampleView } from '../../contract/sampling.ts';
import { foundFlag, foundVerdict, NOW } from '../../desk.fixture.ts';

const works = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
const PEOPLE: Record<string, Role> = {
  auditor: 'auditor',
  controller: 'technical-controller',
  inspektur: 'inspektur',
  treasurer: 'treasurer',
};

let app: App;
let services: Services;
let government: Government;
let folder: string;
const cookies = new Map<string, string>();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lurus-desk-'));
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(NOW),
  );
  app = await buildServer(services);
  await database.db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [works]);
    const live = { capability: 'audit', agencyId: null, state: 'live' as const };
    await insertRollout(tx, government.id, [{ ...live, id: newId(), validFrom: plainDate('2020-01-01') }]);
    for (const [name, role] of Object.entries(PEOPLE)) {
      const person = personRow(name);
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, works.id)]);
      const agencyId = role === 'treasurer' ? works.id : null;
      await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
      const id = await insertAccount(tx, government.id, person.id);
      const stage = { stage: 'full', strong: true } as const;
      const token = await startSession(tx, government.id, { id }, stage, { userAgent: '' }, services.clock());
      cookies.set(name, `lurus=${token}`);
    }
    const act = services.actOf(government, {
      id: 'job:test',
      accountId: null,
      personId: null,
      agencyId: null,
      grants: [],
      rollout: {},
    });
    const paper = foundVerdict({ code: 'SPJ-01', moneyAtRisk: null, severity: 'high' });
    await keepFlags(tx, act, {
      scope: 'population',
      rules: [],
      over: { subjects: [] },
      found: [foundFlag(works), foundFlag(works, { verdict: paper })],
      runId: null,
    });
    const lines = [1, 2, 3, 4, 5].map((at) => ({
      government_id: government.id,
      id: newId(),
      year: 2026,
      agency_id: works.id,
      number: `B-${at}`,
      amount: at * 1_000_000,
      source: 'import',
      reference: `r-${at}`,
    }));
    await insertMany(tx, 'audit_line', lines);
  });
});

after(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function ask(who: string, url: string, method: Method = 'GET', payload?: object) {
  const headers = {
    host: `${government.id}.localhost`,
    'sec-fetch-site': 'same-origin',
    cookie: cookies.get(who)!,
  };
  return app.inject({ method, url: `/api${url}`, headers, ...(payload ? { payload } : {}) });
}

async function read<T>(who: string, url: string, method?: Method, payload?: object): Promise<T> {
  const reply = await ask(who, url, method, payload);
  assert.ok(reply.statusCode < 300, `${method ?? 'GET'} ${url}: ${reply.statusCode} ${reply.body}`);
  return reply.json<T>();
}

/** The file's first bytes. */
async function file(who: string, url: string): Promise<string> {
  const reply = await ask(who, url);
  assert.equal(reply.statusCode, 200, `${url}: ${reply.body.slice(0, 200)}`);
  return reply.rawPayload.subarray(0, 4).toString('latin1');
}

test('the queue, a flag, its proof, notes, views and files are read and kept', async () => {
  const page = await read<FlagPage>('auditor', '/audit/flags?size=1');
  assert.deepEqual([page.rows[0]?.rule, page.total, page.money, page.unnamed], ['DUP-01', 2, 12_500_000, 1]);
  const next = await read<FlagPage>('auditor', `/audit/flags?size=1&after=${page.next}`);
  assert.deepEqual([next.rows[0]?.rule, next.next], ['SPJ-01', null]);
  assert.equal((await read<FlagPage>('auditor', '/audit/flags?rule=dup&severity=critical')).rows.length, 1);
  const { id } = page.rows[0]!;
  assert.equal(
    (await ask('auditor', `/audit/flags/${id}/notes`, 'POST', { text: 'Dilihat' })).statusCode,
    201,
  );
  const flag = await read<FlagView>('auditor', `/audit/flags/${id}`);
  assert.deepEqual(
    flag.events.map((event) => [event.kind, event.text]),
    [['note', 'Dilihat']],
  );
  assert.equal((await read<Proof>('auditor', `/audit/flags/${id}/proof`)).intact, true);
  const view = { name: 'Kritis', query: 'severity=critical' };
  const kept = await read<{ id: string }>('auditor', '/audit/views', 'POST', view);
  assert.equal((await read<{ rows: object[] }>('auditor', '/audit/views')).rows.length, 1);
  assert.equal((await ask('controller', `/audit/views/${kept.id}`, 'DELETE')).statusCode, 404);
  assert.match((await ask('auditor', '/audit/flags.csv')).body, /DUP-01/);
  assert.equal(await file('auditor', '/audit/flags.xlsx'), 'PK\u0003\u0004');
  const { rows } = await read<{ rows: { personId: string; name: string }[] }>(
    'controller',
    '/audit/flags/auditors',
  );
  const { personId } = rows.find((each) => each.name === flag.events[0]?.by)!;
  await read('controller', '/audit/flags/assign', 'POST', { ids: [id], personId });
  assert.equal((await read<FlagPage>('auditor', '/audit/flags?assigned=mine')).rows.length, 1);
});

test('a treasurer reads the rules without what auditors said of them, and nothing of the desk', async () => {
  const shown = await read<RuleList>('treasurer', '/audit/rules');
  const desk = await read<RuleList>('auditor', '/audit/rules');
  assert.ok(shown.rows.length > 20 && shown.rows.every((rule) => rule.counts.open === 0));
  assert.ok(desk.rows.some((rule) => rule.counts.open > 0 && rule.thresholds.length >= 0));
  assert.ok(desk.rows.some((rule) => rule.thresholds.some((each) => each.source !== '')));
  const { id } = (await read<FlagPage>('auditor', '/audit/flags')).rows[0]!;
  for (const url of [
    '/audit/flags',
    `/audit/flags/${id}`,
    `/audit/flags/${id}/proof`,
    '/audit/flags.csv',
    '/audit/flags/auditors',
    `/audit/flags/finding?ids=${id}`,
    '/audit/views',
    '/audit/papers',
    '/audit/samples',
    '/audit/plans',
  ])
    assert.equal((await ask('treasurer', url)).statusCode, 403, url);
  const body = { until: '2026-12-24', reason: 'Terlalu ramai' };
  assert.equal((await ask('auditor', '/audit/rules/SPJ-01/suspension', 'POST', body)).statusCode, 403);
});

test('items of the probity checklist stand in the catalogue; a code of two rules is suspended in its scope', async () => {
  const { rows } = await read<RuleList>('inspektur', '/audit/rules');
  const own = rows.filter(({ scope }) => scope === 'probity');
  assert.ok(own.length > 20 && own.every(({ code, basis }) => code.startsWith('PRB-') && basis.length > 0));
  const body = { until: '2026-12-24', reason: 'Terlalu ramai akhir tahun' };
  const suspend = (code: string, scope: string) =>
    ask('inspektur', `/audit/rules/${code}/suspension${scope}`, 'POST', body);
  assert.equal((await suspend(own[0]!.code, '?scope=probity')).statusCode, 404);
  const twice = rows.find((rule) => rows.some((each) => each !== rule && each.code === rule.code));
  assert.ok(twice, 'no code stands for two rules');
  assert.equal((await suspend(twice.code, '')).statusCode, 422);
  assert.equal((await suspend(twice.code, `?scope=${twice.scope}`)).statusCode, 201);
  const after = await read<RuleList>('inspektur', '/audit/rules');
  const resting = after.rows.filter(({ suspension }) => suspension !== null);
  assert.deepEqual(
    resting.map(({ code, scope }) => [code, scope]),
    [[twice.code, twice.scope]],
  );
});

test('a flag becomes a finding with its working paper, which leaves as PDF', async () => {
  const [flag] = (await read<FlagPage>('auditor', '/audit/flags')).rows;
  const draft = await read<FindingDraft>('auditor', `/audit/flags/finding?ids=${flag!.id}`);
  const made = await read<{ paperId: string }>('auditor', '/audit/flags/finding', 'POST', draft);
  const paper = await read<PaperView>('auditor', `/audit/papers/${made.paperId}`);
  assert.deepEqual([paper.linkedFlags.length, paper.may], [1, ['edit', 'hand-in']]);
  await read('auditor', `/audit/papers/${made.paperId}/hand-in`, 'POST');
  assert.equal(await file('auditor', `/audit/papers/${made.paperId}/kka.pdf`), '%PDF');
  assert.equal((await read<{ rows: object[] }>('auditor', '/audit/papers')).rows.length, 1);
  assert.equal(
    (await read<FlagPage>('auditor', '/audit/flags?state=finding')).rows[0]?.findingState,
    'draft',
  );
});

test('a plan is proposed and read with its missing parts, and leaves as PDF and sheet', async () => {
  const { id } = await read<{ id: string }>('controller', '/audit/plans', 'POST', {
    year: 2027,
    capacityDays: 100,
  });
  const plan = await read<PlanView>('auditor', `/audit/plans/${id}`);
  assert.equal(plan.items[0]?.parts.find((each) => each.part === 'surveys')?.value, null);
  assert.equal(await file('auditor', `/audit/plans/${id}/pkpt.pdf`), '%PDF');
  assert.equal(await file('auditor', `/audit/plans/${id}/pkpt.xlsx`), 'PK\u0003\u0004');
  await read('inspektur', `/audit/plans/${id}/approve`, 'POST', { edition: plan.edition });
  assert.equal(
    (await read<{ rows: { state: string }[] }>('auditor', '/audit/plans')).rows[0]?.state,
    'approved',
  );
});

test('a sample is sized, drawn, read and drawn again', async () => {
  const size = { kind: 'attributes', confidence: 0.95, tolerable: 0.05, expected: 0 };
  assert.equal((await read<{ size: number }>('auditor', '/audit/samples/size', 'POST', size)).size, 59);
  const { id } = await read<{ id: string }>('auditor', '/audit/samples', 'POST', {
    title: 'Belanja',
    population: { year: 2026 },
    design: { method: 'mus-cell', confidence: 0.95, tolerable: 10_000_000, expected: 0, size: null },
  });
  const sample = await read<SampleView>('auditor', `/audit/samples/${id}`);
  assert.ok(sample.rows.length > 0 && sample.seed.length === 32);
  assert.equal((await read<{ same: boolean }>('auditor', `/audit/samples/${id}/redraw`)).same, true);
  assert.equal((await ask('auditor', `/audit/samples/${id}/items.csv`)).statusCode, 200);
  assert.equal((await read<{ total: number }>('auditor', '/audit/samples')).total, 1);
});
