import assert from 'node:assert/strict';
import { subjectKey, type Blocker, type Government, type Subject } from '../../platform/act.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { insertMany } from '../../platform/database/insert.ts';
import { eachEngine, type TestDatabase } from '../../platform/test-database.ts';
import { agencyRow, personRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertVendors } from '../directory/index.ts';
import { findBlockers } from './blockers.ts';
import { DAY, LedgerFixture } from './findings.fixture.ts';
import { AWAITING_REVIEW_CLEARS, CURRENT_INSTALMENTS_PASS } from './parameters.ts';
import { insertLedger } from './store/bulk.ts';

interface World {
  tx: Tx;
  ledger: LedgerFixture;
  people: [Subject, Subject];
  agency: Subject;
  successor: Subject;
  vendor: Subject;
  ask: (...subjects: Subject[]) => Promise<Map<string, Blocker[]>>;
  override: (key: string, value: boolean) => Promise<void>;
}

/** Two people of one agency, which another one has succeeded, and a vendor. */
async function inWorld(
  database: TestDatabase,
  government: Government,
  body: (world: World) => Promise<void>,
) {
  await database.db.asGovernment(government.id, async (tx) => {
    const successor = agencyRow('2');
    const agency = agencyRow('1', { validTo: plainDate('2025-12-31'), successorId: successor.id });
    await insertAgencies(tx, government.id, [successor, agency]);
    const people = [personRow('P1'), personRow('P2')];
    await insertPeople(tx, government.id, people);
    const vendor = { id: newId(), name: 'CV Maju', taxNumber: null };
    await insertVendors(tx, government.id, [vendor]);
    const ledger = new LedgerFixture(government);
    await body({
      tx,
      ledger,
      people: [
        { kind: 'person', id: people[0]!.id },
        { kind: 'person', id: people[1]!.id },
      ],
      agency: { kind: 'agency', id: agency.id },
      successor: { kind: 'agency', id: successor.id },
      vendor: { kind: 'vendor', id: vendor.id },
      async ask(...subjects) {
        await insertLedger(tx, ledger.rows);
        return findBlockers(tx, DAY, subjects);
      },
      override: (key, value) =>
        insertMany(tx, 'parameter', [
          {
            government_id: government.id,
            id: newId(),
            key,
            value,
            valid_from: '2020-01-01',
            source: 'Perwali',
            verified: true,
            created_at: '2026-01-01T00:00:00Z',
          },
        ]),
    });
  });
}

const of = (found: Map<string, Blocker[]>, subject: Subject) => found.get(subjectKey(subject)) ?? [];

eachEngine(
  'only the own unpaid share blocks, with what is still owed; a colleague who paid is free',
  async (db, g) => {
    await inWorld(db, g, async ({ ledger, people: [debtor, payer], agency, ask }) => {
      const finding = ledger.finding(ledger.report(), { agency_id: agency.id });
      const recommendation = ledger.recommendation(finding, { value: 300 });
      const own = ledger.responsible(recommendation, {
        person_id: debtor.id,
        office_id: agency.id,
        share: 200,
      });
      const paid = ledger.responsible(recommendation, {
        person_id: payer.id,
        office_id: agency.id,
        share: 100,
      });
      ledger.payment(own, 50);
      ledger.payment(own, 60, { state: 'recorded' });
      ledger.payment(own, 70, { state: 'rejected' });
      ledger.payment(paid, 100);
      const found = await ask(debtor, payer, agency);
      assert.deepEqual([...found.keys()], [subjectKey(debtor)]);
      const [blocker] = of(found, debtor);
      assert.equal(of(found, debtor).length, 1);
      assert.equal(blocker?.effect, 'refuses');
      assert.equal(blocker?.kind, 'recommendation');
      assert.equal(blocker?.amount, 150);
      assert.equal(blocker?.link, `/app/temuan/${finding.id}`);
      assert.match(blocker?.cure.id ?? '', /Setor Rp\s150 /);
    });
  },
);

eachEngine('a duty without money blocks whom it names until the inspectorate verified it', async (db, g) => {
  await inWorld(db, g, async ({ ledger, people: [first, second], ask }) => {
    const recommendation = ledger.recommendation(ledger.finding(ledger.report()), {
      code: '06',
      status: 'BS',
    });
    ledger.responsible(recommendation, { person_id: first.id });
    ledger.responsible(recommendation, { person_id: second.id, duty_done_on: DAY });
    const found = await ask(first, second);
    assert.deepEqual(
      of(found, first).map((each) => [each.effect, each.amount, each.status]),
      [['refuses', 0, 'BS']],
    );
    assert.deepEqual(of(found, second), []);
  });
});

