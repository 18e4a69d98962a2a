import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { ledger } from '../store/cases.ts';
import { checkPayment } from './check-payment.ts';
import { decideSuspension } from './decide-suspension.ts';
import { dismissRecommendation } from './dismiss-recommendation.ts';
import { receiveReport } from './receive-report.ts';
import { recordPayment } from './record-payment.ts';
import { reopenRecommendation } from './reopen-recommendation.ts';
import { requestSuspension } from './request-suspension.ts';
import { reviewRecommendation } from './review-recommendation.ts';
import { submitFollowUp } from './submit-follow-up.ts';
import { verifyFollowUp } from './verify-follow-up.ts';
import { assertTrail, finalFinding, makeWorld, refused, uploaded, type World } from './world.fixture.ts';
import type { Act } from '../../../platform/act.ts';

const LETTER = { paperNumber: 'S-1', paperOn: plainDate('2026-11-01') };

function stateOf(world: World, id: string) {
  return world.run((tx) =>
    ledger(tx)
      .selectFrom('recommendation')
      .innerJoin('finding', 'finding.id', 'recommendation.finding_id')
      .select(['recommendation.status', 'recommendation.step', 'finding.status as finding'])
      .where('recommendation.id', '=', id)
      .executeTakeFirstOrThrow(),
  );
}

async function submit(world: World, act: Act, recommendationId: string, responsibleId: string | null = null) {
  return world.run(async (tx) =>
    submitFollowUp(tx, act, recommendationId, {
      responsibleId,
      text: 'Sudah dikerjakan.',
      fileIds: [await uploaded(tx, act)],
    }),
  );
}

const verify = (
  world: World,
  id: string,
  verdict: 'accepted' | 'partly' | 'returned',
  act = world.as('auditor'),
) => world.run((tx) => verifyFollowUp(tx, act, id, { verdict, note: 'Catatan' }));

async function pay(world: World, recommendationId: string, responsibleId: string, amount: number) {
  const payment = await world.must((tx) =>
    recordPayment(tx, world.as('loss-officer'), recommendationId, {
      responsibleId,
      amount,
      paidOn: plainDate('2026-11-01'),
      receiptNumber: `STS-${responsibleId}-${amount}`,
      ntpn: null,
      bankReference: null,
      fileId: null,
      overpayment: false,
    }),
  );
  await world.must((tx) =>
    checkPayment(tx, world.as('loss-verifier'), payment.id, { verdict: 'verified', note: null }),
  );
}

function idOf(outcome: unknown): string {
  assert.ok(typeof outcome === 'object' && outcome !== null && 'id' in outcome, JSON.stringify(outcome));
  return String(outcome.id);
}

eachEngine(
  'a submission leaves the status, a verification of an own report decides it at once',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { recommendations } = await finalFinding(world);
    const duty = recommendations[1]!;
    const officer = world.as('follow-up-officer');
    const first = idOf(await submit(world, officer, duty));
    assert.deepEqual(await stateOf(world, duty), { status: 'BT', step: 'submitted', finding: 'BT' });
    assert.equal(refused(await submit(world, officer, duty)), 'already-submitted');
    await verify(world, first, 'returned');
    assert.deepEqual(await stateOf(world, duty), { status: 'BT', step: 'returned', finding: 'BT' });
    const second = idOf(await submit(world, officer, duty));
    await verify(world, second, 'partly');
    assert.deepEqual(await stateOf(world, duty), { status: 'BS', step: 'open', finding: 'BT' });
    const third = idOf(await submit(world, officer, duty));
    assert.deepEqual(await stateOf(world, duty), { status: 'BS', step: 'submitted', finding: 'BT' });
    await verify(world, third, 'accepted');
    assert.deepEqual(await stateOf(world, duty), { status: 'S', step: 'closed', finding: 'BT' });
    assert.equal(refused(await submit(world, officer, duty)), 'wrong-step');
    assert.equal(refused(await verify(world, third, 'accepted')), 'wrong-step');
    await assertTrail(world);
  },
);

