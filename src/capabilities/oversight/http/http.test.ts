import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../app/server.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { newId } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { visitors, type Visitors } from '../../audit/visitors.fixture.ts';
import { testServices, TODAY } from '../../clearance/clearance.fixture.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../../directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertRollout,
  type Agency,
} from '../../directory/index.ts';
import { takeMonth } from '../actions/keep-months.ts';
import type { AgencyIntegrity, IntegrityMap, IntegrityRows, OpenMap } from '../contract.ts';
import { enterComplaints, enterDecisions, enterFindings, enterFlags } from '../map.fixture.ts';
import { monthOf, monthsUntil } from '../rules/months.ts';

type Who = 'inspektur' | 'auditor' | 'mayor' | 'secretary' | 'head' | 'staff';
const ROLES: Record<Who, Role> = {
  inspektur: 'inspektur',
  auditor: 'auditor',
  mayor: 'government-head',
  secretary: 'regional-secretary',
  head: 'agency-head',
  staff: 'staff',
};
/** Whoever's name, number or id stands in the database and may not leave. */
const PERSON = { name: 'Rahasia Pribadi', nip: '199001012020121001' };

let app: App;
let government: Government;
let people: Visitors<Who>;
let agencies: Agency[];
let personId: string;

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  const services = testServices(database);
  app = await buildServer(services);
  people = visitors(app, services, government, '/api/oversight');
  await database.db.asGovernment(government.id, async (tx) => {
    agencies = Array.from({ length: 7 }, (_, at) => agencyRow(`1.0${at}`, { name: `Dinas Uji ${at}` }));
    await insertAgencies(tx, government.id, agencies);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'oversight', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const [who, role] of Object.entries(ROLES) as [Who, Role][]) {
      const person = personRow(who);
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, agencies[0]!.id)]);
      const account = await insertAccount(tx, government.id, person.id);
      const agencyId = who === 'head' ? agencies[0]!.id : null;
      await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
      await people.admit(tx, who, account);
    }
    const person = personRow('P-1', PERSON);
    personId = person.id;
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, agencies[1]!.id)]);
    for (const [at, agency] of agencies.entries()) {
      await enterFindings(tx, government, agency.id, { open: 5 + at, through: 10 });
      await enterFlags(tx, government, agency.id, { packages: 10, flags: [{ rule: 'DUP-01' }] });
    }
    await enterDecisions(tx, government, { kind: 'person', id: person.id }, [
      { state: 'refused', at: '2026-05-02T02:00:00Z' },
    ]);
    await enterComplaints(tx, government, agencies[1]!.id, [
      { receivedOn: '2026-09-01', resolvedOn: '2026-11-05', inTime: false },
    ]);
    const act = testAct(government, { now: services.clock().toString() });
    for (const month of monthsUntil(monthOf(act.today), 3)) await takeMonth(tx, act, month, null);
  });
});
after(() => app.close());

const host = () => ({ host: `${government.id}.localhost` });
const open = (path: string, locale = 'id') =>
  app.inject({ url: path, headers: host(), cookies: { lurus_bahasa: locale } });

test('the map is for its readers, each with what is his', async () => {
  for (const who of ['inspektur', 'auditor', 'mayor', 'secretary'] as const) {
    const map = await people.read<IntegrityMap>(who, '/map');
    assert.deepEqual([map.rows.length, map.parts.length, map.months.length], [7, 8, 3], who);
    assert.deepEqual(map.may, {
      correct: who === 'inspektur',
      take: who === 'inspektur',
      publish: who === 'inspektur' || who === 'mayor',
      brief: true,
    });
  }
  const own = await people.read<IntegrityMap>('head', '/map');
  assert.deepEqual([own.rows.map((each) => each.agency.name), own.parts.length], [['Dinas Uji 0'], 7]);
  assert.equal((await people.ask('head', `/agencies/${agencies[1]!.id}`)).status, 404);
  assert.equal((await people.ask('head', '/briefing.pdf')).status, 403);
  assert.equal((await people.ask('staff', '/map')).status, 403);
  assert.equal((await people.ask('auditor', '/map?month=2020-01-01')).status, 404);
  assert.equal((await people.ask('auditor', '/map?month=x')).status, 422);
});

