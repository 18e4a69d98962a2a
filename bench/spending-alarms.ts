import { sql } from 'kysely';
import type { Act } from '../src/platform/act.ts';
import type { Tx } from '../src/platform/database/index.ts';
import { contentOf, fingerprint } from '../src/platform/alarms/rules/fingerprint.ts';
import { sweep } from '../src/platform/alarms/index.ts';
import { addDays, plainDate, type PlainDate } from '../src/platform/calendar/index.ts';
import { insertMany } from '../src/platform/database/insert.ts';
import { newId } from '../src/platform/ids.ts';
import { alarmSources } from '../src/app/alarm-sources.ts';
import { conditionOf } from '../src/capabilities/spending/alarms/conditions.ts';
import {
  contractRow,
  todayIs,
  USUAL_PLANS,
} from '../src/capabilities/spending/rules/alarms/alarms.fixture.ts';
import type { Alert } from '../src/capabilities/spending/rules/alarms/alert.ts';
import { contractAlerts, handoverAlerts } from '../src/capabilities/spending/rules/alarms/contracts.ts';
import { dayNumber } from '../src/capabilities/spending/rules/alarms/days.ts';
import { guaranteeAlert } from '../src/capabilities/spending/rules/alarms/papers.ts';
import type { ContractRow, GuaranteeRow } from '../src/capabilities/spending/rules/alarms/rows.ts';
import { indexContracts, moveIndex } from '../src/capabilities/spending/rules/alarms/delta.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

const TODAY = plainDate('2026-09-15');

/** The same numbers in the same order at every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Contracts of a year in the middle of September: most run, a tenth is signed, handed over or in maintenance; about one in six is late in some way. */
function inventContracts(count: number): { contracts: ContractRow[]; guarantees: GuaranteeRow[] } {
  const roll = dice(26);
  const days = Array.from({ length: 800 }, (_, index) => addDays(plainDate('2025-06-01'), index));
  const day = (of: PlainDate, shift: number) => days[dayNumber(of) - dayNumber(days[0]!) + shift]!;
  const states = [
    'running',
    'running',
    'running',
    'running',
    'running',
    'running',
    'running',
    'signed',
    'handover-asked',
    'maintenance',
  ] as const;
  const contracts = Array.from({ length: count }, (_, index) => {
    const length = 60 + Math.floor(roll() * 150);
    const start = day(TODAY, -Math.floor(roll() * (length + 15)));
    const end = day(start, length);
    const share = Math.min(1, (dayNumber(TODAY) - dayNumber(start)) / length);
    const percent = Math.min(100, Math.round(100 * share * (0.8 + roll() * 0.35)));
    const report = day(TODAY, -Math.floor(roll() * 8));
    return contractRow({
      id: `c${index}`,
      agency_id: `a${index % 60}`,
      number: `${index}/PPK/2026`,
      state: states[Math.floor(roll() * states.length)]!,
      start_on: start,
      end_on: end,
      baseline: {
        start,
        points: Array.from({ length: 6 }, (_each, place) => ({
          day: day(start, Math.round((length * (place + 1)) / 6)),
          percent: place === 5 ? 100 : Math.round((100 * (place + 1)) / 6),
        })),
      },
      percent,
      percent_on: report,
      percent_at: report,
      moved_on: report,
      moved_at: day(report, -Math.floor(roll() * 10)),
      signed_at: day(TODAY, -Math.floor(roll() * 9)),
      started_at: start,
      handed_over_on: day(TODAY, -100),
      handover_asked_at: day(TODAY, -Math.floor(roll() * 9)),
      report_marks: roll() < 0.01 ? ['jump'] : [],
      billed: null,
      paid: Math.round(10_000_000 * percent * (0.75 + roll() * 0.25)),
    });
  });
  const guarantees = contracts.map((each, index) => ({
    id: `g${index}`,
    contract_id: each.id,
    agency_id: each.agency_id,
    number: each.number,
    kind: 'performance' as const,
    expires_on: day(TODAY, Math.floor(roll() * 200) + 1),
  }));
  return { contracts, guarantees };
}