eachEngine(
  'money: one pays and is accepted, the recommendation is S only when all of it is verified',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { recommendations, parts } = await finalFinding(world);
    const money = recommendations[0]!;
    const [own, colleague] = parts;
    const debtor = world.as('staff', { person: world.people[0]! });
    const ownPart = await world.run((tx) =>
      ledger(tx)
        .selectFrom('responsible')
        .select('id')
        .where('person_id', '=', world.people[0]!)
        .executeTakeFirstOrThrow(),
    );
    const other = [own, colleague].find((id) => id !== ownPart.id)!;
    assert.equal(refused(await submit(world, debtor, money, other)), 'not-allowed');
    assert.equal(refused(await submit(world, debtor, money)), 'not-allowed');
    const submitted = idOf(await submit(world, debtor, money, ownPart.id));
    assert.equal(refused(await verify(world, submitted, 'accepted')), 'unpaid');
    await pay(world, money, ownPart.id, 200);
    await verify(world, submitted, 'accepted');
    assert.deepEqual(await stateOf(world, money), { status: 'BS', step: 'open', finding: 'BT' });
    const theirs = idOf(await submit(world, world.as('follow-up-officer'), money, other));
    await pay(world, money, other, 60);
    assert.equal(refused(await verify(world, theirs, 'accepted')), 'unpaid');
    await pay(world, money, other, 40);
    await verify(world, theirs, 'accepted');
    assert.deepEqual(await stateOf(world, money), { status: 'S', step: 'closed', finding: 'BT' });
    await assertTrail(world);
  },
);

eachEngine(
  'a report of BPK: verified goes to review with 30 days, its letter decides, and a colleague may follow meanwhile',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { recommendations, parts } = await finalFinding(world, 'BPK');
    const [money, duty] = recommendations as [string, string];
    const officer = world.as('follow-up-officer');
    const review = (outcome: 'S' | 'BS' | 'TD', id = duty, act = world.as('team-leader')) =>
      world.run((tx) => reviewRecommendation(tx, act, id, { outcome, note: 'Surat', ...LETTER, undone: [] }));
    assert.equal(refused(await review('S')), 'wrong-step');
    const first = idOf(await submit(world, officer, duty));
    assert.equal(refused(await verify(world, first, 'partly')), 'invalid verdict');
    await verify(world, first, 'accepted');
    assert.deepEqual(await stateOf(world, duty), { status: 'BT', step: 'reviewing', finding: 'BT' });
    const clock = await world.run((tx) =>
      ledger(tx)
        .selectFrom('recommendation')
        .select(['forwarded_on', 'review_due_on'])
        .where('id', '=', duty)
        .executeTakeFirst(),
    );
    assert.deepEqual(clock, { forwarded_on: '2026-11-23', review_due_on: '2026-12-23' });
    assert.equal(refused(await review('S', duty, world.as('auditor'))), 'not-allowed');
    await review('BS');
    assert.deepEqual(await stateOf(world, duty), { status: 'BS', step: 'open', finding: 'BT' });
    const undone = await world.run((tx) =>
      ledger(tx)
        .selectFrom('responsible')
        .select('duty_done_on')
        .where('recommendation_id', '=', duty)
        .executeTakeFirst(),
    );
    assert.equal(undone?.duty_done_on, null);
    await verify(world, idOf(await submit(world, officer, duty)), 'accepted');
    await review('S');
    assert.deepEqual(await stateOf(world, duty), { status: 'S', step: 'closed', finding: 'BT' });

    const [one, two] = parts as [string, string];
    const amounts = new Map(
      (await world.run((tx) => ledger(tx).selectFrom('responsible').select(['id', 'share']).execute())).map(
        (row) => [row.id, row.share],
      ),
    );
    await pay(world, money, one, amounts.get(one)!);
    await verify(world, idOf(await submit(world, officer, money, one)), 'accepted');
    const later = idOf(await submit(world, officer, money, two));
    assert.deepEqual(await stateOf(world, money), { status: 'BT', step: 'reviewing', finding: 'BT' });
    assert.equal(refused(await review('S', money)), 'unpaid');
    await review('BS', money);
    assert.deepEqual(await stateOf(world, money), { status: 'BS', step: 'submitted', finding: 'BS' });
    await pay(world, money, two, amounts.get(two)!);
    await verify(world, later, 'accepted');
    await review('S', money);
    assert.deepEqual(await stateOf(world, money), { status: 'S', step: 'closed', finding: 'S' });
    await assertTrail(world);
  },
);

