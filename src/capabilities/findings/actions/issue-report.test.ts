import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { ledger } from '../store/cases.ts';
import { addFinding } from './add-finding.ts';
import { addRecommendation } from './add-recommendation.ts';
import { draftReport, editReport } from './draft-report.ts';
import { deleteFinding, editFinding } from './edit-finding.ts';
import { issueReport, registerReport } from './issue-report.ts';
import { openAssignment } from './open-assignment.ts';
import { receiveReport } from './receive-report.ts';
import { respond } from './respond.ts';
import { recallReport, sendReport } from './send-report.ts';
import { setResponsibles } from './set-responsibles.ts';
import {
  assertTrail,
  finalFinding,
  findingInput,
  ISSUED,
  makeWorld,
  refused,
  type World,
} from './world.fixture.ts';

const DRAFT = {
  assignmentId: null,
  source: 'APIP',
  number: null,
  datedOn: null,
  title: 'Audit ketaatan',
  confidential: false,
} as const;
const ISSUE = { number: 'LHP-1', datedOn: ISSUED };

async function draftWithFinding(world: World) {
  const report = await world.must((tx) => draftReport(tx, world.as('auditor'), DRAFT));
  const finding = await world.must((tx) =>
    addFinding(tx, world.as('auditor'), report.id, findingInput(world)),
  );
  return { reportId: report.id, findingId: finding.id };
}

const stateOf = (world: World, id: string) =>
  world.run((tx) => ledger(tx).selectFrom('finding').select('state').where('id', '=', id).executeTakeFirst());

eachEngine(
  'a report goes from draft over the auditee’s response to issue, and its findings with it',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const assignment = await world.must((tx) =>
      openAssignment(tx, world.as('team-leader'), {
        number: 'ST-1',
        kind: 'audit',
        title: 'Audit',
        agencyId: world.agencyId,
        startsOn: plainDate('2026-04-01'),
        endsOn: plainDate('2026-05-01'),
      }),
    );
    const { reportId, findingId } = await draftWithFinding(world);
    await world.must((tx) =>
      editReport(tx, world.as('auditor'), reportId, {
        ...DRAFT,
        assignmentId: assignment.id,
        title: 'Audit baru',
      }),
    );
    const answer = { stance: 'partly', text: 'Sebagian sudah disetor.' } as const;
    const head = world.as('agency-head');
    assert.equal(refused(await world.run((tx) => respond(tx, head, findingId, answer))), 'not-found');
    await world.must((tx) => sendReport(tx, world.as('team-leader'), reportId));
    assert.equal((await stateOf(world, findingId))?.state, 'responding');
    await world.must((tx) => respond(tx, head, findingId, answer));
    const stranger = world.as('agency-head', { account: 'x', agency: world.otherAgencyId });
    assert.equal(refused(await world.run((tx) => respond(tx, stranger, findingId, answer))), 'not-found');
    assert.equal(
      refused(await world.run((tx) => editFinding(tx, world.as('auditor'), findingId, findingInput(world)))),
      'wrong-report-state',
    );
    await world.must((tx) => recallReport(tx, world.as('team-leader'), reportId));
    await world.must((tx) =>
      editFinding(tx, world.as('auditor'), findingId, findingInput(world, { title: 'Honor ganda' })),
    );
    assert.equal(world.facts.length, 0);
    await world.must((tx) => issueReport(tx, world.as('inspektur'), reportId, ISSUE));
    assert.equal((await stateOf(world, findingId))?.state, 'final');
    assert.equal(world.facts.length, 1);
    const { data } = world.facts[0] as {
      data: { reportIds: string[]; findingIds: string[]; subjects: object[] };
    };
    assert.deepEqual(data.findingIds, [findingId]);
    assert.deepEqual(
      new Set(data.subjects.map((subject) => JSON.stringify(subject))),
      new Set(
        [
          { kind: 'person', id: world.people[0] },
          { kind: 'person', id: world.people[1] },
          { kind: 'agency', id: world.agencyId },
        ].map((subject) => JSON.stringify(subject)),
      ),
    );
    assert.equal(
      refused(await world.run((tx) => issueReport(tx, world.as('inspektur'), reportId, ISSUE))),
      'wrong-report-state',
    );
    await assertTrail(world);
  },
);

