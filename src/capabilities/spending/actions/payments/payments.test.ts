import assert from 'node:assert/strict';
import { sql } from 'kysely';
import fc from 'fast-check';
import { testAct } from '../../../../platform/act.fixture.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, must } from '../../budget.fixture.ts';
import { begun, MONDAY, officerOf, openPayOffice, stepped } from '../../payments.fixture.ts';
import {
  HOLDER,
  holderOf,
  PARTIES,
  PAYMENT_STATES,
  REJECT_REASONS,
  type RejectReason,
} from '../../rules/payments/chain.ts';
import { alarmAdvances, alarmPayments } from '../../store/alarms/money.ts';
import { paidByContract } from '../../store/contracts/paid.ts';
import { chainHolds } from '../../store/payments/event-hash.ts';
import { eventsOf, findPayment, type Payment } from '../../store/payments/payments.ts';
import { accountCash } from './account-cash.ts';
import { advancePayment } from './advance-payment.ts';
import { standingOf } from './append-event.ts';
import { contestInterval, settleDispute, stampReceipt } from './contest-interval.ts';
import { rejectPayment } from './reject-payment.ts';
import { resubmitInvoice } from './resubmit-invoice.ts';

const DAY = plainDate('2026-11-02');
const ON = { docDate: DAY, sp2dNumber: null };
const BACK = { docDate: DAY, reason: 'tax-number' as const, text: 'NPWP pada faktur berbeda.' };
const sure = async (tx: Tx, { id }: Payment) => (await findPayment(tx, id))!;

eachEngine(
  'an invoice goes its way by whoever holds it, and with the money its line has spent it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const first = await begun(tx, office);
      assert.deepEqual(
        [first.number, first.state, first.holder],
        ['BYR-2026-00001', 'invoiced', 'commitment-officer'],
      );
      assert.equal(codeOf(await advancePayment(tx, office.treasurer.act(), first.id, ON)), 'not-your-turn');
      assert.equal(codeOf(await advancePayment(tx, office.otherTreasurer.act(), first.id, ON)), 'not-found');
      const signed = await stepped(tx, office, first, 6);
      assert.equal(signed.state, 'spm-at-treasury');
      assert.equal(codeOf(await advancePayment(tx, office.treasury.act(), first.id, ON)), 'sp2dNumber');
      const paid = await stepped(tx, office, signed, 2);
      assert.deepEqual(
        [paid.state, paid.holder, paid.closed_at, paid.paid_on, paid.sp2d_number],
        ['transferred', null, MONDAY, DAY, 'SP2D/1/2026'],
      );
      assert.equal(codeOf(await advancePayment(tx, office.treasury.act(), first.id, ON)), 'no-such-step');
      const { rows } = await sql<{ line_id: string; amount: number; payment_id: string; day: string }>`
        select line_id, amount, payment_id, day from realisation`.execute(tx);
      assert.deepEqual(rows, [
        { line_id: office.lineId, amount: 100_000_000, payment_id: first.id, day: '2026-11-02' },
      ]);
      const saved = await sure(tx, first);
      const events = await eventsOf(tx, first.id);
      assert.deepEqual(
        events.map((each) => each.activity),
        [...PAYMENT_STATES],
      );
      assert.ok(chainHolds(saved, events));
      assert.ok(!chainHolds({ ...saved, amount: saved.amount + 1 }, events), 'the amount is bound');
      assert.ok(
        !chainHolds({ ...saved, state: 'sp2d-issued', holder: 'bank' }, events),
        'so is where it stands',
      );
      assert.ok(!chainHolds(saved, events.slice(0, -1)), 'no event is missing');
      assert.ok(
        !chainHolds(
          saved,
          events.map((each) => (each.seq === 4 ? { ...each, doc_date: plainDate('2026-11-01') } : each)),
        ),
      );
      const contractId = first.contract_id!;
      assert.equal((await paidByContract(tx, [contractId])).get(contractId), 100_000_000);
    });
  },
);

eachEngine(
  'what is sent back lies with who mends it, each time counts, and the vendor holds its own invoice',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const first = await begun(tx, office);
      const back = must(await rejectPayment(tx, office.ppkom.act(), first.id, BACK));
      assert.deepEqual(
        [back.state, back.holder, back.rework, back.last_reason],
        ['invoiced', 'vendor', 1, 'tax-number'],
      );
      assert.equal(codeOf(await advancePayment(tx, office.ppkom.act(), first.id, ON)), 'no-such-step');
      assert.equal(codeOf(await resubmitInvoice(tx, office.pptk.act(), first.id, DAY)), 'not-your-turn');
      const again = must(await resubmitInvoice(tx, office.ppkom.act(), first.id, DAY));
      const submitted = await stepped(tx, office, again, 3);
      const drafted = must(
        await rejectPayment(tx, office.verifier.act(), first.id, { ...BACK, reason: 'signature' }),
      );
      assert.deepEqual(
        [submitted.state, drafted.state, drafted.holder, drafted.rework],
        ['spp-submitted', 'spp-drafted', 'treasurer', 2],
      );
      const { rows } = await sql<{ key: string; account: string }>`
      select key, account_id as account from notification where key like 'spending.payment-back%'`.execute(
        tx,
      );
      assert.deepEqual(
        rows.map((each) => each.account),
        [office.treasurer.account],
        'the treasurer hears of it',
      );
      assert.ok(chainHolds(await sure(tx, first), await eventsOf(tx, first.id)));
    });
  },
);