eachEngine('nobody verifies what he handed in himself, and strangers see nothing', async (database, g) => {
  const world = await makeWorld(database, g);
  const { recommendations } = await finalFinding(world);
  const duty = recommendations[1]!;
  const officer = world.as('follow-up-officer', { account: 'both' });
  const id = idOf(await submit(world, officer, duty));
  assert.equal(
    refused(await verify(world, id, 'accepted', world.as('auditor', { account: 'both' }))),
    'own-work',
  );
  for (const role of ['follow-up-officer', 'technical-administrator', 'certificate-officer'] as const) {
    const stranger = world.as(role, { account: `x ${role}`, agency: world.otherAgencyId });
    assert.equal(refused(await submit(world, stranger, duty)), 'not-found');
    assert.equal(refused(await verify(world, id, 'accepted', stranger)), 'not-found');
  }
  assert.equal(
    refused(await submit(world, world.as('staff', { person: world.people[2]! }), duty)),
    'not-found',
  );
  assert.equal(refused(await verify(world, id, 'accepted', officer)), 'not-allowed');
  const without = await world.run((tx) =>
    submitFollowUp(tx, officer, recommendations[0]!, {
      responsibleId: null,
      text: 'Tanpa bukti',
      fileIds: [],
    }),
  );
  assert.equal(refused(without), 'invalid fileIds');
  const foreign = await world.run(async (tx) =>
    submitFollowUp(tx, officer, recommendations[0]!, {
      responsibleId: null,
      text: 'Berkas orang lain',
      fileIds: [await uploaded(tx, world.as('auditor'))],
    }),
  );
  assert.equal(refused(foreign), 'invalid fileIds');
});

eachEngine(
  'what cannot be followed up is dismissed by decree; only a newer report opens a closed one again',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { recommendations, findingId } = await finalFinding(world);
    const newer = await finalFinding(world);
    const duty = recommendations[1]!;
    const dismiss = (act = world.as('inspektur')) =>
      world.run((tx) => dismissRecommendation(tx, act, duty, { note: 'Instansi dibubarkan', ...LETTER }));
    assert.equal(refused(await dismiss(world.as('team-leader'))), 'not-allowed');
    await dismiss();
    assert.deepEqual(await stateOf(world, duty), { status: 'TD', step: 'closed', finding: 'BT' });
    assert.equal(refused(await dismiss()), 'wrong-step');
    const reopen = (reportId: string, id = duty) =>
      world.run((tx) =>
        reopenRecommendation(tx, world.as('inspektur'), id, { reportId, note: 'Diperiksa lagi' }),
      );
    const own = await world.run((tx) =>
      ledger(tx).selectFrom('finding').select('report_id').where('id', '=', findingId).executeTakeFirst(),
    );
    assert.equal(refused(await reopen(own!.report_id)), 'invalid reportId');
    assert.equal(refused(await reopen(newer.reportId, recommendations[0]!)), 'wrong-step');
    const told = world.facts.length;
    await reopen(newer.reportId);
    assert.deepEqual(await stateOf(world, duty), { status: 'BT', step: 'open', finding: 'BT' });
    assert.deepEqual((world.facts[told]!.data as { findingIds: string[] }).findingIds, [findingId]);
    const bpk = await finalFinding(world, 'BPK');
    assert.equal(
      refused(
        await world.run((tx) =>
          dismissRecommendation(tx, world.as('inspektur'), bpk.recommendations[1]!, { note: 'x', ...LETTER }),
        ),
      ),
      'wrong-step',
    );
    await assertTrail(world);
  },
);

eachEngine(
  'an accepted valid reason moves the due day, never duty or status; the asker does not decide',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { reportId, recommendations } = await finalFinding(world);
    const duty = recommendations[1]!;
    await world.must((tx) => receiveReport(tx, world.as('auditor'), reportId, plainDate('2026-06-05')));
    const ask = (to = '2026-06-30') =>
      world.run((tx) =>
        requestSuspension(tx, world.as('agency-head', { account: 'both' }), duty, {
          reason: 'kahar',
          from: plainDate('2026-06-21'),
          to: plainDate(to),
          note: 'Banjir',
          fileId: null,
        }),
      );
    const due = () =>
      world.run((tx) =>
        ledger(tx)
          .selectFrom('recommendation')
          .select(['due_on', 'status'])
          .where('id', '=', duty)
          .executeTakeFirst(),
      );
    assert.equal(refused(await ask('2026-06-20')), 'invalid to');
    const first = idOf(await ask());
    assert.equal(refused(await ask()), 'already-requested');
    const decide = (id: string, accept: boolean, account?: string) =>
      world.run((tx) =>
        decideSuspension(tx, world.as('team-leader', account ? { account } : {}), id, { accept, note: null }),
      );
    assert.equal(refused(await decide(first, true, 'both')), 'own-work');
    await decide(first, false);
    assert.deepEqual(await due(), { due_on: '2026-08-04', status: 'BT' });
    await decide(idOf(await ask()), true);
    assert.deepEqual(await due(), { due_on: '2026-08-14', status: 'BT' });
    assert.equal(refused(await decide(first, true)), 'already-decided');
    await assertTrail(world);
  },
);
