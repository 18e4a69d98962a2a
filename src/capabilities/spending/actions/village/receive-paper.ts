import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { newStagePaper } from '../../contract/village.ts';
import { mayRecordVillage } from '../../policy.ts';
import { insertStagePaper } from '../../store/village/villages.ts';
import { openStage } from './open-village.ts';

/** Records that a paper of a stage has arrived: what it says of its day, and when that was recorded. It is never taken back. */
export async function receivePaper(
  tx: Tx,
  act: Act,
  stageId: string,
  { paper, number, docDate }: z.output<typeof newStagePaper>,
): Promise<Outcome<{ id: string }>> {
  const open = await openStage(tx, act, stageId);
  if (isRefusal(open)) return open;
  if (act.actor.accountId === null || !mayRecordVillage(act.actor, open.year.agency_id)) return notAllowed();
  if (!open.stage.papers.includes(paper))
    return badField(
      'paper',
      'Pilih dokumen yang diminta tahap ini.',
      'Choose a paper that this stage asks for.',
    );
  if (docDate > act.today)
    return badField(
      'docDate',
      'Tanggal dokumen tidak boleh setelah hari ini.',
      'The paper is not of a later day.',
    );
  const id = newId();
  const isNew = await insertStagePaper(tx, {
    government_id: act.government.id,
    id,
    stage_id: stageId,
    paper,
    number,
    doc_date: docDate,
    recorded_at: act.now,
    recorded_by: act.actor.accountId,
  });
  if (!isNew)
    return conflict(
      'paper-received',
      'Dokumen ini sudah dicatat diterima. Muat ulang halamannya.',
      'This paper is recorded already. Reload the page.',
    );
  await recordRow(tx, act, 'village.paper', 'village_stage_paper', id);
  return { id: open.year.id };
}
