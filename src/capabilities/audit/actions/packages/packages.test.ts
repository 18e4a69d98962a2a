import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { showCode } from '../../../../platform/codes.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { sourceRelation } from '../../../spending/index.ts';
import { presentSheets } from '../../http/packages/present-sheets.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import {
  attach,
  directPayment,
  heard,
  must,
  office,
  plainPackage,
  price,
  queueing,
  submit,
  write,
} from '../../packages.fixture.ts';
import { findRun, runsOf } from '../../store/packages/checks.ts';
import { fieldsOf, historyOf } from '../../store/packages/fields.ts';
import { sameFiles } from '../../store/packages/history.ts';
import { findPackage, updatePackage } from '../../store/packages/packages.ts';
import { lastSheet, listSheets, validSheet } from '../../store/packages/sheets.ts';
import { beginPackage } from './begin-package.ts';
import { cancelPackage, reopenPackage } from './close-package.ts';
import { keepFields } from './keep-fields.ts';
import { proveCheck } from './prove-check.ts';
import { reviewHolds } from './review-holds.ts';
import type { SheetAsked } from './sheet-facts.ts';
import { revokeByHand, takeSheet } from './sheets.ts';
import { submitPackage } from './submit-package.ts';

eachEngine(
  'a package begins from a payment: what SIPD holds is there and is not typed over',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const paymentId = await directPayment(tx, people);
      const begun = must(await beginPackage(tx, act, { origin: 'payment', paymentId }));
      assert.deepEqual(
        [begun.method, begun.amount, begun.account_code, begun.activity_code, begun.state],
        ['LS', 15_000_000, '5.2.04.01.01.0005', '1.03.10.2.01.0005', 'draft'],
      );
      assert.equal(begun.responsible_id, people.treasurer.personId);
      const refused = await keepFields(tx, act, begun.id, {
        version: begun.version,
        fields: [{ field: 'amounts.claim', value: 1 }],
      });
      assert.ok(isRefusal(refused));
      assert.equal(refused.complaints[0]?.field, 'fields.0.value');
      const twin = await beginPackage(tx, act, { origin: 'payment', paymentId });
      assert.equal(isRefusal(twin) && twin.code, 'already-begun');
    });
  },
);

eachEngine(
  'who prepares nothing for the agency begins nothing, and a foreign payment is not there',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const paymentId = await directPayment(tx, people);
      const refusal = async (act: Parameters<typeof beginPackage>[1]) => {
        const outcome = await beginPackage(tx, act, { origin: 'payment', paymentId });
        return isRefusal(outcome) && outcome.code;
      };
      assert.equal(await refusal(people.otherTreasurer.act()), 'not-found');
      assert.equal(await refusal(people.verifier.act()), 'not-allowed');
      assert.equal(await refusal(people.inspektur.act()), 'not-allowed');
    });
  },
);

eachEngine(
  'a correction keeps what was there before in the history, and an older version is refused',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const first = await plainPackage(tx, act, people.agencyId);
      const second = await write(tx, act, first, { 'amounts.claim': 2_000_000 });
      assert.equal(second.amount, 2_000_000);
      const history = await historyOf(tx, first.id, 'amounts.claim');
      assert.deepEqual(
        history.map((each) => [each.value, each.ended_at === null]),
        [
          [2_000_000, true],
          [1_234_567, false],
        ],
      );
      const late = await keepFields(tx, act, first.id, {
        version: first.version,
        fields: [{ field: 'amounts.claim', value: 5 }],
      });
      assert.equal(isRefusal(late) && late.code, 'changed');
    });
  },
);

eachEngine(
  'what is no amount and no day is refused by name, and nothing is kept',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const of = await plainPackage(tx, act, people.agencyId);
      const given = [
        { field: 'amounts.receipt', value: -1 },
        { field: 'amounts.spp', value: 1e15 + 1 },
        { field: 'amounts.spm', value: 0.5 },
        { field: 'dates.handover', value: '2026-02-30' },
        { field: 'kind', value: 'nothing' },
        { field: 'amounts.sp2d', value: 1e15 },
      ] as const;
      const refused = await keepFields(tx, act, of.id, { version: of.version, fields: [...given] });
      assert.ok(isRefusal(refused));
      assert.deepEqual(
        refused.complaints.map((each) => each.field),
        [0, 1, 2, 3, 4].map((place) => `fields.${place}.value`),
      );
      assert.equal(
        (await fieldsOf(tx, of.id)).some((each) => each.field === 'amounts.sp2d'),
        false,
      );
    });
  },
);

