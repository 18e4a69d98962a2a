import { insertVendors, listAgencies, searchPeople } from '../../capabilities/directory/index.ts';
import { enterLedger } from '../../capabilities/findings/index.ts';
import type { Act } from '../../platform/act.ts';
import { loadCalendar } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import { recordTable } from '../../platform/trail/record.ts';
import { inventLedger } from './ledger.ts';
import { inventVendor } from './names.ts';
import { seededRandom } from '../../platform/random.ts';

const FINDINGS = 36;
const PEOPLE = 500;

/** Findings of a practice twin: three reports in draft or with the auditee, and settled, open and late ones to practise on. */
export async function fillPracticeLedger(tx: Tx, act: Act): Promise<void> {
  const random = seededRandom(FINDINGS);
  const people = await searchPeople(tx, { text: '', limit: PEOPLE });
  const byAgency = Map.groupBy(
    people.filter((each) => each.agencyId !== null),
    (each) => each.agencyId!,
  );
  const vendors = ['Latihan', 'Contoh'].map(() => ({
    id: random.id(act.now),
    name: inventVendor(random),
    taxNumber: null,
  }));
  await insertVendors(tx, act.government.id, vendors);
  await recordTable(tx, act, 'practice.fill', 'vendor');
  const rows = inventLedger(
    random,
    {
      governmentId: act.government.id,
      today: act.today,
      calendar: await loadCalendar(tx),
      // Its ledger knows agencies by their ids here.
      agencies: (await listAgencies(tx))
        .filter((each) => byAgency.has(each.id))
        .map((each) => ({ id: each.id, code: each.id, name: each.name })),
      people: byAgency,
      vendorIds: vendors.map((each) => each.id),
      auditor: 'job:practice-auditor',
      inspektur: 'job:practice-inspektur',
      officer: 'job:practice-officer',
      verifier: 'job:practice-verifier',
    },
    FINDINGS,
  );
  await enterLedger(tx, act, 'practice.fill', rows);
}
