import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { isRefusal } from '../../../platform/outcome.ts';
import { sweep, type AlarmSources } from '../../../platform/alarms/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { newId } from '../../../platform/ids.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { overrideParameter } from '../../../platform/parameters/override-parameter.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { accountsWithRole, actorNames } from '../../directory/index.ts';
import { insertContract, openPayOffice, type PayOffice } from '../payments.fixture.ts';
import { ALARM_PLANS } from '../parameters/alarms.ts';
import { spendingAlarms } from './offer.ts';

const sources: AlarmSources = {
  offers: [spendingAlarms],
  holders: accountsWithRole,
  names: actorNames,
  agencies: async () => new Map(),
  colleagues: async () => [],
};

const NOW = '2026-11-23T02:00:00Z';

interface Said {
  code: string;
  step: number;
  severity: string;
  title: string;
  receivers: string[];
  owners: string[];
}

async function openAlarms(tx: Tx): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select code, step, severity, title_id as title, receivers, owners from alarm where cleared_at is null order by code, subject`.execute(
    tx,
  );
  return rows;
}

/** A contract three days over its end, one payment that lies with the treasurer for three weeks, a line of which nothing was spent. */
async function inTrouble(tx: Tx, office: PayOffice): Promise<void> {
  const { government } = office.ppkom.act(NOW);
  await sql`update spending_contract set state = 'running', end_on = '2026-11-20', start_on = '2026-03-02', percent = 80,
    percent_on = '2026-11-20', percent_at = '2026-11-20T02:00:00Z', commitment_person_id = ${office.ppkom.personId}::uuid
    where id = ${office.contractId}::uuid`.execute(tx);
  await insertMany(tx, 'spending_payment', [
    {
      government_id: government.id,
      id: newId(),
      number: 'LS-9',
      kind: 'ls',
      year: 2026,
      agency_id: office.agencyId,
      contract_id: office.contractId,
      purpose: 'Termin',
      amount: 100_000_000,
      state: 'spp-drafted',
      returned: false,
      rework: 0,
      holder: 'treasurer',
      held_since: '2026-11-02T02:00:00Z',
      seq: 3,
      created_at: '2026-11-02T02:00:00Z',
      created_by: 'test',
      cancelled: false,
    },
  ]);
}

eachEngine(
  'what stands in the tables becomes alarms with words and hearers, and a second sweep adds no row',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      await inTrouble(tx, office);
      const act = office.inspektur.act(NOW);
      const first = await sweep(tx, act, sources);
      const found = await openAlarms(tx);
      assert.deepEqual(
        found.map((each) => `${each.code} ${each.step} ${each.severity}`),
        [
          'K-FINE 1 info',
          'K-OVER 1 critical',
          'P-SPP 5 critical',
          'P-UNBILLED 1 info',
          'S-ZERO 2 warning',
          'S-ZERO 2 warning',
          'Y-LAST 1 info',
          'Y-LAST 1 info',
        ],
      );
      const over = found[1]!;
      assert.equal(over.title, 'Kontrak 027/PPK/2026 lewat waktu sejak 20 November 2026');
      assert.deepEqual(over.owners, [office.ppkom.account], 'who has it in hand, not everybody of his role');
      assert.deepEqual(over.receivers, ['technical-officer', 'agency-head', 'budget-user']);
      assert.equal(found[2]!.title, 'Pembayaran LS-9 tertahan di Bendahara (SPP)');
      assert.ok(found[2]!.receivers.includes('treasurer'));
      assert.ok(
        found.every((each) => !/[{}?]/.test(each.title)),
        'no place was left unfilled',
      );
      const again = await sweep(tx, act, sources);
      assert.equal(first.fired, found.length);
      const { fired, changed, returned, cleared, laid } = again;
      assert.deepEqual([fired, changed, returned, cleared, laid], [0, 0, 0, 0, 0]);

      await sql`update spending_contract set state = 'terminated', ended_on = '2026-11-23' where id = ${office.contractId}::uuid`.execute(
        tx,
      );
      await sweep(tx, act, sources);
      assert.deepEqual(
        (await openAlarms(tx)).filter((each) => each.code.startsWith('K')),
        [],
      );
    });
  },
);

eachEngine(
  'a contract that recovered and bends again is told again; who is still late is not',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const { government_id, contract_id } = { government_id: government.id, contract_id: office.contractId };
      await sql`update spending_contract set state = 'running', start_on = '2026-08-01', end_on = '2027-08-01',
        percent = 0, percent_on = '2026-11-22', percent_at = ${NOW}::timestamptz where id = ${contract_id}::uuid`.execute(
        tx,
      );
      const points = [
        { day: '2026-08-02', percent: 40 },
        { day: '2027-08-01', percent: 100 },
      ];
      await insertMany(tx, 'contract_baseline', [
        {
          government_id,
          id: newId(),
          contract_id,
          n: 0,
          start_on: '2026-08-01',
          points,
          kind: 'original',
          hash: 'x',
          recorded_at: NOW,
          recorded_by: 'test',
        },
      ]);
      let before_percent = 0;
      const sayPercents = async (first: number, percents: readonly number[]) => {
        for (const [place, percent] of percents.entries()) {
          const period_end = `2026-11-${first + place}`;
          const report = { government_id, id: newId(), contract_id, period_end, percent, before_percent };
          await insertMany(tx, 'contract_progress', [
            { ...report, recorded_at: `${period_end}T02:00:00Z`, recorded_by: 'test', marks: [] },
          ]);
          before_percent = percent;
          await sql`update spending_contract set percent = ${percent}, percent_on = ${period_end}::date where id = ${contract_id}::uuid`.execute(
            tx,
          );
        }
        await sweep(tx, office.inspektur.act(NOW), sources);
        const { rows } = await sql<{ subject: string }>`
          select subject from alarm where code like 'K-CRIT%' order by subject`.execute(tx);
        return rows.map((each) => each.subject.slice(contract_id.length));
      };
      assert.deepEqual(await sayPercents(10, [20]), [':0']);
      assert.deepEqual(await sayPercents(11, [80, 80]), [':0']);
      assert.deepEqual(await sayPercents(13, [20, 21]), [':0', ':0:2026-11-13']);
      assert.deepEqual(await sayPercents(15, [80, 22]), [':0', ':0:2026-11-13']);
    });
  },
);

eachEngine(
  'the government lays its own steps from a day on, within bounds, and another government keeps its own',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const { plan } = spendingAlarms.rules.find((each) => each.code === 'K-END')!.catalogue!;
      assert.equal(plan, ALARM_PLANS['k-end']);
      const act = office.inspektur.act(NOW);
      await insertContract(tx, government, {
        id: newId(),
        agencyId: office.agencyId,
        lineId: null,
        vendorId: null,
        number: '2',
      });
      await sql`update spending_contract set state = 'running', percent = 99, percent_on = '2026-11-20', percent_at = '2026-11-20T02:00:00Z',
        end_on = case number when '2' then date '2027-01-20' else date '2027-03-20' end`.execute(tx);
      const lay = (at: number) =>
        overrideParameter(tx, act, [plan], {
          key: plan.key,
          value: { ...plan.value, steps: [{ at, severity: 'warning', receivers: ['commitment-officer'] }] },
          validFrom: plainDate('2026-11-01'),
          source: 'SOP 1/2026',
          verified: false,
        });
      assert.ok(isRefusal(await lay(-121)));
      const ends = async () => {
        await sweep(tx, act, sources);
        return (await openAlarms(tx)).filter((each) => each.code === 'K-END').length;
      };
      assert.equal(await ends(), 0, '58 days are not yet 30');
      assert.ok(!isRefusal(await lay(-60)));
      assert.equal(await ends(), 1);
    });
  },
);

eachEngine(
  'before the holidays of the year are entered no desk is warned; who enters them is told',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      await inTrouble(tx, office);
      await sql`delete from holiday_year where year = 2026`.execute(tx);
      await sweep(tx, office.inspektur.act(NOW), sources);
      const found = (await openAlarms(tx)).filter((each) => each.code.startsWith('P-'));
      assert.deepEqual(
        found.map((each) => [each.code, each.receivers]),
        [
          ['P-CAL', ['technical-administrator', 'inspektur']],
          ['P-UNBILLED', []],
        ],
      );
      assert.match(found[0]!.title, /^Hari libur tahun 2026 belum diisi: lama 1 pembayaran /);
    });
  },
);
