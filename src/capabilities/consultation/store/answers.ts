import type { Tx } from '../../../platform/database/index.ts';
import type { AnswerRow, ConsultationTables } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

export async function insertAnswer(tx: Tx, row: AnswerRow): Promise<void> {
  await db(tx)
    .insertInto('consultation_answer')
    .values({ ...row, bases: JSON.stringify(row.bases) as never })
    .execute();
}

export async function updateAnswer(
  tx: Tx,
  id: string,
  changes: Partial<Pick<AnswerRow, 'state' | 'decided_by' | 'decided_at' | 'decision_note'>>,
): Promise<void> {
  await db(tx).updateTable('consultation_answer').set(changes).where('id', '=', id).execute();
}

/** Every answer of a question, oldest first. */
export async function answersOf(tx: Tx, questionId: string): Promise<AnswerRow[]> {
  return db(tx)
    .selectFrom('consultation_answer')
    .selectAll()
    .where('question_id', '=', questionId)
    .orderBy('written_at')
    .orderBy('id')
    .execute();
}
