import type { Tx } from '../../../../platform/database/index.ts';
import type { PaperTables } from './tables.ts';

export async function answerNoteRow(
  tx: Tx,
  id: string,
  answer: string,
  by: string,
  at: string,
): Promise<void> {
  await tx
    .withTables<PaperTables>()
    .updateTable('working_paper_note')
    .set({ answer, answered_by: by, answered_at: at })
    .where('id', '=', id)
    .execute();
}

export async function closeNoteRow(tx: Tx, id: string, by: string, at: string): Promise<void> {
  await tx
    .withTables<PaperTables>()
    .updateTable('working_paper_note')
    .set({ closed_by: by, closed_at: at })
    .where('id', '=', id)
    .execute();
}
