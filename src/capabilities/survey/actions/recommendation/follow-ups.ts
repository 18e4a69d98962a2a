import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { findFiles } from '../../../../platform/files/store.ts';
import { newId } from '../../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import type { SubmitFollowUp, VerifyFollowUp } from '../../contract/recommendation.ts';
import { mayFollowUp, mayVerify } from '../../policy.ts';
import {
  changeRecommendation,
  findRecommendation,
  followUpsOf,
  insertFollowUp,
  judgeFollowUp,
  type FollowUpRow,
  type RecommendationRow,
} from '../../store/recommendation/recommendations.ts';
import { rowIn, wrongState } from './recommendations.ts';
import { tell } from './tell.ts';

type Done = Outcome<{ id: string }>;

/** The owner tells what was done, with evidence; the status stands until the inspectorate has looked at it. */
export async function submitFollowUp(tx: Tx, act: Act, id: string, input: SubmitFollowUp): Promise<Done> {
  const row = await ownedBy(tx, act, id, input.version);
  if (isRefusal(row)) return row;
  if (row.status === 'S' || row.status === 'TD') return wrongState();
  const files = await findFiles(tx, input.fileIds);
  const own = [...new Set(input.fileIds)].filter((each) => files.get(each)?.created_by === act.actor.id);
  if (own.length < new Set(input.fileIds).size)
    return badField(
      'fileIds',
      'Ada berkas yang tidak ditemukan. Unggah lagi, lalu kirim.',
      'A file was not found. Upload it again, then send.',
    );
  const earlier = await followUpsOf(tx, [id]);
  if (earlier.some((each) => each.verdict === null))
    return conflict(
      'waiting',
      'Tindak lanjut sebelumnya masih diperiksa inspektorat. Tunggu hasilnya, lalu kirim yang berikutnya.',
      'The inspectorate still looks at the follow-up before. Wait for its answer, then send the next.',
    );
  const followUp: FollowUpRow = {
    government_id: act.government.id,
    id: newId(),
    recommendation_id: id,
    sequence: earlier.length + 1,
    text: input.text.trim(),
    progress: input.progress,
    submitted_by: act.actor.id,
    submitted_at: act.now,
    verdict: null,
    verdict_note: null,
    verdict_by: null,
    verdict_at: null,
  };
  const evidence = own.map((fileId) => ({ id: newId(), file_id: fileId }));
  await insertFollowUp(tx, followUp, evidence);
  await changeRecommendation(tx, id, { progress: input.progress });
  await recordRow(tx, act, 'survey.submit-follow-up', 'survey_follow_up', followUp.id);
  await recordRows(
    tx,
    act,
    'survey.submit-follow-up',
    'survey_follow_up_evidence',
    evidence.map((each) => each.id),
  );
  await recordRow(tx, act, 'survey.submit-follow-up', 'survey_recommendation', id);
  await tell(tx, act, row, 'submitted');
  return { id: followUp.id };
}

/** The inspectorate looks at the evidence; never who sent it in. */
export async function verifyFollowUp(tx: Tx, act: Act, id: string, input: VerifyFollowUp): Promise<Done> {
  if (!mayVerify(act.actor)) return notAllowed();
  const row = await rowIn(tx, id, input.version, 'open');
  if (isRefusal(row)) return row;
  const waiting = (await followUpsOf(tx, [id])).find((each) => each.verdict === null);
  if (waiting === undefined) return wrongState();
  if (waiting.submitted_by === act.actor.id)
    return conflict(
      'own-follow-up',
      'Tindak lanjut ini Anda kirim sendiri. Minta rekan memeriksanya.',
      'You sent this follow-up in yourself. Ask a colleague to look at it.',
    );
  await judgeFollowUp(tx, waiting.id, {
    verdict: input.verdict,
    verdict_note: input.note.trim(),
    verdict_by: act.actor.id,
    verdict_at: act.now,
  });
  const settled = input.verdict !== 'BS';
  await changeRecommendation(tx, id, { status: input.verdict, settled_on: settled ? act.today : null });
  await recordRow(tx, act, 'survey.verify-follow-up', 'survey_follow_up', waiting.id);
  await recordRow(tx, act, 'survey.verify-follow-up', 'survey_recommendation', id);
  await tell(tx, act, row, 'judged');
  return { id };
}

/** Somebody of another agency is answered as if there were none. */
async function ownedBy(tx: Tx, act: Act, id: string, version: number): Promise<Outcome<RecommendationRow>> {
  const found = await findRecommendation(tx, id);
  if (found?.agency_id === null || found === undefined || !mayFollowUp(act.actor, found.agency_id))
    return found !== undefined && mayVerify(act.actor) ? notAllowed() : notFound();
  return rowIn(tx, id, version, 'open');
}
