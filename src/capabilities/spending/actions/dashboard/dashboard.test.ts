import assert from 'node:assert/strict';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Government } from '../../../../platform/act.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { must } from '../../budget.fixture.ts';
import type { ScopeBody } from '../../contract/dashboard.ts';
import { begun, openPayOffice, stepped, type PayOffice } from '../../payments.fixture.ts';
import { pageReach } from '../../policy.ts';
import { listExplanations } from '../../store/dashboard/explanations.ts';
import { explanationDesk } from '../../http/dashboard/explanations.ts';
import { answerExplanation } from './answer-explanation.ts';
import { askExplanation } from './ask-explanation.ts';
import { readScope } from './read-scope.ts';
import { askSnapshot, forgetSnapshots, takeSnapshot } from './take-snapshot.ts';

/** Friday 20 November 2026, 10:00 in Makassar: fourteen working days after the office opened. */
const FRIDAY = '2026-11-20T02:00:00Z';

/** A year that was planned evenly, of which a quarter was spent; a payment that the treasurer holds. */
async function slowTreasurer(tx: Tx, government: Government): Promise<PayOffice> {
  const office = await openPayOffice(tx, government);
  const row = {
    government_id: government.id,
    line_id: office.lineId,
    recorded_at: FRIDAY,
    recorded_by: 'test',
  };
  await insertMany(tx, 'cash_plan', [
    { ...row, id: newId(), version: 1, months: Array.from({ length: 12 }, () => 75_000_000) },
  ]);
  await insertMany(tx, 'realisation', [
    {
      ...row,
      id: newId(),
      day: '2026-05-20',
      amount: 225_000_000,
      sp2d_number: 'SP2D/9/2026',
      source: 'sp2d',
    },
  ]);
  await stepped(tx, office, await begun(tx, office), 2);
  return office;
}

async function read(
  tx: Tx,
  office: PayOffice,
  who: 'mayor' | 'head' | 'otherHead',
  asked = '',
): Promise<ScopeBody> {
  const act = office[who].act(FRIDAY);
  const found = must(await readScope(tx, act, pageReach(act.actor), asked));
  assert.ok(found?.body);
  return found.body;
}

eachEngine(
  'a snapshot names the party for whom payments wait, to the mayor and to the head',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await slowTreasurer(tx, government);
      must(await askSnapshot(tx, office.mayor.act(FRIDAY)));
      const whole = await read(tx, office, 'mayor');
      assert.equal(whole.headline.absorption, 25);
      assert.equal(whole.headline.plan, 83.3);
      assert.equal(whole.headline.gap, -58.3);
      const [slowest] = whole.slow;
      assert.equal(slowest?.party, 'treasurer');
      // Fourteen working days lay with him; two are allowed.
      assert.equal(slowest.excess, 12);
      assert.deepEqual([slowest.open, slowest.stuck], [1, 100_000_000]);
      const way = slowest.worst[0]!.holds;
      assert.deepEqual(
        way.map((each) => [each.party, each.to === null]),
        [
          ['commitment-officer', false],
          ['technical-officer', false],
          ['treasurer', true],
        ],
      );
      assert.equal((await read(tx, office, 'head')).slow[0]?.party, 'treasurer');
      assert.equal(whole.charts.funnel.rows.find((each) => each.step === 'paid')?.amount, 225_000_000);
      const foreign = office.otherHead.act(FRIDAY);
      const refused = await readScope(tx, foreign, pageReach(foreign.actor), office.agencyId);
      assert.ok(isRefusal(refused) && refused.status === 404);
    });
  },
);

