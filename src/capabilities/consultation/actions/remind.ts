import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { momentOf } from '../rules/slots.ts';
import { confirmedBetween } from '../store/appointments.ts';
import { findQuestion } from '../store/questions.ts';
import { tellBoth } from './appointments.ts';

/**
 * Reminds of appointments on the working day before: on a Friday of Saturday's, Sunday's and Monday's. Run daily; the same
 * appointment is told once. @returns how many
 */
export async function remindOfAppointments(tx: Tx, act: Act, vault: Vault): Promise<number> {
  const until: PlainDate = addWorkingDays(await loadCalendar(tx), act.today, 1);
  const { zone } = act.government;
  const from = momentOf(addDays(act.today, 1), '00:00', zone);
  const due = await confirmedBetween(tx, from, momentOf(addDays(until, 1), '00:00', zone));
  for (const row of due) {
    const question = await findQuestion(tx, row.question_id);
    if (question !== undefined) await tellBoth(tx, act, vault, question, row, 'reminder');
  }
  return due.length;
}

/** What lies behind was held, and a proposal that nobody took in time is void: another appointment may be made. */
export async function settlePastAppointments(tx: Tx, act: Act): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update consultation_appointment
    set state = case when state = 'confirmed' then 'held' else 'cancelled' end
    where state in ('confirmed', 'proposed')
      and starts_at + make_interval(mins => minutes) < ${act.now}::timestamptz
    returning id`.execute(tx);
  if (rows.length > 0) {
    const ids = rows.map((row) => row.id);
    await recordRows(tx, act, 'consultation.appointment-past', 'consultation_appointment', ids);
  }
  return rows.length;
}
