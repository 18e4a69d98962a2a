import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import { daysBetween } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, conflict, isRefusal, type Outcome, type Refusal } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import type { progressBody } from '../../contract/contract-acts.ts';
import { BACKDATING_DAYS, WEEKLY_JUMP } from '../../parameters/contracts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { progressMarks, type ProgressMark } from '../../rules/contracts/marks.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import {
  insertReports,
  instalmentsOf,
  reportsOf,
  updateInstalment,
  type Progress,
} from '../../store/contracts/parts.ts';
import { givePhotos, standsElsewhere } from '../../store/contracts/photos.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';

type Report = z.output<typeof progressBody>;

export interface ReportedProgress {
  contract: Contract;
  marks: ProgressMark[];
}

/**
 * A report of progress by PPTK or PPKOM. The per cent falls only with a reason; a report of an earlier period that comes later fits between
 * its neighbours. Jumps, missing photographs, pictures of another contract and late entries are taken and marked.
 */
export async function reportProgress(
  tx: Tx,
  act: Act,
  id: string,
  input: Report,
): Promise<Outcome<ReportedProgress>> {
  const contract = await openContract(tx, act, id, input.version, (each) =>
    mayKeepContracts(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  if (contract.state !== 'running' || contract.start_on === null) return wrongState();
  const reports = await reportsOf(tx, id);
  const before = reports.findLast((each) => each.period_end < input.periodEnd);
  const after = reports.find((each) => each.period_end > input.periodEnd);
  const refused = faultOfPeriod(act, contract, input, reports) ?? faultOfPercent(input, before, after);
  if (refused !== null) return refused;
  const law = await getParameters(tx, { jump: WEEKLY_JUMP, late: BACKDATING_DAYS }, act.today);
  const since = before?.period_end ?? contract.start_on;
  const marks = progressMarks(
    {
      percent: input.percent,
      before: before?.percent ?? 0,
      days: Math.max(1, daysBetween(since, input.periodEnd)),
      lag: workingDaysBetween(await loadCalendar(tx), input.periodEnd, act.today),
      physical: contract.physical,
      photos: input.photoIds.length,
      photoElsewhere: await standsElsewhere(tx, id, input.photoIds),
    },
    law.jump,
    law.late,
  );
  const report: Progress = {
    government_id: act.government.id,
    id: newId(),
    contract_id: id,
    period_end: input.periodEnd,
    recorded_at: act.now,
    recorded_by: act.actor.id,
    percent: input.percent,
    before_percent: before?.percent ?? 0,
    note: input.note.trim(),
    fall_reason: input.fallReason?.trim() ?? null,
    marks,
  };
  await insertReports(tx, [report]);
  await recordRow(tx, act, 'spending.contract-report', 'contract_progress', report.id);
  const photos = await givePhotos(tx, id, report.id, input.photoIds);
  if (photos.length !== new Set(input.photoIds).size)
    return badField(
      'photoIds',
      'Unggah lagi fotonya: sebagian sudah dipakai laporan lain.',
      'Upload the photographs again: some belong to another report.',
    );
  await recordRows(tx, act, 'spending.contract-photo', 'contract_photo', photos);
  const moved = await changeContract(
    tx,
    act,
    contract,
    'report',
    after === undefined ? { percent: input.percent, percent_on: input.periodEnd, percent_at: act.now } : {},
  );
  await reachInstalments(tx, act, id, input);
  return { contract: moved, marks };
}

function faultOfPeriod(
  act: Act,
  contract: Contract,
  { periodEnd }: Report,
  reports: readonly Progress[],
): Refusal | null {
  if (periodEnd > act.today || (contract.start_on !== null && periodEnd < contract.start_on))
    return badField(
      'periodEnd',
      'Isi hari terakhir masa laporan, sejak pekerjaan dimulai dan tidak melewati hari ini.',
      'Enter the last day of the reported time, since the work began and not after today.',
    );
  if (contract.suspended_since !== null && periodEnd > contract.suspended_since)
    return conflict(
      'clock-stands',
      'Pekerjaan sedang dihentikan. Catat kelanjutannya dahulu.',
      'The work is suspended. Record that it goes on first.',
    );
  if (reports.some((each) => each.period_end === periodEnd))
    return badField(
      'periodEnd',
      'Kemajuan sampai hari itu sudah dilaporkan. Pilih hari yang lain.',
      'Progress up to that day is reported already. Choose another day.',
    );
  return null;
}

function faultOfPercent(
  { percent, fallReason }: Report,
  before: Progress | undefined,
  after: Progress | undefined,
): Refusal | null {
  if (before !== undefined && percent < before.percent && fallReason === null)
    return badField(
      'fallReason',
      `Laporan sebelumnya ${before.percent} persen. Tulis mengapa kemajuan turun.`,
      `The report before it said ${before.percent} per cent. Write why progress falls.`,
    );
  // A fall that was explained may have come between them.
  const most = after === undefined ? 100 : Math.max(after.percent, before?.percent ?? 0);
  if (percent > most)
    return badField(
      'percent',
      `Laporan sesudahnya ${most} persen. Isi kemajuan yang tidak lebih besar.`,
      `The report after it says ${most} per cent. Enter no more than that.`,
    );
  return null;
}

/** The first report that has an instalment's per cent makes it due. */
async function reachInstalments(tx: Tx, act: Act, id: string, { percent, periodEnd }: Report): Promise<void> {
  const due = (await instalmentsOf(tx, id)).filter(
    (each) => each.kind === 'progress' && each.reached_on === null && percent >= each.condition_percent,
  );
  for (const each of due) await updateInstalment(tx, each.id, { reached_on: periodEnd, reached_at: act.now });
  await recordRows(
    tx,
    act,
    'spending.contract-instalment-reached',
    'contract_instalment',
    due.map((each) => each.id),
  );
}