test('an agency has every part with both sides of the line, its trend and its peers', async () => {
  const found = await people.read<AgencyIntegrity>('mayor', `/agencies/${agencies[6]!.id}`);
  const findings = found.parts.find((each) => each.part === 'findings')!;
  assert.deepEqual(
    [findings.now.numerator, findings.now.denominator, findings.now.value, findings.now.standing],
    [11, 21, 52.38, 'outside'],
  );
  assert.equal(findings.trend.length, 3);
  assert.equal(findings.now.peers.count, 6);
  assert.ok(findings.now.peers.median! < 50);
  assert.deepEqual(found.parts.find((each) => each.part === 'survey')?.now.missing, 'nothing-known');
  assert.deepEqual([found.outside, found.judged], [1, 2]);
});

test('from every figure of every month down to its rows: as many as it counted, for who may open them', async () => {
  const agency = agencies[6]!.id;
  for (const month of ['2026-09-01', '2026-10-01', '2026-11-01']) {
    const map = await people.read<IntegrityMap>('inspektur', `/map?month=${month}`);
    const row = map.rows.find((each) => each.agency.id === agency)!;
    assert.deepEqual(row.rows.length, 7, 'all but the survey');
    for (const part of row.rows) {
      const cell = row.cells.find((each) => each.part === part)!;
      const path = `/agencies/${agency}/rows/${part}?month=${month}&view=`;
      const all = await people.read<IntegrityRows>('inspektur', `${path}all`);
      const counted = await people.read<IntegrityRows>('inspektur', `${path}counted`);
      assert.deepEqual([all.month, all.months.length], [month, 3]);
      assert.equal(all.now.denominator, cell.denominator ?? 0, `${part} ${month}`);
      assert.equal(all.now.numerator, cell.numerator ?? 0, `${part} ${month}`);
      assert.equal(counted.total, counted.rows.filter((each) => each.counts > 0).length);
      if (part === 'findings') assert.deepEqual([counted.total, all.total], [11, 21]);
      if (part !== 'flags') assert.equal(all.total, cell.denominator ?? 0);
    }
  }
  const rows = (who: Who, id: string, part: string) => people.ask(who, `/agencies/${id}/rows/${part}`);
  assert.equal((await rows('mayor', agency, 'findings')).status, 403, 'the mayor has no ledger of findings');
  assert.equal((await rows('mayor', agency, 'contracts')).status, 200);
  assert.equal((await rows('head', agencies[0]!.id, 'findings')).status, 200);
  assert.equal((await rows('head', agency, 'findings')).status, 404, 'another’s agency');
  assert.equal((await rows('head', agencies[0]!.id, 'flags')).status, 403);
  assert.equal((await rows('staff', agency, 'findings')).status, 403);
  assert.equal((await rows('inspektur', agency, 'survey')).status, 403);
  const refused = (await rows('inspektur', agencies[1]!.id, 'certificates')).text;
  for (const secret of [PERSON.name, PERSON.nip, personId]) assert.ok(!refused.includes(secret), secret);
});

test('the briefing is a PDF for who sees the whole', async () => {
  for (const who of ['mayor', 'secretary', 'auditor'] as const) {
    const pdf = await people.ask(who, '/briefing.pdf');
    assert.equal(pdf.status, 200);
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-');
  }
});

test('closed, the page says only that it is, and the data are not there', async () => {
  const page = await open('/transparansi');
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /belum dibuka/);
  assert.doesNotMatch(page.body, /Dinas Uji/);
  for (const path of ['/api/open/integrity', '/transparansi/peta-integritas.csv'])
    assert.equal((await open(path)).statusCode, 404, path);
  assert.doesNotMatch((await open('/')).body, /\/transparansi/);
});

