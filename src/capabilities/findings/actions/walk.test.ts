import assert from 'node:assert/strict';
import { sql } from 'kysely';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { worstStatus, type Status } from '../rules/status.ts';
import { ledger, partsOf } from '../store/cases.ts';
import { checkPayment } from './check-payment.ts';
import { dismissRecommendation } from './dismiss-recommendation.ts';
import { recordPayment } from './record-payment.ts';
import { reopenRecommendation } from './reopen-recommendation.ts';
import { reviewRecommendation } from './review-recommendation.ts';
import { submitFollowUp } from './submit-follow-up.ts';
import { verifyFollowUp } from './verify-follow-up.ts';
import { assertTrail, finalFinding, makeWorld, uploaded, type World } from './world.fixture.ts';

const PAPER = { paperNumber: 'S-1', paperOn: plainDate('2026-11-01') };
const STEPS = [
  'submit',
  'accept',
  'partly',
  'return',
  'review-S',
  'review-BS',
  'review-TD',
  'dismiss',
  'reopen',
  'pay',
  'check',
  'reject',
] as const;
type Step = (typeof STEPS)[number];

/** Tries one step on a recommendation as whoever may do it; a refusal is an answer too. */
async function attempt(
  world: World,
  step: Step,
  recommendationId: string,
  newerReport: string,
  amount: number,
) {
  return world.run(async (tx) => {
    const db = ledger(tx);
    const pending = await db
      .selectFrom('follow_up')
      .select('id')
      .where('recommendation_id', '=', recommendationId)
      .where('verdict', 'is', null)
      .executeTakeFirst();
    const payment = await db
      .selectFrom('payment')
      .select('id')
      .where('recommendation_id', '=', recommendationId)
      .where('state', '=', 'recorded')
      .executeTakeFirst();
    const parts = await db
      .selectFrom('responsible')
      .select(['id', 'share'])
      .where('recommendation_id', '=', recommendationId)
      .orderBy('id')
      .execute();
    const part = parts[amount % parts.length]!;
    const verify = (verdict: 'accepted' | 'partly' | 'returned') =>
      pending ? verifyFollowUp(tx, world.as('auditor'), pending.id, { verdict, note: 'Catatan' }) : null;
    const review = (outcome: 'S' | 'BS' | 'TD') =>
      reviewRecommendation(tx, world.as('team-leader'), recommendationId, {
        outcome,
        note: 'Surat',
        ...PAPER,
        undone: [],
      });
    const check = (verdict: 'verified' | 'rejected') =>
      payment ? checkPayment(tx, world.as('loss-verifier'), payment.id, { verdict, note: 'Catatan' }) : null;
    switch (step) {
      case 'submit': {
        const act = world.as('follow-up-officer');
        return submitFollowUp(tx, act, recommendationId, {
          responsibleId: amount % 3 === 0 ? null : part.id,
          text: 'Sudah',
          fileIds: [await uploaded(tx, act)],
        });
      }
      case 'accept':
        return verify('accepted');
      case 'partly':
        return verify('partly');
      case 'return':
        return verify('returned');
      case 'review-S':
        return review('S');
      case 'review-BS':
        return review('BS');
      case 'review-TD':
        return review('TD');
      case 'dismiss':
        return dismissRecommendation(tx, world.as('inspektur'), recommendationId, { note: 'x', ...PAPER });
      case 'reopen':
        return reopenRecommendation(tx, world.as('inspektur'), recommendationId, {
          reportId: newerReport,
          note: 'x',
        });
      case 'pay':
        return recordPayment(tx, world.as('loss-officer'), recommendationId, {
          responsibleId: part.id,
          amount: (amount % 2 === 0 ? part.share : amount) || 1,
          paidOn: plainDate('2026-11-01'),
          receiptNumber: `STS-${amount}-${Math.floor(amount / 7)}`,
          ntpn: null,
          bankReference: null,
          fileId: null,
          overpayment: false,
        });
      case 'check':
        return check('verified');
      case 'reject':
        return check('rejected');
    }
  });
}

/** What must hold after every step, whatever came before. */
async function assertInvariants(
  world: World,
  findingId: string,
  before: Map<string, Status>,
  step: Step,
): Promise<Map<string, Status>> {
  return world.run(async (tx) => {
    const recommendations = await ledger(tx)
      .selectFrom('recommendation')
      .selectAll()
      .where('finding_id', '=', findingId)
      .execute();
    const finding = await ledger(tx)
      .selectFrom('finding')
      .select(['status', 'unpaid'])
      .where('id', '=', findingId)
      .executeTakeFirstOrThrow();
    assert.equal(finding.status, worstStatus(recommendations.map((each) => each.status)));
    const parts = await partsOf(tx, [findingId]);
    let unpaid = 0;
    for (const each of recommendations) {
      const own = parts.filter((part) => part.recommendation_id === each.id);
      assert.equal(
        own.reduce((sum, part) => sum + part.share, 0),
        each.value,
      );
      for (const part of own)
        assert.ok(part.standing <= part.share, 'payments above the share without a flag');
      if (each.step !== 'closed')
        unpaid += own.reduce((sum, part) => sum + Math.max(0, part.share - part.paid), 0);
      if (each.status === 'S' && each.code === '01') assert.ok(own.every((part) => part.paid >= part.share));
      if (['submit', 'return', 'pay', 'check', 'reject'].includes(step))
        assert.equal(each.status, before.get(each.id));
      const { rows } = await sql<{ pending: boolean }>`
        select exists (select from follow_up where recommendation_id = ${each.id}::uuid and verdict is null) as pending`.execute(
        tx,
      );
      if (each.step === 'submitted') assert.ok(rows[0]!.pending);
      if (each.step === 'closed' || each.step === 'open' || each.step === 'returned')
        assert.ok(!rows[0]!.pending);
    }
    assert.equal(finding.unpaid, unpaid);
    return new Map(recommendations.map((each) => [each.id, each.status]));
  });
}

eachEngine(
  'whatever is tried in whatever order, the ledger holds its invariants and every change its trail entry',
  async (database, g) => {
    const likely = fc.constantFrom<Step>(
      'submit',
      'submit',
      'accept',
      'accept',
      'pay',
      'pay',
      'check',
      'check',
    );
    const anyStep = fc.oneof(likely, fc.constantFrom(...STEPS));
    const anySteps = fc.array(fc.tuple(anyStep, fc.nat(1), fc.nat(60)), { minLength: 40, maxLength: 50 });
    const world = await makeWorld(database, g);
    const newer = await finalFinding(world);
    for (const source of ['APIP', 'BPK'] as const) {
      let done = 0;
      await fc.assert(
        fc.asyncProperty(anySteps, async (steps) => {
          const { findingId, recommendations } = await finalFinding(world, source);
          let before = new Map<string, Status>(recommendations.map((id) => [id, 'BT']));
          for (const [step, which, amount] of steps) {
            const outcome = await attempt(world, step, recommendations[which]!, newer.reportId, amount);
            if (outcome !== null && !isRefusal(outcome)) done += 1;
            before = await assertInvariants(world, findingId, before, step);
          }
        }),
        { numRuns: 3, seed: 20261123, endOnFailure: true },
      );
      assert.ok(done > 25, `only ${done} steps were possible`);
      await assertTrail(world);
    }
  },
);