/** 100,000 contracts by the rules about them (K-*, P-OVERPAID, P-UNBILLED, A-SPMK, B-*, G-END), in memory: all of them, then one night later only what changed. */
export function benchAlarmRules(smoke: boolean): void {
  const { contracts, guarantees } = inventContracts(smoke ? 1_000 : 100_000);
  const at = todayIs(TODAY);
  for (const round of ['first', 'again', 'third']) {
    const start = performance.now();
    const alerts: Alert[] = [];
    for (const row of contracts) {
      for (const each of contractAlerts(row, at)) alerts.push(each);
      for (const each of handoverAlerts(row, at)) alerts.push(each);
    }
    for (const row of guarantees) {
      const each = guaranteeAlert(row, at);
      if (each !== null) alerts.push(each);
    }
    const found = performance.now();
    const accounts = new Map<string, string>();
    const conditions = alerts.map((each) => conditionOf(each, USUAL_PLANS, accounts));
    for (const each of conditions) {
      fingerprint('bench', each);
      contentOf(each);
    }
    print(`alarms, full sweep, ${round}`, {
      contracts: contracts.length,
      rules: 20,
      alerts: alerts.length,
      'rules ms': found - start,
      'words and hashes ms': performance.now() - found,
      aim: '450 ms for the rules',
    });
  }
  const index = indexContracts(contracts, at);
  for (let night = 1; night <= 3; night += 1) {
    const changed = contracts.slice(night * 1_000, night * 1_000 + Math.ceil(contracts.length / 100));
    const start = performance.now();
    moveIndex(index, changed, [], todayIs(addDays(TODAY, night - 1)));
    const moved = performance.now();
    const asked = moveIndex(index, [], [], todayIs(addDays(TODAY, night)));
    print(`alarms, delta of night ${night}`, {
      changed: changed.length,
      ms: moved - start,
      aim: '30 ms',
      'whose day has come': asked,
      'their ms': performance.now() - moved,
    });
  }
}

function inCity<T>(city: BenchCity, work: (tx: Tx, act: Act) => Promise<T>): Promise<T> {
  const { government } = city;
  const act = { ...city.act, now: `${TODAY}T02:00:00Z`, today: TODAY };
  return city.db.asGovernment(government.id, (tx) => work(tx, act));
}

/** The same in the database: what a sweep costs with its rows, and that a second one adds none. */
export async function benchAlarmSweep(city: BenchCity, smoke: boolean): Promise<void> {
  const count = smoke ? 100 : 5_000;
  const { contracts } = inventContracts(count);
  await inCity(city, async (tx, act) => {
    const { rows: agencies } = await sql<{
      id: string;
    }>`select id from agency order by code limit 60`.execute(tx);
    await insertMany(
      tx,
      'spending_contract',
      contracts.map((each, index) => ({
        government_id: act.government.id,
        id: newId(),
        agency_id: agencies[index % agencies.length]!.id,
        year: 2026,
        number: each.number,
        title: 'Pekerjaan',
        kind: 'lump-sum',
        work: 'works',
        pay_mode: 'once',
        small_vendor: false,
        multi_year: false,
        value: each.value,
        value_without_vat: each.value_without_vat,
        start_on: each.start_on,
        end_on: each.end_on,
        suspended_days: 0,
        state: each.state,
        scm: 'none',
        fine_per_mille: 1,
        advance_percent: 0,
        retention_percent: 0,
        maintenance_days: 0,
        physical: true,
        place: '',
        percent: each.percent,
        percent_on: each.percent_on,
        percent_at: `${each.percent_on}T02:00:00Z`,
        created_by: 'bench',
        created_at: `${TODAY}T02:00:00Z`,
        version: 1,
      })),
    );
  });
  for (const round of ['first', 'again']) {
    const start = performance.now();
    const swept = await inCity(city, (tx, act) => sweep(tx, act, alarmSources));
    print(`alarms, sweep on PostgreSQL, ${round}`, {
      contracts: count,
      ...swept,
      ms: performance.now() - start,
    });
  }
}
