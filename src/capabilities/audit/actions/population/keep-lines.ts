import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordRemovals, recordRows } from '../../../../platform/trail/record.ts';
import { vendorKeyOf, type PopulationLine } from '../../rules/population/line.ts';
import {
  deleteLines,
  findLineIds,
  importedTwins,
  insertLines,
  lineIdsOfPackage,
  type LineRow,
} from '../../store/population/lines.ts';

/**
 * Keeps the lines of one package as the rules of the whole year see them: those that it brought before give way to these. A line keeps its id
 * as long as its reference stays. It does not ask who hands the package in: the caller has asked.
 */
export async function keepLines(
  tx: Tx,
  act: Act,
  packageId: string,
  lines: readonly PopulationLine[],
): Promise<void> {
  const known = await findLineIds(
    tx,
    'package',
    lines.map((line) => line.reference),
  );
  const rows = lines.map((line) => lineRow(line, 'package', known.get(line.reference) ?? newId(), packageId));
  const kept = new Set(rows.map((row) => row.id));
  const before = await lineIdsOfPackage(tx, packageId);
  const gone = [...before.filter((id) => !kept.has(id)), ...(await importedBefore(tx, lines))];
  await recordRemovals(tx, act, 'audit.line-removed', 'audit_line', gone);
  await deleteLines(tx, [...new Set([...before, ...known.values(), ...gone])]);
  await insertLines(tx, act.government.id, rows);
  await recordRows(
    tx,
    act,
    'audit.line',
    'audit_line',
    rows.map((row) => row.id),
  );
}

/** What an import has brought of the same evidence already gives way to the package, which knows more of it. */
async function importedBefore(tx: Tx, lines: readonly PopulationLine[]): Promise<string[]> {
  const [first] = lines;
  if (first === undefined) return [];
  return importedTwins(tx, { ...first, sum: lines.reduce((sum, line) => sum + line.amount, 0) });
}

/** A line as its row. */
export function lineRow(
  line: PopulationLine,
  source: LineRow['source'],
  id: string,
  packageId: string | null,
): LineRow {
  return {
    id,
    year: line.year,
    agency_id: line.agencyId,
    number: line.number,
    spm_number: line.spmNumber,
    sp2d_number: line.sp2dNumber,
    invoice_number: line.invoiceNumber,
    vendor_key: vendorKeyOf(line),
    vendor_name: line.vendorName,
    day: line.day,
    amount: line.amount,
    account_code: line.accountCode,
    activity_code: line.activityCode,
    method: line.method,
    description: line.description,
    quantity: line.quantity,
    unit: line.unit,
    price: line.price,
    standard_code: line.standardCode,
    recurring: line.recurring,
    handed_over_day: line.handedOverDay,
    progress: line.progress,
    entered_at: line.enteredAt,
    person_key: null,
    account_key: line.accountKey,
    account_holder: line.accountHolder,
    source,
    reference: line.reference,
    package_id: packageId,
    vendor_id: line.vendorId,
    person_id: line.personId,
  };
}