eachEngine(
  'nobody verifies a request that he submitted himself, whatever roles he has',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const submitted = await stepped(tx, office, await begun(tx, office), 3);
      const both = office.treasurer.act();
      const grants = [
        ...both.actor.grants,
        { role: 'finance-verifier' as const, agencyIds: [office.agencyId] },
      ];
      const act = { ...both, actor: { ...both.actor, grants } };
      assert.equal(codeOf(await advancePayment(tx, act, submitted.id, ON)), 'own-request');
      assert.equal(
        must(await advancePayment(tx, office.verifier.act(), submitted.id, ON)).state,
        'spp-verified',
      );
    });
  },
);

eachEngine(
  'the same request once more does not do the step after it; whoever signed the order does not pay it out',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const verified = await stepped(tx, office, await begun(tx, office), 4);
      const sign = { ...ON, to: 'spm-signed' as const };
      const signed = must(await advancePayment(tx, office.kpa.act(), verified.id, sign));
      assert.deepEqual([signed.state, signed.holder], ['spm-signed', 'budget-user']);
      assert.equal(codeOf(await advancePayment(tx, office.kpa.act(), verified.id, sign)), 'no-such-step');
      const sent = await stepped(tx, office, signed, 1);
      const both = office.kpa.act();
      const grants = [...both.actor.grants, { role: 'treasury' as const, agencyIds: null }];
      const number = { docDate: DAY, sp2dNumber: 'SP2D/1' };
      const act = { ...both, actor: { ...both.actor, grants } };
      assert.equal(codeOf(await advancePayment(tx, act, sent.id, number)), 'own-request');
      must(await advancePayment(tx, office.treasury.act(), sent.id, number));
    });
  },
);

eachEngine(
  "a vendor's stamp lets nobody check himself, marks nobody's paper, and is one however often it is sent",
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const submitted = await stepped(tx, office, await begun(tx, office), 3);
      const own = { contractId: office.contractId, paymentId: submitted.id };
      const later = '2026-11-05T02:00:00Z';
      const vendor = testAct(government, { now: later });
      const watched = await alarmPayments(tx);
      must(await stampReceipt(tx, vendor, own, plainDate('2026-11-05')));
      must(await stampReceipt(tx, vendor, own, plainDate('2026-11-05')));
      assert.equal((await eventsOf(tx, submitted.id)).length, 5);
      assert.deepEqual(await alarmPayments(tx), watched, 'its alarm is the same one');
      assert.equal(watched[0]?.seq, 4);
      const both = office.treasurer.act(later);
      const grants = [
        ...both.actor.grants,
        { role: 'finance-verifier' as const, agencyIds: [office.agencyId] },
      ];
      const act = { ...both, actor: { ...both.actor, grants } };
      assert.equal(codeOf(await advancePayment(tx, act, submitted.id, ON)), 'own-request');
      const said = { docDate: plainDate('2026-11-04'), sp2dNumber: null };
      must(await advancePayment(tx, office.verifier.act(later), submitted.id, said));
      assert.equal(
        (await eventsOf(tx, submitted.id)).at(-1)?.mark,
        null,
        'the paper follows that of the SPP',
      );
    });
  },
);

eachEngine(
  'the head does not judge how long his own signature took: the inspectorate does, and hears of it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const verified = await stepped(tx, office, await begun(tx, office), 4);
      const vendor = testAct(government, { now: MONDAY });
      const own = { contractId: office.contractId, paymentId: verified.id };
      const contest = async (fromSeq: number) =>
        must(await contestInterval(tx, vendor, own, { fromSeq, reason: 'Kantor tutup.', contactId: null }));
      const [signing, checking] = [await contest(5), await contest(1)];
      const { rows } = await sql<{ account: string }>`
        select account_id as account from notification where key like 'spending.payment-dispute%' order by key desc`.execute(
        tx,
      );
      assert.deepEqual(
        rows.map((each) => each.account),
        [office.inspektur.account, office.head.account],
      );
      const settle = (by: (typeof office)['head'], dispute: { id: string }) =>
        settleDispute(
          tx,
          by.act(),
          { paymentId: verified.id, disputeId: dispute.id },
          { outcome: 'dismissed', reason: 'Kantor buka.' },
        );
      assert.equal(codeOf(await settle(office.head, signing)), 'own-case');
      must(await settle(office.head, checking));
      must(await settle(office.inspektur, signing));
    });
  },
);

