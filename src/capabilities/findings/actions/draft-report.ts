import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, type Outcome, type Refusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { ReportEdit, ReportInput } from '../contract/reports.ts';
import { MAY, mayAnywhere } from '../policy.ts';
import type { Source } from '../rules/sources.ts';
import { ledger } from '../store/cases.ts';
import { holdName } from '../store/locks.ts';
import type { ReportRow } from '../store/tables.ts';
import { openReport } from './gate.ts';
import { add } from './save.ts';

/** Begins a report: the inspectorate's own draft, or the register entry of another's. Refused: a number that the source used already. */
export async function draftReport(tx: Tx, act: Act, input: ReportInput): Promise<Outcome<ReportRow>> {
  if (!mayAnywhere(act.actor, MAY.draftReport)) return notAllowed();
  const refusal = await refuseFields(tx, act, input.source, input, null);
  if (refusal !== null) return refusal;
  const row: ReportRow = {
    government_id: act.government.id,
    id: newId(),
    assignment_id: input.assignmentId,
    source: input.source,
    number: input.number,
    dated_on: input.datedOn,
    title: input.title,
    confidential: input.confidential,
    state: 'draft',
    respond_by: null,
    received_on: null,
    created_by: act.actor.id,
    created_at: act.now,
    issued_by: null,
    issued_at: null,
  };
  await add(tx, act, 'report.draft', 'report', [row]);
  return row;
}

/** Changes the head of a draft. */
export async function editReport(
  tx: Tx,
  act: Act,
  id: string,
  input: ReportEdit,
): Promise<Outcome<{ id: string }>> {
  const report = await openReport(tx, act, id, 'edit');
  if (isRefusal(report)) return report;
  const refusal = await refuseFields(tx, act, report.source, input, id);
  if (refusal !== null) return refusal;
  await ledger(tx)
    .updateTable('report')
    .set({
      assignment_id: input.assignmentId,
      number: input.number,
      dated_on: input.datedOn,
      title: input.title,
      confidential: input.confidential,
    })
    .where('id', '=', id)
    .execute();
  await recordRow(tx, act, 'report.edit', 'report', id);
  return { id };
}

async function refuseFields(
  tx: Tx,
  act: Act,
  source: Source,
  input: Pick<ReportInput, 'assignmentId' | 'number' | 'datedOn'>,
  id: string | null,
): Promise<Refusal | null> {
  if (input.datedOn !== null && input.datedOn > act.today) return dayAhead('datedOn');
  if (input.assignmentId !== null) {
    const found = await ledger(tx)
      .selectFrom('assignment')
      .select('id')
      .where('id', '=', input.assignmentId)
      .executeTakeFirst();
    if (!found)
      return badField(
        'assignmentId',
        'Surat tugas tidak dikenal. Pilih dari daftar.',
        'Unknown assignment. Choose from the list.',
      );
  }
  return input.number === null ? null : refuseNumber(tx, act, source, input.number, id);
}

/** A source uses a number once. @param id the report itself, while it is changed */
export async function refuseNumber(
  tx: Tx,
  act: Act,
  source: Source,
  number: string,
  id: string | null,
): Promise<Refusal | null> {
  await holdName(tx, act.government.id, 'report', `${source} ${number}`);
  const known = await ledger(tx)
    .selectFrom('report')
    .select('id')
    .where('source', '=', source)
    .where('number', '=', number)
    .executeTakeFirst();
  if (known === undefined || known.id === id) return null;
  return badField(
    'number',
    `Sudah ada laporan ${source} dengan nomor ini. Periksa nomornya.`,
    `There is a report of ${source} with this number already. Check the number.`,
  );
}

export function dayAhead(field: string): Refusal {
  return badField(
    field,
    'Tanggal ini belum tiba. Isi hari ini atau sebelumnya.',
    'This day has not come yet. Enter today or earlier.',
  );
}
