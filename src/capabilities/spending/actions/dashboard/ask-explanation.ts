import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { accountsWithRole, getAgencies } from '../../../directory/index.ts';
import type { AskedExplanation } from '../../contract/explanations.ts';
import { askingRole, mayAsk } from '../../policy.ts';
import { findContract } from '../../store/contracts/contracts.ts';
import { findWaiting, insertExplanation, type Explanation } from '../../store/dashboard/explanations.ts';
import { tellExplanation } from './tell-explanation.ts';

/**
 * The mayor or the Sekda asks the head of an agency, by a day counted in working days from today. Refused: about the same subject one waits
 * already; an agency without a head who has an account; a contract of another agency.
 */
export async function askExplanation(
  tx: Tx,
  act: Act,
  input: AskedExplanation,
): Promise<Outcome<{ id: string; dueOn: PlainDate }>> {
  const role = askingRole(act.actor);
  const { accountId } = act.actor;
  if (!mayAsk(act.actor) || role === null || accountId === null) return notAllowed();
  const agency = (await getAgencies(tx, [input.agencyId])).get(input.agencyId);
  if (agency === undefined) return notFound();
  const subject = await subjectOf(tx, input, agency.name);
  if (isRefusal(subject)) return subject;
  const heads = await accountsWithRole(tx, 'agency-head', agency.id, act.today);
  if (heads.length === 0)
    return conflict(
      'no-head',
      `${agency.name} belum punya kepala dengan akun, jadi tidak ada yang dapat menjawab. Minta pejabat akun membuatkannya.`,
      `${agency.name} has no head with an account yet, so nobody could answer. Ask the account officer for one.`,
    );
  const row: Explanation = {
    government_id: act.government.id,
    id: newId(),
    agency_id: agency.id,
    subject_kind: input.subject.kind,
    subject_ref: subject.ref,
    subject_label: subject.label,
    text: input.text,
    asked_by: accountId,
    asked_role: role,
    asked_at: act.now,
    due_on: addWorkingDays(await loadCalendar(tx), act.today, input.workingDays),
    answer: null,
    answered_by: null,
    answered_at: null,
  };
  if (!(await insertExplanation(tx, row))) {
    const waiting = await findWaiting(tx, agency.id, { kind: row.subject_kind, ref: row.subject_ref });
    const due = waiting?.due_on ?? row.due_on;
    return conflict(
      'asked-already',
      `Permintaan tentang hal ini masih menunggu jawaban sampai ${longDay(due, 'id')}.`,
      `A question about this is already waiting for an answer until ${longDay(due, 'en')}.`,
    );
  }
  await recordRow(tx, act, 'spending.explanation-asked', 'explanation', row.id);
  await tellExplanation(tx, act, row, agency.name, 'asked', heads);
  return { id: row.id, dueOn: row.due_on };
}

async function subjectOf(
  tx: Tx,
  { agencyId, subject }: AskedExplanation,
  agency: string,
): Promise<Outcome<{ ref: string; label: string }>> {
  if (subject.kind === 'agency') return { ref: agencyId, label: agency };
  if (subject.kind === 'party') return { ref: subject.party, label: subject.party };
  const contract = await findContract(tx, subject.contractId);
  if (contract === undefined || contract.agency_id !== agencyId)
    return badField(
      'subject.contractId',
      'Pilih kontrak dari instansi ini.',
      'Choose a contract of this agency.',
    );
  return { ref: contract.id, label: contract.number };
}
