import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { findBlockers } from '../blockers.ts';
import type { PaymentInput, SignInput } from '../contract/money.ts';
import { ledger } from '../store/cases.ts';
import { findLoss } from '../store/losses.ts';
import { checkPayment } from './check-payment.ts';
import { closeLoss } from './close-loss.ts';
import { dismissRecommendation } from './dismiss-recommendation.ts';
import { openLoss } from './open-loss.ts';
import { recordPayment } from './record-payment.ts';
import { signLoss } from './sign-loss.ts';
import { assertTrail, finalFinding, makeWorld, refused, type World } from './world.fixture.ts';

const TODAY = plainDate('2026-11-23');

function payment(responsibleId: string, amount: number, rest: Partial<PaymentInput> = {}): PaymentInput {
  return {
    responsibleId,
    amount,
    paidOn: plainDate('2026-11-01'),
    receiptNumber: `STS-${amount}`,
    ntpn: null,
    bankReference: null,
    fileId: null,
    overpayment: false,
    ...rest,
  };
}

/** The final finding's money: its recommendation, and the part of 200 rupiah. */
async function debt(world: World) {
  const made = await finalFinding(world);
  const part = await world.run((tx) =>
    ledger(tx)
      .selectFrom('responsible')
      .selectAll()
      .where('recommendation_id', '=', made.recommendations[0]!)
      .orderBy('share', 'desc')
      .execute(),
  );
  return { ...made, money: made.recommendations[0]!, part: part[0]!, colleague: part[1]! };
}

eachEngine(
  'a payment is made by one and checked by another, and counts once it is verified',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { money, part } = await debt(world);
    const record = (
      input: PaymentInput,
      role: 'loss-officer' | 'auditor' = 'loss-officer',
      account?: string,
    ) => world.run((tx) => recordPayment(tx, world.as(role, account ? { account } : {}), money, input));
    const check = (
      id: string,
      verdict: 'verified' | 'rejected',
      note: string | null = null,
      account?: string,
    ) =>
      world.run((tx) =>
        checkPayment(tx, world.as('loss-verifier', account ? { account } : {}), id, { verdict, note }),
      );
    assert.equal(refused(await record(payment(part.id, 10), 'auditor')), 'not-allowed');
    assert.equal(
      refused(await record(payment(part.id, 10, { paidOn: plainDate('2027-01-01') }))),
      'invalid paidOn',
    );
    assert.equal(refused(await record(payment(money, 10))), 'invalid responsibleId');
    const made = await world.must((tx) =>
      recordPayment(tx, world.as('loss-officer', { account: 'both' }), money, payment(part.id, 150)),
    );
    assert.equal(refused(await record(payment(part.id, 150))), 'receipt-used');
    assert.equal(refused(await record(payment(part.id, 51))), 'invalid amount');
    assert.equal(refused(await check(made.id, 'verified', null, 'both')), 'own-work');
    assert.equal(refused(await check(made.id, 'rejected')), 'invalid note');
    await check(made.id, 'rejected', 'Bukti tidak terbaca');
    assert.equal(refused(await check(made.id, 'verified')), 'already-checked');
    const again = await world.must((tx) =>
      recordPayment(tx, world.as('loss-officer'), money, payment(part.id, 150)),
    );
    await check(again.id, 'verified');
    assert.deepEqual(await check(again.id, 'verified'), { id: again.id });
    const over = await world.must((tx) =>
      recordPayment(tx, world.as('loss-officer'), money, payment(part.id, 60, { overpayment: true })),
    );
    const flags = await world.run((tx) =>
      ledger(tx).selectFrom('payment').select(['amount', 'overpayment']).where('id', '=', over.id).execute(),
    );
    assert.deepEqual(flags, [{ amount: 60, overpayment: true }]);
    await assertTrail(world);
  },
);

