import { insertVendors } from '../../capabilities/directory/index.ts';
import { seedClearance } from '../../capabilities/clearance/index.ts';
import { insertLedger, refreshFindings, type LedgerRows } from '../../capabilities/findings/index.ts';
import type { Act } from '../../platform/act.ts';
import { loadCalendar } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Services } from '../../platform/services.ts';
import { recordRows, recordTable } from '../../platform/trail/record.ts';
import type { City, CityPlan } from './city.ts';
import { inventLedger } from './ledger.ts';
import { inventVendor } from './names.ts';
import type { Random } from '../../platform/random.ts';

const VENDORS = 40;

const CLEAR_APPLICANTS = 16;
const BOUND_APPLICANTS = 6;

/** Fills ledger and register of a demo government; a trail entry a row. */
export async function fillCases(
  tx: Tx,
  act: Act,
  services: Services,
  random: Random,
  plan: CityPlan,
  city: City,
  accountOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = await fillLedger(tx, act, random, plan, city, accountOf);
  for (const [table, list] of Object.entries(rows) as [string, { id: string }[]][]) {
    await recordRows(
      tx,
      act,
      'demo.fill',
      table,
      list.map((each) => each.id),
    );
  }
  const applicant = (personId: string) => ({ personId, accountId: accountOf.get(personId)! });
  await seedClearance(
    tx,
    act,
    services,
    chooseApplicants(city, rows).map(applicant),
    applicant(city.players.get('inspektur')!.id),
  );
}

/** People without a share in any finding, and a few who still owe something. */
function chooseApplicants(city: City, rows: LedgerRows): string[] {
  const open = new Set(
    (rows.recommendation ?? []).filter((each) => each.step !== 'closed').map((each) => each.id),
  );
  const named = new Set((rows.responsible ?? []).flatMap((each) => each.person_id ?? []));
  const players = new Set([...city.players.values()].map((each) => each.id));
  const bound = (rows.responsible ?? [])
    .filter((each) => open.has(each.recommendation_id))
    .flatMap((each) => each.person_id ?? []);
  const stride = Math.max(1, Math.floor(city.people.length / (CLEAR_APPLICANTS * 2)));
  const clear = city.people
    .filter((each, index) => index % stride === 0 && !named.has(each.id) && !players.has(each.id))
    .map((each) => each.id);
  return [...new Set([...clear.slice(0, CLEAR_APPLICANTS), ...bound.slice(0, BOUND_APPLICANTS)])];
}

/** Vendors, five years of reports with their findings, follow-ups, payments and losses; `plan.findings` of them. */
export async function fillLedger(
  tx: Tx,
  act: Act,
  random: Random,
  plan: CityPlan,
  city: City,
  accountOf: ReadonlyMap<string, string>,
): Promise<LedgerRows> {
  const vendors = Array.from({ length: VENDORS }, () => ({
    id: random.id(act.now),
    name: inventVendor(random),
    taxNumber: null,
  }));
  await insertVendors(tx, act.government.id, vendors);
  await recordTable(tx, act, 'demo.fill', 'vendor');
  const account = (role: 'auditor' | 'inspektur' | 'loss-officer' | 'loss-verifier') =>
    accountOf.get(city.players.get(role)!.id)!;
  const players = new Set([...city.players.values()].map((each) => each.id));
  const rows = inventLedger(
    random,
    {
      governmentId: act.government.id,
      today: act.today,
      calendar: await loadCalendar(tx),
      agencies: plan.agencies.map((each) => ({
        id: city.agencies.get(each.code)!,
        code: each.code,
        name: each.name,
      })),
      // Whoever shows a role starts without a finding of his own.
      people: Map.groupBy(
        city.people.filter((each) => !players.has(each.id)),
        (each) => each.agencyCode,
      ),
      vendorIds: vendors.map((each) => each.id),
      auditor: account('auditor'),
      inspektur: account('inspektur'),
      officer: account('loss-officer'),
      verifier: account('loss-verifier'),
    },
    plan.findings,
  );
  await insertLedger(tx, rows);
  await refreshFindings(
    tx,
    (rows.finding ?? []).map((each) => each.id),
  );
  return rows;
}
