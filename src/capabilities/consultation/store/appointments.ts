import type { Tx } from '../../../platform/database/index.ts';
import type { AppointmentRow, ConsultationTables } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

export async function insertAppointment(tx: Tx, row: AppointmentRow): Promise<void> {
  await db(tx).insertInto('consultation_appointment').values(row).execute();
}

export async function lockAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  return db(tx)
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The last appointment of a question, also a cancelled one. */
export async function lastAppointmentOf(tx: Tx, questionId: string): Promise<AppointmentRow | undefined> {
  return db(tx)
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function updateAppointment(
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<AppointmentRow, 'state' | 'consultant_id' | 'starts_at' | 'place' | 'sequence' | 'reason'>
  >,
): Promise<void> {
  await db(tx).updateTable('consultation_appointment').set(changes).where('id', '=', id).execute();
}

/** Confirmed appointments that begin in [from, to). */
export async function confirmedBetween(tx: Tx, from: string, to: string): Promise<AppointmentRow[]> {
  return db(tx)
    .selectFrom('consultation_appointment')
    .selectAll()
    .where('state', '=', 'confirmed')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', to)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
}

/** Open appointments from `from` on, with what they are about. */
export async function upcoming(
  tx: Tx,
  from: string,
  limit: number,
): Promise<(AppointmentRow & { number: string; subject: string })[]> {
  return db(tx)
    .selectFrom('consultation_appointment as a')
    .innerJoin('consultation_question as q', (on) =>
      on.onRef('q.government_id', '=', 'a.government_id').onRef('q.id', '=', 'a.question_id'),
    )
    .selectAll('a')
    .select(['q.number', 'q.subject'])
    .where('a.state', 'in', ['proposed', 'confirmed'])
    .where('a.starts_at', '>=', from)
    .orderBy('a.starts_at')
    .orderBy('a.id')
    .limit(limit)
    .execute();
}
