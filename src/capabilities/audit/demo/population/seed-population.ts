import type { Act } from '../../../../platform/act.ts';
import { plainDate, yearOf, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DemoCast } from '../../../../platform/demo-cast.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { lineRow } from '../../actions/population/keep-lines.ts';
import { runWithin } from '../../actions/population/run-population.ts';
import { cityYear, type SimulatedLine } from '../../simulation/population/city-year.ts';
import { insertLines } from '../../store/population/lines.ts';

/** Enough for a test of first digits of the whole city, few enough to be made at once. */
const LINES = 500;

/** The lines that the books of an invented year hold beside the packages, among them some that were paid twice or split, and one run over them all. */
export async function seedPopulation(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const offices = cast.agencies.filter(({ kind }) => kind === 'dinas' || kind === 'badan');
  if (offices.length === 0) return;
  const year = bookedYear(act.today);
  const { lines } = cityYear({ lines: LINES, seed: 7, duplicates: 3, splits: 3 });
  const rows = [...lines]
    .map((line) => ({ ...line, day: plainDate(`${year}${line.day.slice(4)}`) }))
    .filter((line) => line.day <= act.today)
    .map((line) => rowOf(line, year, offices[Number(line.agency.slice(4)) % offices.length]!));
  await insertLines(tx, act.government.id, rows);
  await recordRows(
    tx,
    act,
    'audit.line',
    'audit_line',
    rows.map((row) => row.id),
  );
  await runWithin(tx, act, year);
}

/** The year of which books are worth a look: in its first months it is still the last. */
function bookedYear(today: PlainDate): number {
  return today.slice(5) < '05-01' ? yearOf(today) - 1 : yearOf(today);
}

function rowOf(line: SimulatedLine, year: number, office: { id: string; code: string }) {
  return lineRow(
    {
      reference: `buku/${line.line}`,
      year,
      agencyId: office.id,
      // Offices share the numbers of a simulated one: each keeps books of its own.
      number: `${line.number.slice(0, 6)}/BKU-${line.agency.slice(4)}/${office.code}/${year}`,
      spmNumber: null,
      sp2dNumber: null,
      invoiceNumber: line.invoice,
      vendorId: null,
      vendorName: line.vendor,
      day: line.day,
      amount: line.amount,
      accountCode: line.account,
      activityCode: null,
      method: 'GU',
      description: line.description,
      quantity: null,
      unit: null,
      price: null,
      standardCode: null,
      recurring: null,
      handedOverDay: null,
      progress: null,
      enteredAt: null,
      personId: null,
      accountKey: null,
      accountHolder: null,
    },
    'import',
    newId(),
    null,
  );
}
