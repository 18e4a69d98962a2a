import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { maySuperviseVillages } from '../../policy.ts';
import { payStage, receivedPapers } from '../../store/village/villages.ts';
import { openStage } from './open-village.ts';

/** Records that a stage was paid out. Refused while a paper is missing: that is what the papers are for. */
export async function recordStagePaid(
  tx: Tx,
  act: Act,
  stageId: string,
  paidOn: PlainDate,
): Promise<Outcome<{ id: string }>> {
  const open = await openStage(tx, act, stageId);
  if (isRefusal(open)) return open;
  if (!maySuperviseVillages(act.actor)) return notAllowed();
  const { stage, year } = open;
  if (stage.paid_on !== null)
    return conflict(
      'stage-paid',
      'Tahap ini sudah dicatat disalurkan. Muat ulang halamannya.',
      'This stage is recorded as paid already. Reload the page.',
    );
  const received = await receivedPapers(tx, stageId);
  if (stage.papers.some((paper) => !received.includes(paper)))
    return conflict(
      'stage-papers',
      'Dokumen tahap ini belum lengkap. Lengkapi dulu, lalu catat penyalurannya.',
      'Papers of this stage are missing. Complete them first, then record the payment.',
    );
  if (paidOn > act.today)
    return badField(
      'paidOn',
      'Tanggal salur tidak boleh setelah hari ini.',
      'The payment is not of a later day.',
    );
  await payStage(tx, stageId, { paid_on: paidOn, paid_recorded_at: act.now });
  await recordRow(tx, act, 'village.pay', 'village_stage', stageId);
  return { id: year.id };
}
