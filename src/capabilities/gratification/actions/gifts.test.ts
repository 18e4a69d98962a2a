import assert from 'node:assert/strict';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { hamper, openUnit } from '../gratification.fixture.ts';
import { giftDetail } from '../http/present.ts';
import { findGift } from '../store/gifts.ts';
import { openHints } from '../store/hints.ts';
import { askReporter } from './ask-reporter.ts';
import { acceptGift, recordOnly } from './check-gift.ts';
import { enterDecision, sendToKpk, settleGift } from './follow-kpk.ts';
import { handOver } from './hand-over.ts';
import { hearDeclaration } from './hear-declaration.ts';
import { reportGift } from './report-gift.ts';
import { supplyGift } from './supply-gift.ts';

function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) assert.fail(JSON.stringify(outcome));
  return outcome;
}
const code = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : 'done');

eachEngine(
  'a gift goes from the report over KPK to its end, each clock in its time',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { reporter, officer } = await openUnit(tx, government);
      const gift = must(await reportGift(tx, reporter.act(), hamper()));
      assert.match(gift.number, /^GRA-2026-\d{5}$/);
      const clock = async (name: string) =>
        (await clocksOf(tx, officer.act(), [gift.id])).get(gift.id)!.findLast((each) => each.name === name)!;
      // 30 working days after Friday 20 November 2026, Christmas and the joint leave of 24 December not counted.
      assert.equal((await clock('kpk')).days, 30);
      assert.equal((await clock('kpk')).from, '2026-11-20');
      assert.equal((await clock('upg')).days, 10);

      must(await askReporter(tx, officer.act('2026-11-25T02:00:00Z'), gift.id, 'Lampirkan foto barang.'));
      assert.equal((await clock('upg')).stoppedOn, '2026-11-25');
      assert.equal((await clock('kpk')).stoppedOn, null, 'the law’s clock never rests');
      must(
        await supplyGift(tx, reporter.act('2026-11-26T02:00:00Z'), gift.id, {
          story: 'Diantar kurir; foto terlampir.',
          value: 800_000,
          valueBasis: 'Harga toko',
          keptWhere: 'Lemari kantor',
          fileIds: [],
        }),
      );
      must(await acceptGift(tx, officer.act('2026-11-27T02:00:00Z'), gift.id));
      const handed = must(
        await handOver(tx, officer.act('2026-11-27T02:00:00Z'), gift.id, {
          handedOn: plainDate('2026-11-27'),
          handedBy: 'Pelapor',
          receivedBy: 'UPG',
          items: 'Satu parsel',
          condition: 'Baik',
        }),
      );
      assert.match(handed.number, /^TTG-2026-\d{5}$/);
      const late = '2026-12-01T02:00:00Z';
      must(
        await sendToKpk(tx, officer.act(late), gift.id, {
          kpkNumber: 'GOL-1',
          sentOn: plainDate('2026-12-01'),
        }),
      );
      assert.equal((await clock('kpk')).late, false);
      const decision = { number: 'SK-1', decidedOn: plainDate('2026-12-01') };
      assert.equal(
        code(
          await enterDecision(tx, officer.act(late), gift.id, {
            ...decision,
            decision: 'shared',
            share: 800_000,
          }),
        ),
        'invalid',
      );
      must(
        await enterDecision(tx, officer.act(late), gift.id, { ...decision, decision: 'state', share: null }),
      );
      must(
        await settleGift(tx, officer.act(late), gift.id, { settledOn: plainDate('2026-12-01'), note: '' }),
      );
      const end = (await findGift(tx, gift.id))!;
      assert.deepEqual([end.state, end.state_share], ['settled', 800_000]);
    });
  },
);

eachEngine(
  'what the law wants reported is never only recorded; a refused gift is',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { reporter, officer } = await openUnit(tx, government);
      const received = must(await reportGift(tx, reporter.act(), hamper()));
      assert.equal(code(await recordOnly(tx, officer.act(), received.id, 'Kecil')), 'gift-must-be-reported');
      const refused = must(await reportGift(tx, reporter.act(), hamper({ kind: 'refused' })));
      assert.equal(must(await recordOnly(tx, officer.act(), refused.id, 'Ditolak')).state, 'recorded');
      const small = hamper({ occasion: 'ceremony', officeTie: 'no', value: 200_000 });
      const wedding = must(await reportGift(tx, reporter.act(), small));
      assert.equal(must(await recordOnly(tx, officer.act(), wedding.id, 'Di bawah batas')).state, 'recorded');
    });
  },
);

eachEngine(
  'nobody works on his own gift, and nobody but the UPG and the Inspektur reads another’s',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { reporter, colleague, officer, second, inspektur, head } = await openUnit(tx, government);
      const own = must(await reportGift(tx, officer.act(), hamper()));
      assert.equal(code(await acceptGift(tx, officer.act(), own.id)), 'own-gift');
      assert.equal(code(await acceptGift(tx, second.act(), own.id)), 'done');
      const gift = must(await reportGift(tx, reporter.act(), hamper()));
      for (const stranger of [colleague, head])
        assert.equal(code(await acceptGift(tx, stranger.act(), gift.id)), 'not-found');
      assert.equal(code(await acceptGift(tx, inspektur.act(), gift.id)), 'not-allowed');
      assert.equal(code(await acceptGift(tx, reporter.act(), gift.id)), 'not-allowed');
      assert.deepEqual((await giftDetail(tx, reporter.act(), gift)).may, []);
      assert.equal((await giftDetail(tx, reporter.act(), gift)).person, null);
      assert.equal((await giftDetail(tx, inspektur.act(), gift)).person, 'Pegawai pelapor');
    });
  },
);

eachEngine(
  'a day to come and a foreign file are refused; nothing of the report stays',
  async ({ db }, government) => {
    const refused = await db.asGovernment(government.id, async (tx) => {
      const { reporter } = await openUnit(tx, government);
      assert.equal(
        code(await reportGift(tx, reporter.act(), hamper({ receivedOn: '2026-11-24' }))),
        'invalid',
      );
      return reportGift(tx, reporter.act(), hamper({ fileIds: ['018f0000-0000-7000-8000-000000000001'] }));
    });
    assert.equal(code(refused), 'invalid');
  },
);

eachEngine(
  'what a visitor declared waits for its host: a report or a "nothing" ends it, once',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { reporter, colleague } = await openUnit(tx, government);
      const said = {
        visitId: '018f0000-0000-7000-8000-0000000000aa',
        hostPersonId: reporter.personId,
        agencyId: reporter.agencyId,
        day: plainDate('2026-11-20'),
      };
      await hearDeclaration(tx, colleague.act(), said);
      await hearDeclaration(tx, colleague.act(), said);
      const [hint, ...more] = await openHints(tx, reporter.personId, 10);
      assert.equal(more.length, 0);
      assert.equal(code(await reportGift(tx, colleague.act(), hamper({ hintId: hint!.id }))), 'not-found');
      must(await reportGift(tx, reporter.act(), hamper({ hintId: hint!.id })));
      assert.deepEqual(await openHints(tx, null, 10), []);
      assert.equal(code(await reportGift(tx, reporter.act(), hamper({ hintId: hint!.id }))), 'hint-answered');
    });
  },
);
