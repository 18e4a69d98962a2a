import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { announcer, listen } from '../../../../platform/facts.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { setParameter } from '../../../clearance/clearance.fixture.ts';
import { advancePayment } from '../../../spending/actions/payments/advance-payment.ts';
import { paymentsOrdered } from '../../../spending/index.ts';
import type { PayOffice } from '../../../spending/payments.fixture.ts';
import { packageAlarms } from '../../alarms/packages.ts';
import { packageBlockers } from '../../blockers.ts';
import { directPayment, must, office, plainPackage, submit } from '../../packages.fixture.ts';
import { SHEET_REQUIRED } from '../../parameters/packages.ts';
import { updatePackage } from '../../store/packages/packages.ts';
import { openUnsheeted } from '../../store/packages/sheets.ts';
import { subjectKey, subjectLabels } from '../../store/flags/labels.ts';
import { flagRows } from '../../store/flags/flags.ts';
import { readerOf } from '../flags/open-flags.ts';
import { proveAgain } from '../flags/prove-again.ts';
import { beginPackage } from './begin-package.ts';
import { noticeUnsheeted } from './notice-unsheeted.ts';

const announce = announcer([listen(paymentsOrdered, noticeUnsheeted)]);
const listening = (act: Act): Act => ({ ...act, wires: { ...act.wires, announce } });

/** The payment goes its way until its SPM is signed. */
async function sign(tx: Tx, people: PayOffice, paymentId: string): Promise<void> {
  for (const officer of ['ppkom', 'pptk', 'treasurer', 'verifier', 'kpa'] as const) {
    const act = listening(people[officer].act());
    must(await advancePayment(tx, act, paymentId, { docDate: act.today, sp2dNumber: null }));
  }
}

const require = (tx: Tx, people: PayOffice, government: { id: string }) =>
  setParameter(tx, government as never, SHEET_REQUIRED, {
    from: plainDate('2026-01-01'),
    decree: `Perwali 1/${people.agencyId.slice(0, 2)}`,
  });

eachEngine(
  'an SPM without a sheet is noticed once the regulation requires it; before that nobody is accused',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      await sign(tx, people, await directPayment(tx, people));
      assert.deepEqual(await openUnsheeted(tx), []);
      await require(tx, people, government);
      const paymentId = await directPayment(tx, people, 5_000_000);
      await sign(tx, people, paymentId);
      assert.deepEqual(
        (await openUnsheeted(tx)).map((each) => [each.payment_id, each.state, each.amount]),
        [[paymentId, 'spm-signed', 5_000_000]],
      );
      const act = people.inspektur.act();
      const [alarm] = await packageAlarms.conditions(tx, act);
      assert.deepEqual([alarm?.code, alarm?.step, alarm?.severity], ['SPJ-SHEET', 1, 'warning']);
      const { rows } = await sql<{ id: string; rule_code: string; state: string }>`
      select id, rule_code, state from audit_flag where subject_id = ${paymentId}`.execute(tx);
      assert.deepEqual(
        rows.map((row) => [row.rule_code, row.state]),
        [['SPJ-SHEET', 'open']],
      );
      const [flag] = await flagRows(
        tx,
        readerOf(act),
        rows.map((row) => row.id),
      );
      const { same, differences } = proveAgain(flag!);
      assert.deepEqual([same, differences], [true, []]);
      const subject = { kind: 'payment' as const, id: paymentId };
      const labelled = async () => (await subjectLabels(tx, [subject])).get(subjectKey(subject));
      assert.match((await labelled())?.label ?? '', /^BYR-/);
      assert.equal((await labelled())?.packageId, null);
      const begun = must(await beginPackage(tx, people.treasurer.act(), { origin: 'payment', paymentId }));
      const spare = await plainPackage(tx, people.treasurer.act(), people.agencyId);
      await submit(tx, people.treasurer.act(), spare);
      assert.equal((await openUnsheeted(tx)).length, 1, 'a sheet of another payment ends nothing');
      assert.equal(begun.state, 'draft');
      assert.equal((await labelled())?.packageId, begun.id, 'the flag leads to the package of its payment');
    });
  },
);

eachEngine('with its sheet a payment goes on unnoticed', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const people = await office(tx, government);
    await require(tx, people, government);
    const paymentId = await directPayment(tx, people);
    const act = people.treasurer.act();
    const of = await plainPackage(tx, act, people.agencyId);
    assert.equal((await submit(tx, act, of)).outcome, 'passed');
    await updatePackage(tx, of.id, { payment_id: paymentId });
    await sign(tx, people, paymentId);
    assert.deepEqual(await openUnsheeted(tx), []);
  });
});

eachEngine(
  'an overdue package and overdue money stand before the treasurer’s certificate, and no other’s; nothing found is told',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const of = await plainPackage(tx, act, people.agencyId);
      await updatePackage(tx, of.id, { due_on: addDays(act.today, -1) });
      await insertMany(tx, 'spending_payment', [
        {
          government_id: government.id,
          id: newId(),
          number: 'BYR-2026-90001',
          kind: 'tu',
          year: 2026,
          agency_id: people.agencyId,
          purpose: 'Kegiatan lapangan',
          amount: 25_000_000,
          state: 'transferred',
          returned: false,
          rework: 0,
          held_since: act.now,
          seq: 1,
          created_at: act.now,
          created_by: 'test',
          closed_at: act.now,
          cancelled: false,
          paid_on: '2026-09-01',
          account_due_on: '2026-10-01',
        },
      ]);
      const subjects = [people.treasurer, people.verifier, people.otherTreasurer].map((each) => ({
        kind: 'person' as const,
        id: each.personId,
      }));
      const blockers = await packageBlockers(tx, act.today, subjects);
      assert.deepEqual([...blockers.keys()], [`person:${people.treasurer.personId}`]);
      const own = blockers.get(`person:${people.treasurer.personId}`)!;
      assert.deepEqual(
        own.map((each) => [each.kind, each.effect, each.findingId]),
        [
          ['spj', 'refuses', null],
          ['spj', 'refuses', null],
        ],
      );
      assert.match(own[0]!.title.id, new RegExp(of.number));
      assert.match(own[1]!.title.id, /BYR-2026-90001/);
      await submit(tx, act, { ...of });
      const after = await packageBlockers(tx, act.today, subjects);
      assert.equal(
        after.get(`person:${people.treasurer.personId}`)?.length,
        1,
        'handed in, it stands no more',
      );
      const early = await packageBlockers(tx, plainDate('2026-10-01'), subjects);
      assert.deepEqual([...early.keys()], []);
    });
  },
);