eachEngine(
  'handed in, the run is kept with all that proves it again, and the sheet is issued, taken by another and never by oneself',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const services = queueing();
      const of = await plainPackage(tx, act, people.agencyId);
      const done = await submit(tx, act, of, services);
      assert.equal(
        done.outcome,
        'passed',
        JSON.stringify(done.verdicts.filter((each) => each.state === 'found')),
      );
      const check = (await findRun(tx, of.id, 1))!;
      assert.deepEqual(proveCheck(check), { intact: true, different: [] });
      const sheet = (await validSheet(tx, of.id))!;
      assert.match(sheet.number, /^LV-2026-\d{5}$/);
      assert.deepEqual(services.jobs, [['audit-sign-sheet', sheet.id]]);
      const own = await takeSheet(tx, people.treasurer.act(), sheet.id);
      assert.equal(isRefusal(own) && own.code, 'not-allowed');
      const taken = must(await takeSheet(tx, people.verifier.act(), sheet.id));
      assert.ok(taken.taken_at !== null);
      const again = await reopenPackage(tx, act, of.id, done.package.version);
      assert.equal(isRefusal(again) && again.code, 'sheet-taken');
      const closed = await keepFields(tx, act, of.id, {
        version: done.package.version,
        fields: [{ field: 'amounts.claim', value: 5 }],
      });
      assert.equal(isRefusal(closed) && closed.code, 'package-closed');
    });
  },
);

eachEngine(
  'over the budget a package is stopped without a sheet; mended and handed in again it passes with a second run',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const begun = await plainPackage(tx, act, people.agencyId, 950_000_001);
      const codes = { activityCode: '1.03.10.2.01.0005', accountCode: '5.2.04.01.01.0005' };
      const bare = must(
        await beginPackage(tx, act, {
          origin: 'hand',
          agencyId: people.agencyId,
          year: 2026,
          method: 'GU',
          description: 'Kosong',
          amount: null,
        }),
      );
      const refused = await submitPackage(tx, act, queueing(), bare.id, bare.version);
      assert.ok(isRefusal(refused));
      assert.deepEqual(
        refused.complaints.map((each) => each.field),
        ['kind', 'amounts.claim', 'documents'],
      );
      const stopped = await submit(tx, act, await write(tx, act, begun, codes));
      assert.equal(stopped.outcome, 'stopped');
      assert.ok(stopped.verdicts.some((each) => each.code === 'SPJ-04' && each.state === 'found'));
      assert.equal(await lastSheet(tx, begun.id), undefined);
      const cheaper = await write(tx, act, stopped.package, { 'amounts.claim': 1_234_567 });
      const mended = await price(tx, act, cheaper, 1_234_567);
      const passed = await submit(tx, act, mended);
      assert.equal(passed.outcome, 'passed');
      assert.deepEqual(
        (await runsOf(tx, begun.id)).map((each) => [each.run, each.outcome]),
        [
          [2, 'passed'],
          [1, 'stopped'],
        ],
      );
    });
  },
);

eachEngine(
  'whoever has a reason holds the sheet back; opened again its sheet falls; put away its payment is free',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const held = heard(act, (fact) => {
        if (fact.name === 'audit.sheet-asked')
          (fact.data as SheetAsked).hold({ id: 'Gerbang merah', en: 'Red gate' });
      });
      const of = await plainPackage(tx, act, people.agencyId);
      const without = await submit(tx, held, of);
      assert.deepEqual([without.outcome, without.held.length], ['passed', 1]);
      assert.equal(await validSheet(tx, of.id), undefined);
      const open = must(await reopenPackage(tx, act, of.id, without.package.version));
      const done = await submit(tx, act, open);
      assert.ok((await validSheet(tx, of.id)) !== undefined);
      const draft = must(await reopenPackage(tx, act, of.id, done.package.version));
      assert.equal((await lastSheet(tx, of.id))?.revoked_reason, 'package-changed');
      must(await cancelPackage(tx, act, of.id, draft.version));
      assert.equal((await findPackage(tx, of.id))?.state, 'cancelled');
    });
  },
);

eachEngine(
  'the same paper in two packages is found; after the first was cancelled it is free for the second',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const plain = async () => plainPackage(tx, act, people.agencyId, 2_345_678);
      const first = await attach(tx, act, await plain(), 'receipt', [], 'one paper');
      const second = await attach(tx, act, await plain(), 'receipt', [], 'one paper');
      const alike = async () =>
        (await sameFiles(tx, [sha256('one paper')], second.id)).map((each) => each.packageId);
      assert.deepEqual(await alike(), [first.id]);
      must(await cancelPackage(tx, act, first.id, first.version));
      assert.deepEqual(await alike(), []);
    });
  },
);