eachEngine('makers at the same time never exceed a share together', async (database, g) => {
  const world = await makeWorld(database, g);
  const { money, part } = await debt(world);
  const attempts = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      world.run((tx) =>
        recordPayment(
          tx,
          world.as('loss-officer'),
          money,
          payment(part.id, 60, { receiptNumber: `STS-${index}` }),
        ),
      ),
    ),
  );
  assert.equal(attempts.filter((each) => 'id' in each).length, 3);
  const doubles = await Promise.all(
    Array.from({ length: 6 }, () =>
      world.run((tx) =>
        recordPayment(tx, world.as('loss-officer'), money, payment(part.id, 20, { receiptNumber: 'STS-X' })),
      ),
    ),
  );
  assert.equal(doubles.filter((each) => 'id' in each).length, 1);
});

const SKTJM: SignInput = {
  instrument: 'SKTJM',
  instrumentNumber: 'SKTJM-1',
  signedOn: plainDate('2026-11-20'),
  guarantee: 'Sertifikat tanah',
  beyondLimitReason: null,
  schedule: [
    { dueOn: plainDate('2026-12-20'), amount: 75 },
    { dueOn: plainDate('2027-01-20'), amount: 75 },
  ],
};

eachEngine(
  'a loss gathers shares of one debtor, gets its schedule, is paid and settled',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { money, part, colleague, parts } = await debt(world);
    const subject = { kind: 'person', id: part.person_id! } as const;
    const pay = async (amount: number, receiptNumber: string) => {
      const made = await world.must((tx) =>
        recordPayment(tx, world.as('loss-officer'), money, payment(part.id, amount, { receiptNumber })),
      );
      await world.must((tx) =>
        checkPayment(tx, world.as('loss-verifier'), made.id, { verdict: 'verified', note: null }),
      );
    };
    await pay(50, 'sebelum');
    const open = (responsibleIds: string[], rest = {}, role: 'loss-officer' | 'auditor' = 'loss-officer') =>
      world.run((tx) =>
        openLoss(tx, world.as(role), {
          number: 'TGR-1',
          kind: 'PMH',
          responsibleIds,
          paidBy: null,
          occurredOn: plainDate('2025-01-01'),
          knownOn: plainDate('2026-06-01'),
          ...rest,
        }),
      );
    const duty = parts.find((id) => id !== part.id && id !== colleague.id)!;
    assert.equal(refused(await open([part.id], {}, 'auditor')), 'not-allowed');
    assert.equal(refused(await open([part.id, colleague.id])), 'invalid responsibleIds');
    assert.equal(refused(await open([duty])), 'invalid responsibleIds');
    assert.equal(refused(await open([money])), 'invalid responsibleIds');
    assert.equal(
      refused(await open([part.id], { occurredOn: plainDate('2026-07-01') })),
      'invalid occurredOn',
    );
    const loss = await open([part.id]);
    if (isRefusal(loss)) assert.fail(loss.code);
    assert.equal(refused(await open([part.id], { number: 'TGR-2' })), 'share-covered');
    const kept = (await world.run((tx) => findLoss(tx, loss.id)))!;
    assert.equal(kept.row.expires_on, '2031-06-01');
    const sign = (rest: Partial<SignInput> = {}) =>
      world.run((tx) => signLoss(tx, world.as('loss-officer'), loss.id, { ...SKTJM, ...rest }));
    assert.equal(refused(await sign({ schedule: [] })), 'invalid schedule');
    assert.equal(refused(await sign({ schedule: [{ dueOn: TODAY, amount: 200 }] })), 'invalid schedule');
    assert.equal(
      refused(await sign({ schedule: [{ dueOn: plainDate('2027-03-01'), amount: 150 }] })),
      'invalid schedule',
    );
    await sign();
    assert.equal(refused(await sign()), 'already-signed');
    assert.equal((await world.run((tx) => findLoss(tx, loss.id)))?.row.principal, 150);
    const ask = async (asOf = TODAY) =>
      (await world.run((tx) => findBlockers(tx, asOf, [subject]))).get(`person:${subject.id}`) ?? [];
    assert.deepEqual(
      (await ask()).map((each) => [each.kind, each.effect, each.amount]),
      [['loss', 'conditions', 150]],
    );
    assert.deepEqual(
      (await ask(plainDate('2026-12-21'))).map((each) => each.effect),
      ['refuses'],
    );
    const close = (
      outcome: 'settled' | 'written-off',
      paper: string | null,
      role: 'loss-officer' | 'inspektur' = 'loss-officer',
    ) => world.run((tx) => closeLoss(tx, world.as(role), loss.id, { outcome, paper }));
    assert.equal(refused(await close('settled', null)), 'remainder');
    assert.equal(refused(await close('written-off', 'SK')), 'not-allowed');
    assert.equal(refused(await close('written-off', null, 'inspektur')), 'invalid paper');
    await pay(150, 'lunas');
    assert.deepEqual(await ask(), []);
    await close('settled', null);
    assert.deepEqual(await close('settled', null), { id: loss.id });
    assert.equal(refused(await close('written-off', 'SK', 'inspektur')), 'already-closed');
    await assertTrail(world);
  },
);