test('who may opens the page with a reason; then everybody reads suppressed figures, and nothing of a person', async () => {
  assert.equal(
    (await people.ask('secretary', '/publication', 'POST', { open: true, reason: 'x' })).status,
    403,
  );
  assert.equal(
    (await people.ask('mayor', '/publication', 'POST', { open: true, reason: ' ' })).field,
    'reason',
  );
  await people.read('mayor', '/publication', 'POST', { open: true, reason: 'Keputusan PPID 1/2026' });
  assert.equal(
    (await people.ask('inspektur', '/publication', 'POST', { open: true, reason: 'x' })).code,
    'open-already',
  );

  const json = await open('/api/open/integrity');
  const map = json.json<OpenMap>();
  assert.equal(map.month, '2026-10-01');
  assert.deepEqual(Object.keys(map.rows[0]!).toSorted(), ['agency', 'atLeastCases', 'part', 'value', 'why']);
  assert.deepEqual(Object.keys(map.rows[0]!.agency).toSorted(), ['code', 'kind', 'name']);
  const findings = map.rows.filter((each) => each.part === 'findings');
  // The smallest number that counts hides with nobody: none is below five.
  assert.deepEqual(
    findings.map((each) => each.value),
    [35, 40, 40, 45, 45, 50, 50],
  );
  const refused = map.rows.find((each) => each.part === 'certificates' && each.agency.name === 'Dinas Uji 1');
  assert.deepEqual([refused?.value, refused?.why], [null, 'few']);
  assert.equal((await open('/api/open/integrity?month=2026-11-01')).statusCode, 404);

  const csv = await open('/transparansi/peta-integritas.csv?month=2026-09-01');
  assert.match(String(csv.headers['content-type']), /text\/csv/);
  const lines = csv.body.trim().split('\r\n');
  assert.equal(lines.length, 1 + 7 * 7);
  assert.match(
    lines[0]!,
    /month,agency_code,agency_name,agency_kind,part,unit,value,at_least_cases,why_no_value/,
  );

  for (const locale of ['id', 'en']) {
    const page = await open('/transparansi', locale);
    const style = /<link rel="stylesheet" href="([^"]+)">/.exec(page.body)![1]!;
    const bytes = gzipSync(page.body).length + gzipSync((await app.inject(style)).body).length;
    assert.ok(bytes <= 14 * 1024, `${bytes} bytes`);
    assert.doesNotMatch(page.body, /<script|\sstyle=|\son\w+=/);
    assert.match(page.body, /Dinas Uji 6/);
  }
  assert.match((await open('/')).body, /href="\/transparansi"/);

  const everything = [
    json.body,
    csv.body,
    (await open('/transparansi')).body,
    (await people.ask('inspektur', '/map')).text,
    (await people.ask('inspektur', `/agencies/${agencies[1]!.id}`)).text,
  ];
  for (const text of everything)
    for (const secret of [PERSON.name, PERSON.nip, personId]) assert.ok(!text.includes(secret), secret);
  // Outside, not even the ids of agencies.
  for (const text of everything.slice(0, 3)) assert.ok(!agencies.some((each) => text.includes(each.id)));
});

test('a month is corrected by the Inspektur, with a reason that everybody is told', async () => {
  const body = { month: '2026-10-01', reason: 'LHP menyusul' };
  assert.equal((await people.ask('auditor', '/corrections', 'POST', body)).status, 403);
  assert.equal((await people.ask('inspektur', '/corrections', 'POST', body)).code, 'nothing-differs');
  assert.equal(
    (await people.ask('inspektur', '/corrections', 'POST', { ...body, month: '2026-11-01' })).code,
    'month-runs',
  );
  assert.equal((await people.ask('mayor', '/months', 'POST')).status, 403);
  assert.deepEqual(await people.read('inspektur', '/months', 'POST'), { months: ['2026-11-01'] });
});