eachEngine(
  'a gate that closes withdraws the sheet of its contract’s payment, and one that opens issues it',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const closed = heard(act, (fact) => {
        if (fact.name === 'audit.sheet-asked')
          (fact.data as SheetAsked).hold({ id: 'Gerbang merah', en: 'Red gate' });
      });
      const payment = await directPayment(tx, people, 8_000_000, people.contractId);
      const of = await plainPackage(tx, act, people.agencyId);
      assert.equal((await submit(tx, act, of)).outcome, 'passed');
      await updatePackage(tx, of.id, { payment_id: payment });
      const purchases = { contractIds: [people.contractId], planIds: [] };
      assert.deepEqual(await reviewHolds(tx, closed, queueing(), purchases), { issued: 0, revoked: 1 });
      assert.equal((await lastSheet(tx, of.id))?.revoked_reason, 'gate');
      assert.deepEqual(await reviewHolds(tx, closed, queueing(), purchases), { issued: 0, revoked: 0 });
      assert.deepEqual(await reviewHolds(tx, act, queueing(), purchases), { issued: 1, revoked: 0 });
      assert.deepEqual(await reviewHolds(tx, act, queueing(), purchases), { issued: 0, revoked: 0 });
      const again = await validSheet(tx, of.id);
      must(await revokeByHand(tx, people.inspektur.act(), again!.id, 'Bukti palsu'));
      assert.deepEqual(await reviewHolds(tx, act, queueing(), purchases), { issued: 0, revoked: 0 });
    });
  },
);

eachEngine(
  'a sheet is looked up by what is printed on it and by the numbers of its payment, in its state',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const act = people.treasurer.act();
      const payment = await directPayment(tx, people, 8_000_000, people.contractId);
      await sql`update spending_payment set sp2d_number = '900/SP2D/0042/2026' where id = ${payment}::uuid`.execute(
        tx,
      );
      const of = await plainPackage(tx, act, people.agencyId);
      await submit(tx, act, of);
      await updatePackage(tx, of.id, { payment_id: payment });
      await submit(tx, act, await plainPackage(tx, act, people.agencyId, 7_654_321));
      const sheet = (await validSheet(tx, of.id))!;
      const look = async (text: string, view: 'all' | 'waiting' | 'taken' | 'revoked' = 'all') => {
        const filter = { view, text, agencyIds: [people.agencyId], page: 1, size: 10 };
        return (await listSheets(tx, sourceRelation(), filter)).rows.map(({ id }) => id);
      };
      for (const text of ['0042', '900/sp2d/0042/2026', sheet.code, showCode(sheet.code), sheet.number])
        assert.deepEqual(await look(text), [sheet.id], text);
      assert.equal((await look('')).length, 2);
      assert.deepEqual(await look('900/SP2D/0043/2026'), []);
      assert.deepEqual([await look('0042', 'waiting'), await look('0042', 'taken')], [[sheet.id], []]);
      must(await takeSheet(tx, people.verifier.act(), sheet.id));
      assert.deepEqual([await look('0042', 'waiting'), await look('0042', 'taken')], [[], [sheet.id]]);
      must(await revokeByHand(tx, people.inspektur.act(), sheet.id, 'Bukti palsu'));
      assert.deepEqual([await look('0042', 'taken'), await look('0042', 'revoked')], [[], [sheet.id]]);
      const [shown] = await presentSheets(tx, people.treasury.act(), [(await lastSheet(tx, of.id))!]);
      assert.equal(shown?.payment?.sp2dNumber, '900/SP2D/0042/2026');
      assert.deepEqual(shown.may, ['download'], 'the treasury reads sheets, not packages');
    });
  },
);

eachEngine('handed in twice at once it is checked once', async ({ db }, government) => {
  const { act, of } = await db.asGovernment(government.id, async (tx) => {
    const people = await office(tx, government);
    const by = people.treasurer.act();
    return { act: by, of: await plainPackage(tx, by, people.agencyId) };
  });
  const once = () =>
    db.asGovernment(government.id, (tx) => submitPackage(tx, act, queueing(), of.id, of.version));
  const outcomes = await Promise.all([once(), once(), once()]);
  assert.deepEqual(outcomes.map((each) => (isRefusal(each) ? each.code : each.outcome)).toSorted(), [
    'package-closed',
    'package-closed',
    'passed',
  ]);
  await db.asGovernment(government.id, async (tx) => assert.equal((await runsOf(tx, of.id)).length, 1));
});