eachEngine(
  'a snapshot stays as it was taken, and within a minute there is no second one',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await slowTreasurer(tx, government);
      const first = must(await askSnapshot(tx, office.mayor.act('2026-11-20T02:00:00Z')));
      const again = must(await askSnapshot(tx, office.mayor.act('2026-11-20T02:00:59Z')));
      assert.equal(again.id, first.id);
      const later = must(await askSnapshot(tx, office.mayor.act('2026-11-20T02:01:01Z')));
      assert.equal(later.takenAt, '2026-11-20T02:01:01Z');
      const refused = await askSnapshot(tx, office.treasurer.act(FRIDAY));
      assert.ok(isRefusal(refused) && refused.status === 403);
      // Two months on only the last of November is left, and what is newer.
      const january = office.mayor.act('2027-01-20T02:00:00Z');
      await takeSnapshot(tx, january);
      await forgetSnapshots(tx, january);
      const { rows } = await tx
        .withTables<{ spending_snapshot: { id: string; taken_at: string } }>()
        .selectFrom('spending_snapshot')
        .selectAll()
        .orderBy('taken_at')
        .execute()
        .then((kept) => ({ rows: kept.map((each) => each.id) }));
      assert.equal(rows.length, 2);
      assert.equal(rows[0], later.id);
    });
  },
);

eachEngine(
  'the mayor asks, once at a time; the head answers, once; both are told',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await slowTreasurer(tx, government);
      const mayor = office.mayor.act(FRIDAY);
      const asked = {
        agencyId: office.agencyId,
        subject: { kind: 'party', party: 'treasurer' },
        text: 'Mengapa tertahan?',
        workingDays: 3,
      } as const;
      const { id, dueOn } = must(await askExplanation(tx, mayor, asked));
      assert.equal(dueOn, '2026-11-25', 'three working days after a Friday');
      const again = await askExplanation(tx, mayor, asked);
      assert.ok(isRefusal(again) && again.code === 'asked-already');
      assert.match(again.message.id, /25 November 2026/);
      const head = office.head.act(FRIDAY);
      assert.deepEqual(
        (await explanationDesk(tx, head)).map((each) => [each.link, each.due]),
        [[`/penjelasan/${id}`, '2026-11-25']],
      );
      assert.deepEqual(await explanationDesk(tx, mayor), [], 'nothing waits for the one who asked');
      const stranger = await answerExplanation(tx, office.otherHead.act(FRIDAY), id, 'Bukan saya');
      assert.ok(isRefusal(stranger) && stranger.status === 404);
      const self = await answerExplanation(tx, mayor, id, 'Saya sendiri');
      assert.ok(isRefusal(self) && self.status === 403);
      must(await answerExplanation(tx, head, id, 'Dokumen pajak kurang; selesai Senin.'));
      const twice = await answerExplanation(tx, head, id, 'Lain');
      assert.ok(isRefusal(twice) && twice.code === 'answered-already');
      const { rows } = await listExplanations(
        tx,
        { agencies: null, state: 'answered', today: head.today },
        { limit: 9, offset: 0 },
      );
      assert.equal(rows[0]?.answer, 'Dokumen pajak kurang; selesai Senin.');
      const told = await tx
        .withTables<{ notification: { account_id: string; key: string } }>()
        .selectFrom('notification')
        .select(['account_id', 'key'])
        .where('key', 'like', 'spending.explanation%')
        .orderBy('key')
        .execute();
      assert.deepEqual(told, [
        { account_id: office.mayor.account, key: `spending.explanation-answered:${id}` },
        { account_id: office.head.account, key: `spending.explanation-asked:${id}` },
      ]);
      const next = must(await askExplanation(tx, mayor, asked));
      assert.notEqual(next.id, id, 'after an answer one may ask again');
    });
  },
);

eachEngine('who may not ask, and what nobody may ask about, is refused', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await slowTreasurer(tx, government);
    const about = { subject: { kind: 'agency' }, text: 'Mengapa?', workingDays: 1 } as const;
    for (const who of ['head', 'inspektur', 'treasury'] as const) {
      const refused = await askExplanation(tx, office[who].act(FRIDAY), {
        ...about,
        agencyId: office.agencyId,
      });
      assert.ok(isRefusal(refused) && refused.status === 403, who);
    }
    const mayor = office.mayor.act(FRIDAY);
    const absent = await askExplanation(tx, mayor, { ...about, agencyId: newId() });
    assert.ok(isRefusal(absent) && absent.status === 404);
    const foreign = await askExplanation(tx, mayor, {
      ...about,
      agencyId: office.otherAgencyId,
      subject: { kind: 'contract', contractId: office.contractId },
    });
    assert.ok(isRefusal(foreign) && foreign.complaints[0]?.field === 'subject.contractId');
  });
});
