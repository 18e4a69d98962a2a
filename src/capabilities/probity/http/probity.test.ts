import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildServer } from '../../../app/server.ts';
import type { Government } from '../../../platform/act.ts';
import { newId } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { visitors, type Visitors } from '../../audit/visitors.fixture.ts';
import { testServices, TODAY } from '../../clearance/clearance.fixture.ts';
import { grantRow } from '../../directory/directory.fixture.ts';
import { insertRoleGrants, insertRollout } from '../../directory/index.ts';
import type { CandidateList, EngagementList, EngagementView } from '../contract.ts';
import { openTeam, type ProbityTeam } from '../probity.fixture.ts';

type Who = 'leader' | 'controller' | 'auditor' | 'inspektur' | 'buyer' | 'ppk' | 'stranger';
const ALL: readonly Who[] = ['leader', 'controller', 'auditor', 'inspektur', 'buyer', 'ppk', 'stranger'];

let app: App;
let government: Government;
let team: ProbityTeam;
let people: Visitors<Who>;

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  const services = testServices(database);
  app = await buildServer(services);
  people = visitors(app, services, government, '/api/probity');
  await database.db.asGovernment(government.id, async (tx) => {
    team = await openTeam(tx, government);
    // Who leads this team may confirm opinions too: of others, never his own.
    await insertRoleGrants(tx, government.id, [grantRow(team.leader.personId, 'technical-controller')]);
    await insertRollout(tx, government.id, [
      { id: newId(), capability: 'probity', agencyId: null, state: 'live', validFrom: TODAY },
    ]);
    for (const who of ALL) await people.admit(tx, who, team[who].act.actor.accountId!);
  });
});
after(() => app.close());

const LETTER = { name: 'surat.pdf', content: '%PDF-1.7\nSurat pengguna anggaran\n' };
const WRITTEN = { reason: 'Drainase harus selesai sebelum musim hujan.', documentNumber: '900/17/2026' };

test('beside a procurement: proposed, opened, judged by two people, overridden in writing, reported', async () => {
  const proposed = await people.read<CandidateList>('leader', '/candidates?year=2026');
  assert.equal(proposed.rows[0]?.contractId, team.contractId);
  assert.equal((await people.ask('buyer', '/candidates')).status, 403);

  const body = {
    planId: null,
    contractId: team.contractId,
    assignmentNumber: '700/12/ST/2026',
    assignedOn: '2026-10-20',
    members: [{ personId: team.leader.personId, role: 'leader' }],
  };
  for (const who of ['auditor', 'buyer', 'ppk'] as const)
    assert.equal((await people.ask(who, '/engagements', 'POST', body)).status, 403, who);
  assert.equal((await people.ask('leader', '/engagements', 'POST', { ...body, members: [] })).status, 422);
  const { id } = await people.read<{ id: string }>('leader', '/engagements', 'POST', body);
  const twice = await people.ask('leader', '/engagements', 'POST', body);
  assert.deepEqual([twice.status, twice.code], [409, 'engaged-already']);

  const at = `/engagements/${id}`;
  assert.equal((await people.ask('stranger', at)).status, 404, 'of another agency');
  const forTeam = await people.read<EngagementView>('auditor', at);
  const forBuyer = await people.read<EngagementView>('buyer', at);
  assert.deepEqual([forTeam.score === null, forBuyer.score], [false, null]);
  assert.equal((await people.read<EngagementList>('stranger', '/engagements')).rows.length, 0);

  const item = forTeam.items.find(({ stage }) => stage === 'selection')!;
  const result = `/items/${item.id}/result`;
  const fails = { result: 'fails', note: 'Nilai teknis tidak dapat dihitung ulang.' };
  assert.equal((await people.ask('buyer', result, 'PUT', fails)).status, 403);
  const red = { stage: 'selection', opinion: 'red', reason: 'Evaluasi tidak dapat dihitung ulang.' };
  await people.read('auditor', result, 'PUT', fails);
  assert.equal((await people.ask('auditor', `${at}/gates`, 'POST', red)).status, 403);
  const early = await people.ask('leader', `${at}/gates`, 'POST', { ...red, opinion: 'conforms' });
  assert.deepEqual([early.status, early.field], [422, 'opinion']);
  const waiting = await people.read<EngagementView>('leader', `${at}/gates`, 'POST', red);
  const gate = waiting.gateHistory[0]!.id;

  const confirm = { confirm: true, note: '' };
  const own = await people.ask('leader', `/gates/${gate}/decide`, 'POST', confirm);
  assert.deepEqual([own.status, own.code], [403, 'own-proposal']);
  assert.equal((await people.ask('auditor', `/gates/${gate}/decide`, 'POST', confirm)).status, 403);
  const hidden = await people.read<EngagementView>('buyer', at);
  assert.equal(hidden.gateHistory.length, 0, 'a proposal is nobody’s opinion yet');
  const judged = await people.read<EngagementView>('controller', `/gates/${gate}/decide`, 'POST', confirm);
  assert.deepEqual(judged.withheld, ['selection']);
  const again = await people.ask('inspektur', `/gates/${gate}/decide`, 'POST', confirm);
  assert.deepEqual([again.status, again.code], [409, 'gate-decided']);

  const override = `/gates/${gate}/override`;
  for (const who of ['ppk', 'inspektur', 'leader'] as const)
    assert.equal((await people.upload(who, override, LETTER, WRITTEN)).status, 403, who);
  assert.equal((await people.upload('stranger', override, LETTER, WRITTEN)).status, 404);
  assert.equal((await people.upload('buyer', override, null, WRITTEN)).field, 'file');
  const prose = { name: 'surat.pdf', content: 'bukan PDF' };
  assert.equal((await people.upload('buyer', override, prose, WRITTEN)).status, 415);
  const unnumbered = await people.upload('buyer', override, LETTER, { ...WRITTEN, documentNumber: '' });
  assert.deepEqual([unnumbered.status, unnumbered.field], [422, 'documentNumber']);
  const done = await people.upload('buyer', override, LETTER, WRITTEN);
  assert.equal(done.status, 201);
  const view = done.body<EngagementView>();
  assert.deepEqual(view.withheld, []);
  const fileId = view.gateHistory[0]?.override?.fileId;
  assert.match((await people.ask('auditor', `${at}/files/${fileId}`)).text, /Surat pengguna anggaran/);
  assert.equal((await people.ask('stranger', `${at}/files/${fileId}`)).status, 404);
  assert.equal((await people.upload('buyer', override, LETTER, WRITTEN)).code, 'gate-not-red');

  assert.equal((await people.ask('buyer', `${at}/report`)).status, 403);
  const paper = await people.ask('leader', `${at}/report`);
  assert.deepEqual([paper.status, paper.text.slice(0, 5)], [200, '%PDF-']);

  const close = { state: 'closed', reason: '' };
  assert.equal((await people.ask('leader', `${at}/close`, 'POST', close)).code, 'gates-open');
  assert.equal((await people.ask('auditor', `${at}/close`, 'POST', close)).status, 403);
  const dropped = { state: 'cancelled', reason: 'Paket dibatalkan.' };
  const ended = await people.read<EngagementView>('inspektur', `${at}/close`, 'POST', dropped);
  assert.deepEqual([ended.state, ended.may.propose], ['cancelled', false]);
});
