import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { workingDaysBetween } from '../../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { BACKDATING_DAYS } from '../../parameters/contracts.ts';
import { lastDayOf } from '../../rules/contracts/clock.ts';
import type { ContractStep } from '../../rules/contracts/machine.ts';
import { closingMarks, paperMarks } from '../../rules/contracts/marks.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { guaranteesOf, insertSteps, stepsOf, type Step } from '../../store/contracts/parts.ts';

export interface Paper {
  step: ContractStep;
  docDate: PlainDate;
  document: string;
  note?: string;
  fileId?: string | null;
}

/** Papers that have to be there by the last day of the work. */
const BY_THE_LAST_DAY: readonly ContractStep[] = ['handover-asked', 'handed-over'];

/** Adds papers to a contract's history, with both clocks and what makes a date worth a look. @returns marks of all of them */
export async function recordPapers(
  tx: Tx,
  act: Act,
  contract: Contract,
  papers: readonly Paper[],
  source: Step['source'] = 'typed',
): Promise<Step['marks']> {
  const before = await stepsOf(tx, contract.id);
  const [calendar, lateAfter] = [await loadCalendar(tx), await getParameter(tx, BACKDATING_DAYS, act.today)];
  const closing = papers.some((each) => each.step === 'closed')
    ? closingMarks(await guaranteesOf(tx, contract.id))
    : [];
  let previous = before.at(-1)?.doc_date ?? null;
  const rows = papers.map((paper, place): Step => {
    const times = {
      docDate: paper.docDate,
      recordedOn: act.today,
      lag: workingDaysBetween(calendar, paper.docDate, act.today),
      deadline: BY_THE_LAST_DAY.includes(paper.step) ? lastDayOf(contract, act.today) : null,
      previous,
    };
    previous = paper.docDate;
    return {
      government_id: act.government.id,
      id: newId(),
      contract_id: contract.id,
      seq: before.length + place + 1,
      step: paper.step,
      doc_date: paper.docDate,
      document: paper.document.trim(),
      recorded_at: act.now,
      recorded_by: act.actor.id,
      source,
      file_id: paper.fileId ?? null,
      note: paper.note?.trim() ?? '',
      marks: [...paperMarks(times, lateAfter), ...(paper.step === 'closed' ? closing : [])],
    };
  });
  await insertSteps(tx, rows);
  await recordRows(
    tx,
    act,
    'spending.contract-paper',
    'contract_step',
    rows.map((row) => row.id),
  );
  return [...new Set(rows.flatMap((row) => row.marks))];
}