eachEngine(
  'only the inspektur issues, whole reports, once a number, never ahead of time',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const empty = await world.must((tx) => draftReport(tx, world.as('auditor'), DRAFT));
    const issue = (role: 'auditor' | 'inspektur' | 'follow-up-officer', id: string, input = ISSUE) =>
      world.run((tx) => issueReport(tx, world.as(role), id, input));
    assert.equal(refused(await issue('auditor', empty.id)), 'not-allowed');
    assert.equal(refused(await issue('follow-up-officer', empty.id)), 'not-found');
    assert.equal(refused(await issue('inspektur', empty.id)), 'report-empty');
    const { reportId, findingId } = await draftWithFinding(world);
    assert.equal(
      refused(await issue('inspektur', reportId, { ...ISSUE, datedOn: plainDate('2027-01-01') })),
      'invalid datedOn',
    );
    await finalFinding(world);
    const used = await world.run((tx) =>
      ledger(tx).selectFrom('report').select('number').where('state', '=', 'final').executeTakeFirst(),
    );
    assert.equal(
      refused(await issue('inspektur', reportId, { ...ISSUE, number: used!.number! })),
      'invalid number',
    );
    assert.equal(
      refused(await world.run((tx) => registerReport(tx, world.as('inspektur'), reportId, ISSUE))),
      'wrong-report-state',
    );
    const lonely = await world.must((tx) =>
      addRecommendation(tx, world.as('auditor'), findingId, {
        number: '3',
        code: '06',
        text: 'Rapikan',
        value: 0,
        responsibles: [],
      }),
    );
    assert.equal(refused(await issue('inspektur', reportId)), 'report-incomplete');
    await world.must((tx) =>
      setResponsibles(tx, world.as('auditor'), lonely.id, [
        { party: { kind: 'agency', id: world.agencyId }, share: 0 },
      ]),
    );
    assert.notEqual(await issue('inspektur', reportId), null);
    assert.equal((await stateOf(world, findingId))?.state, 'final');
    await assertTrail(world);
  },
);

eachEngine('a finding is refused field by field: codes, shares, people, doubles', async (database, g) => {
  const world = await makeWorld(database, g);
  const report = await world.must((tx) => draftReport(tx, world.as('auditor'), DRAFT));
  const attempt = async (rest: Parameters<typeof findingInput>[1]) =>
    refused(
      await world.run((tx) => addFinding(tx, world.as('auditor'), report.id, findingInput(world, rest))),
    );
  const [recommendation] = findingInput(world).recommendations;
  const withFirst = (rest: Partial<NonNullable<typeof recommendation>>) => ({
    recommendations: [{ ...recommendation!, ...rest }],
  });
  assert.equal(await attempt({ code: '9.99.99' }), 'invalid code');
  assert.equal(await attempt({ code: null }), 'invalid code');
  assert.equal(await attempt({ causeCode: '42' }), 'invalid causeCode');
  assert.equal(await attempt({ agencyId: report.id }), 'invalid agencyId');
  assert.equal(await attempt(withFirst({ value: 301 })), 'invalid recommendations.0.value');
  assert.equal(await attempt(withFirst({ code: '77' })), 'invalid recommendations.0.code');
  assert.equal(await attempt(withFirst({ value: 0, responsibles: [] })), 'invalid recommendations.0.value');
  const party = { kind: 'person', id: world.people[0]! } as const;
  const twice = [party, party].map((each) => ({ party: each, share: 150 }));
  assert.equal(
    await attempt(withFirst({ responsibles: twice })),
    'invalid recommendations.0.responsibles.1.party',
  );
  const unknown = [{ party: { kind: 'vendor', id: report.id } as const, share: 300 }];
  assert.equal(
    await attempt(withFirst({ responsibles: unknown })),
    'invalid recommendations.0.responsibles.0.party',
  );
  assert.equal(
    await attempt({ recommendations: [recommendation!, recommendation!] }),
    'invalid recommendations.1.number',
  );
  await world.must((tx) => addFinding(tx, world.as('auditor'), report.id, findingInput(world)));
  assert.equal(await attempt({}), 'invalid number');
  const left = await world.run((tx) => ledger(tx).selectFrom('finding').select('id').execute());
  assert.equal(left.length, 1);
  await world.must((tx) => deleteFinding(tx, world.as('auditor'), left[0]!.id));
  assert.equal(
    (await world.run((tx) => ledger(tx).selectFrom('recommendation').select('id').execute())).length,
    0,
  );
});

eachEngine(
  'receipt starts the clock of 60 days, once, and provisional where no holidays are known',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { reportId, findingId } = await finalFinding(world, 'BPK');
    const receive = (role: 'auditor' | 'inspektur', day: string) =>
      world.run((tx) => receiveReport(tx, world.as(role), reportId, plainDate(day)));
    const due = () =>
      world.run((tx) =>
        ledger(tx)
          .selectFrom('finding')
          .select(['due_on', 'due_provisional'])
          .where('id', '=', findingId)
          .executeTakeFirst(),
      );
    assert.deepEqual(await due(), { due_on: null, due_provisional: false });
    assert.equal(refused(await receive('auditor', '2026-05-31')), 'invalid receivedOn');
    assert.equal(refused(await receive('auditor', '2026-12-31')), 'invalid receivedOn');
    await receive('auditor', '2026-06-05');
    assert.deepEqual(await due(), { due_on: '2026-08-04', due_provisional: false });
    assert.equal(refused(await receive('auditor', '2026-06-06')), 'received-already');
    await receive('inspektur', '2026-11-20');
    assert.deepEqual(await due(), { due_on: '2027-01-19', due_provisional: true });
    await assertTrail(world);
  },
);

eachEngine('two who issue at once: one does, the other is told', async (database, g) => {
  const world = await makeWorld(database, g);
  const { reportId } = await draftWithFinding(world);
  const both = await Promise.all(
    ['LHP-A', 'LHP-B'].map((number) =>
      world.run((tx) => issueReport(tx, world.as('inspektur'), reportId, { ...ISSUE, number })),
    ),
  );
  assert.equal(both.filter((each) => 'id' in each).length, 1);
  assert.equal(world.facts.length, 1);
});