eachEngine(
  'drafts never block, nor what is settled; a report blocks although nobody received it',
  async (db, g) => {
    await inWorld(db, g, async ({ ledger, people: [first, second], ask }) => {
      for (const state of ['draft', 'responding'] as const) {
        const recommendation = ledger.recommendation(ledger.finding(ledger.report({ state })), { value: 10 });
        ledger.responsible(recommendation, { person_id: first.id, share: 10 });
      }
      for (const status of ['S', 'TD'] as const) {
        const recommendation = ledger.recommendation(ledger.finding(ledger.report()), {
          value: 10,
          status,
          step: 'closed',
        });
        ledger.responsible(recommendation, { person_id: first.id, share: 10 });
      }
      const unreceived = ledger.recommendation(ledger.finding(ledger.report({ received_on: null })), {
        value: 10,
        due_on: null,
      });
      ledger.responsible(unreceived, { person_id: second.id, share: 10 });
      const found = await ask(first, second);
      assert.deepEqual(of(found, first), []);
      assert.equal(of(found, second)[0]?.effect, 'refuses');
    });
  },
);

eachEngine(
  'own part done: BPK still reviews, which is a condition that the government may let clear',
  async (db, g) => {
    await inWorld(db, g, async ({ tx, ledger, people: [payer, doer], ask, override }) => {
      for (const source of ['BPK', 'APIP', 'KAP'] as const) {
        const finding = ledger.finding(ledger.report({ source }));
        const money = ledger.recommendation(finding, { value: 100, status: 'BS' });
        ledger.payment(ledger.responsible(money, { person_id: payer.id, share: 100 }), 100);
        const duty = ledger.recommendation(finding, {
          code: '06',
          ...(source === 'BPK' ? { step: 'reviewing', forwarded_on: DAY } : {}),
        });
        ledger.responsible(duty, { person_id: doer.id, duty_done_on: DAY });
      }
      const found = await ask(payer, doer);
      for (const subject of [payer, doer]) {
        assert.deepEqual(
          of(found, subject).map((each) => [each.effect, each.status, each.amount]),
          [['conditions', 'menunggu telaah', 0]],
        );
      }
      await override(AWAITING_REVIEW_CLEARS.key, true);
      assert.equal((await findBlockers(tx, DAY, [payer, doer])).size, 0);
    });
  },
);

eachEngine('an agency is blocked by what names it or its predecessor, never by its people', async (db, g) => {
  await inWorld(db, g, async ({ ledger, people: [person], agency, successor, ask }) => {
    const finding = ledger.finding(ledger.report(), { agency_id: agency.id });
    const recommendation = ledger.recommendation(finding, { value: 100 });
    ledger.responsible(recommendation, { person_id: person.id, office_id: agency.id, share: 100 });
    const duty = ledger.recommendation(finding, { code: '09' });
    const own = ledger.responsible(duty, { agency_id: agency.id });
    const found = await ask(person, agency, successor);
    for (const subject of [agency, successor])
      assert.deepEqual(
        of(found, subject).map((each) => each.id),
        [own.id],
      );
    assert.equal(of(found, person).length, 1);
    assert.equal(of(found, person)[0]?.amount, 100);
  });
});

eachEngine('a vendor is blocked by his share', async (db, g) => {
  await inWorld(db, g, async ({ ledger, vendor, ask }) => {
    const recommendation = ledger.recommendation(ledger.finding(ledger.report()), { value: 7 });
    ledger.responsible(recommendation, { vendor_id: vendor.id, share: 7 });
    assert.equal(of(await ask(vendor), vendor)[0]?.amount, 7);
  });
});

eachEngine('a share under a loss is judged, listed and counted once, as the loss', async (db, g) => {
  await inWorld(db, g, async ({ ledger, people: [debtor, other], ask }) => {
    const finding = ledger.finding(ledger.report());
    const money = ledger.recommendation(finding, { value: 400 });
    const share = ledger.responsible(money, { person_id: debtor.id, share: 300 });
    ledger.responsible(money, { person_id: other.id, share: 100 });
    const second = ledger.recommendation(finding, { value: 60 });
    const more = ledger.responsible(second, { person_id: debtor.id, share: 60 });
    ledger.payment(share, 40);
    const loss = ledger.loss([share, more], {
      state: 'open',
      instrument: null,
      signed_on: null,
      principal: null,
    });
    const found = await ask(debtor, other);
    assert.deepEqual(
      of(found, debtor).map((each) => [each.kind, each.id, each.effect, each.amount, each.link]),
      [['loss', loss.id, 'refuses', 320, `/app/kerugian/${loss.id}`]],
    );
    assert.deepEqual(
      of(found, other).map((each) => each.kind),
      ['recommendation'],
    );
  });
});