eachEngine(
  'an open loss keeps its recommendation; written off, the recommendation blocks until it is dismissed',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { money, part } = await debt(world);
    const subject = { kind: 'person', id: part.person_id! } as const;
    const loss = await world.must((tx) =>
      openLoss(tx, world.as('loss-officer'), {
        number: 'TGR-9',
        kind: 'lalai',
        responsibleIds: [part.id],
        paidBy: 'Ahli waris',
        occurredOn: plainDate('2025-01-01'),
        knownOn: plainDate('2026-06-01'),
      }),
    );
    const dismiss = () =>
      world.run((tx) =>
        dismissRecommendation(tx, world.as('inspektur'), money, {
          note: 'Wafat tanpa ahli waris',
          paperNumber: 'SK-1',
          paperOn: TODAY,
        }),
      );
    const kinds = async () =>
      ((await world.run((tx) => findBlockers(tx, TODAY, [subject]))).get(`person:${subject.id}`) ?? []).map(
        (each) => each.kind,
      );
    assert.equal(refused(await dismiss()), 'open-loss');
    assert.deepEqual(await kinds(), ['loss']);
    await world.must((tx) =>
      closeLoss(tx, world.as('inspektur'), loss.id, { outcome: 'written-off', paper: 'SK-0' }),
    );
    assert.deepEqual(await kinds(), ['recommendation']);
    await dismiss();
    assert.deepEqual(await kinds(), []);
    await assertTrail(world);
  },
);

eachEngine(
  'negligence may run longer than 24 months only with a reason and a guarantee',
  async (database, g) => {
    const world = await makeWorld(database, g);
    const { part } = await debt(world);
    const loss = await world.must((tx) =>
      openLoss(tx, world.as('loss-officer'), {
        number: 'TGR-3',
        kind: 'lalai',
        responsibleIds: [part.id],
        paidBy: null,
        occurredOn: plainDate('2025-01-01'),
        knownOn: plainDate('2026-06-01'),
      }),
    );
    const schedule = [{ dueOn: plainDate('2029-01-01'), amount: 200 }];
    const sign = (rest: Partial<SignInput>) =>
      world.run((tx) => signLoss(tx, world.as('loss-officer'), loss.id, { ...SKTJM, schedule, ...rest }));
    assert.equal(refused(await sign({})), 'invalid schedule');
    assert.equal(
      refused(await sign({ beyondLimitReason: 'Tidak mampu', guarantee: null })),
      'invalid schedule',
    );
    assert.deepEqual(await sign({ beyondLimitReason: 'Tidak mampu; gaji dipotong' }), { id: loss.id });
  },
);