eachEngine(
  'a paper of tomorrow is refused; an old one is marked and moves no clock',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const first = await begun(tx, office, { docDate: '2026-10-15' });
      assert.equal(
        codeOf(
          await advancePayment(tx, office.ppkom.act(), first.id, { ...ON, docDate: plainDate('2026-11-03') }),
        ),
        'docDate',
      );
      const late = '2026-11-10T02:00:00Z';
      const said = (day: string) => ({ docDate: plainDate(day), sp2dNumber: null });
      must(await advancePayment(tx, office.ppkom.act(late), first.id, said('2026-11-05')));
      must(await advancePayment(tx, office.pptk.act(late), first.id, said('2026-11-04')));
      const marks = (await eventsOf(tx, first.id)).map(({ mark, late_days }) => [mark, late_days]);
      // 2 November + 3 working days is the 5th: the paper names the very last lawful day, five days later.
      assert.deepEqual(marks, [
        ['recorded-late', 12],
        ['on-limit', 3],
        ['before-previous', 4],
      ]);
      assert.equal(Temporal.Instant.from((await sure(tx, first)).held_since).toString(), late);
    });
  },
);

eachEngine(
  'money of the treasurer begins on his desk, is not spent yet, and is accounted for within its month',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const cash = { kind: 'tu' as const, contractId: null, lineId: office.lineId };
      const first = await begun(tx, office, cash);
      assert.deepEqual([first.state, first.holder], ['spp-drafted', 'treasurer']);
      assert.equal(codeOf(await rejectPayment(tx, office.treasurer.act(), first.id, BACK)), 'no-such-step');
      const paid = await stepped(tx, office, first, 6);
      assert.deepEqual([paid.state, paid.account_due_on], ['transferred', '2026-12-02']);
      assert.deepEqual(
        (await alarmAdvances(tx)).map((each) => each.id),
        [first.id],
      );
      assert.equal((await sql`select 1 from realisation`.execute(tx)).rows.length, 0);
      assert.equal(codeOf(await accountCash(tx, office.verifier.act(), first.id, DAY)), 'not-your-turn');
      must(await accountCash(tx, office.treasurer.act(), first.id, DAY));
      assert.equal(codeOf(await accountCash(tx, office.treasurer.act(), first.id, DAY)), 'no-such-step');
      assert.deepEqual([await alarmAdvances(tx), await alarmPayments(tx)], [[], []]);
      assert.ok(chainHolds(await sure(tx, first), await eventsOf(tx, first.id)));
    });
  },
);

eachEngine(
  'whoever tries whatever: only the holder moves it, one step at a time, and the chain holds',
  async ({ db }, government) => {
    const reasons = Object.keys(REJECT_REASONS) as RejectReason[];
    const tries = fc.array(
      fc.record({
        who: fc.constantFrom(...PARTIES),
        what: fc.constantFrom('advance', 'advance', 'advance', 'reject', 'resubmit'),
        reason: fc.constantFrom(...reasons),
      }),
      { minLength: 10, maxLength: 25 },
    );
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      await fc.assert(
        fc.asyncProperty(tries, async (list) => {
          const first = await begun(tx, office, { amount: 1_000, invoiceNumber: null });
          let now = first;
          for (const { who, what, reason } of list) {
            const act = officerOf(office, who).act();
            const number = { docDate: DAY, sp2dNumber: first.number };
            const outcome =
              what === 'advance'
                ? await advancePayment(tx, act, now.id, number)
                : what === 'reject'
                  ? await rejectPayment(tx, act, now.id, { ...BACK, reason })
                  : await resubmitInvoice(tx, act, now.id, DAY);
            const saved = await sure(tx, now);
            if (isRefusal(outcome)) assert.equal(saved.seq, now.seq, 'a refusal moves nothing');
            else {
              assert.equal(
                officerOf(office, now.holder!).account,
                act.actor.accountId,
                'only the holder moves it',
              );
              const [from, to] = [PAYMENT_STATES.indexOf(now.state), PAYMENT_STATES.indexOf(saved.state)];
              assert.ok(to - from <= 1 && (what !== 'advance' || to - from === 1), 'no step is skipped');
              assert.equal(saved.rework - now.rework, what === 'reject' ? 1 : 0);
            }
            assert.equal(saved.holder, holderOf(standingOf(saved)));
            assert.equal(saved.holder === null, HOLDER[saved.state] === null);
            now = saved;
          }
          assert.ok(chainHolds(now, await eventsOf(tx, now.id)));
        }),
        { numRuns: 6 },
      );
    });
  },
);