eachEngine(
  'instalments on time and guaranteed are a condition; behind, unguaranteed or not allowed, they refuse',
  async (db, g) => {
    await inWorld(db, g, async ({ tx, ledger, people: [current, late], vendor, agency, ask, override }) => {
      const report = ledger.report();
      const owe = (subject: Subject) => {
        const recommendation = ledger.recommendation(ledger.finding(report), { value: 100 });
        return ledger.responsible(recommendation, {
          person_id: subject.kind === 'person' ? subject.id : null,
          vendor_id: subject.kind === 'vendor' ? subject.id : null,
          agency_id: subject.kind === 'agency' ? subject.id : null,
          office_id: subject.kind === 'agency' ? subject.id : null,
          share: 100,
        });
      };
      // 20 paid before the undertaking was signed: its schedule is about 80, of which 40 were due.
      const share = owe(current);
      ledger.payment(share, 60);
      ledger.loss([share], { principal: 80 }, ['2026-11-01', '2027-01-01']);
      const lateShare = owe(late);
      ledger.payment(lateShare, 59);
      ledger.loss([lateShare], { principal: 80 }, ['2026-11-01', '2027-01-01']);
      ledger.loss([owe(vendor)], { guarantee: null }, ['2027-01-01']);
      ledger.loss([owe(agency)], { instrument: 'SKP2K' }, ['2027-01-01']);
      const found = await ask(current, late, vendor, agency);
      const told = (subject: Subject) =>
        of(found, subject).map((each) => [each.effect, each.status, each.amount]);
      assert.deepEqual(told(current), [['conditions', 'angsuran lancar', 40]]);
      assert.deepEqual(told(late), [['refuses', 'menunggak 1 angsuran', 41]]);
      assert.deepEqual(told(vendor), [['refuses', 'angsuran lancar', 100]]);
      assert.deepEqual(told(agency), [['refuses', 'angsuran lancar', 100]]);
      await override(CURRENT_INSTALMENTS_PASS.key, false);
      assert.equal(of(await findBlockers(tx, DAY, [current]), current)[0]?.effect, 'refuses');
    });
  },
);

eachEngine(
  'a loss without a remainder vanishes; written off, its share is judged as a recommendation again',
  async (db, g) => {
    await inWorld(db, g, async ({ ledger, people: [paid, forgiven], ask }) => {
      const report = ledger.report({ source: 'BPK' });
      const full = ledger.responsible(ledger.recommendation(ledger.finding(report), { value: 100 }), {
        person_id: paid.id,
        share: 100,
      });
      ledger.payment(full, 100);
      ledger.loss([full], {}, ['2026-10-01']);
      const owed = ledger.responsible(ledger.recommendation(ledger.finding(report), { value: 100 }), {
        person_id: forgiven.id,
        share: 100,
      });
      ledger.loss([owed], { state: 'written-off', closed_on: DAY, closed_paper: 'SK 1' });
      const found = await ask(paid, forgiven);
      assert.deepEqual(
        of(found, paid).map((each) => [each.kind, each.effect]),
        [['recommendation', 'conditions']],
      );
      assert.deepEqual(
        of(found, forgiven).map((each) => [each.kind, each.effect]),
        [['recommendation', 'refuses']],
      );
    });
  },
);

eachEngine(
  'thousands are asked at once, doubles once, strangers not at all; a confidential title stays inside',
  async (db, g) => {
    await inWorld(db, g, async ({ ledger, people: [person], ask }) => {
      const finding = ledger.finding(ledger.report({ confidential: true }), { title: 'Rahasia sekali' });
      ledger.responsible(ledger.recommendation(finding, { value: 5 }), { person_id: person.id, share: 5 });
      const strangers = Array.from({ length: 9_000 }, (): Subject => ({ kind: 'person', id: newId() }));
      const found = await ask(person, person, ...strangers);
      assert.equal(found.size, 1);
      assert.equal(of(found, person).length, 1);
      assert.doesNotMatch(JSON.stringify(of(found, person)), /Rahasia sekali/);
      assert.match(of(found, person)[0]?.title.id ?? '', /laporan rahasia/);
    });
  },
);

eachEngine('no subjects, no blockers; another government is not seen', async (db, g) => {
  await inWorld(db, g, async ({ ledger, people: [person], ask }) => {
    ledger.responsible(ledger.recommendation(ledger.finding(ledger.report()), { value: 5 }), {
      person_id: person.id,
      share: 5,
    });
    assert.equal((await ask()).size, 0);
  });
});
