import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { badField, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { FindingInput } from '../contract/findings.ts';
import { ledger } from '../store/cases.ts';
import { checkFinding } from './check-finding.ts';
import { findingRows } from './finding-rows.ts';
import { openReport } from './gate.ts';
import { enterLedger } from './save.ts';

/**
 * Adds a finding with its recommendations and responsibles to a draft. Refused: a report that is no draft any more, a number that the
 * report has already, and whatever `checkFinding` complains about.
 */
export async function addFinding(
  tx: Tx,
  act: Act,
  reportId: string,
  input: FindingInput,
): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, reportId, 'edit');
  if (isRefusal(report)) return report;
  if (await numberTaken(tx, reportId, input.number, null)) return doubledNumber();
  const parties = await checkFinding(tx, report.source, input);
  if (isRefusal(parties)) return parties;
  const rows = findingRows(report, input, parties);
  await enterLedger(tx, act, 'finding.add', rows);
  return { id: rows.finding[0]!.id };
}

/** @param id the finding itself, while it is changed */
export async function numberTaken(
  tx: Tx,
  reportId: string,
  number: string,
  id: string | null,
): Promise<boolean> {
  const known = await ledger(tx)
    .selectFrom('finding')
    .select('id')
    .where('report_id', '=', reportId)
    .where('number', '=', number)
    .executeTakeFirst();
  return known !== undefined && known.id !== id;
}

export function doubledNumber() {
  return badField(
    'number',
    'Laporan ini sudah memiliki temuan dengan nomor itu. Beri nomor lain.',
    'This report has a finding of that number already. Give it another one.',
  );
}
