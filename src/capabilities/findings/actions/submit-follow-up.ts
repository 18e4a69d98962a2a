import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import type { FollowUpInput } from '../contract/follow-up.ts';
import { mayAct } from '../policy.ts';
import { nextState, TRANSITIONS } from '../rules/machine.ts';
import { ledger, type FindingCase } from '../store/cases.ts';
import type { FollowUpRow } from '../store/tables.ts';
import { ownFiles } from './evidence.ts';
import { openForAction, placeOf } from './gate.ts';
import { findingLink, teamOf, tell } from './notices.ts';
import { notFinal, wrongStep } from './refusals.ts';
import { add, settle } from './save.ts';

/**
 * Hands in a follow-up with its evidence (Peraturan BPK 2/2017 Pasal 3), for one responsible or for all. The last reviewed status
 * stands. Refused: no evidence, files that are not the sender's own, a second one for the same duty before the first was verified.
 */
export async function submitFollowUp(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: FollowUpInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    TRANSITIONS.submit.who,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found, actor } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  if (found.finding.state !== 'final') return notFinal();
  const covers = coveredParts(found, recommendationId, input.responsibleId);
  if (covers.length === 0) return unknownResponsible();
  // Who is only responsible himself answers for himself; officers answer for everybody of their agency.
  const officer = mayAct(actor, ['follow-up-officer', 'agency-head'], placeOf(found, recommendationId));
  if (!officer && covers.some((part) => part.person_id !== act.actor.personId)) return notAllowed();
  const next = nextState(recommendation, 'submit', found.finding.source);
  if (next === null) return wrongStep(recommendation);
  const files = await ownFiles(tx, act, input.fileIds, 'fileIds');
  if (isRefusal(files)) return files;
  if (files.length === 0)
    return badField(
      'fileIds',
      'Lampirkan bukti: tanpa bukti, tindak lanjut tidak dapat diverifikasi.',
      'Attach evidence: without it a follow-up cannot be verified.',
    );
  const earlier = await ledger(tx)
    .selectFrom('follow_up')
    .select(['responsible_id', 'verdict', 'sequence'])
    .where('recommendation_id', '=', recommendationId)
    .execute();
  if (earlier.some((each) => each.verdict === null && each.responsible_id === input.responsibleId))
    return alreadySubmitted();
  const row: FollowUpRow = {
    government_id: act.government.id,
    id: newId(),
    recommendation_id: recommendationId,
    responsible_id: input.responsibleId,
    sequence: Math.max(0, ...earlier.map((each) => each.sequence)) + 1,
    text: input.text,
    submitted_by: act.actor.id,
    submitted_at: act.now,
    submitted_on: act.today,
    verdict: null,
    verdict_by: null,
    verdict_at: null,
    verdict_note: null,
  };
  await add(tx, act, 'follow-up.submit', 'follow_up', [row]);
  await add(
    tx,
    act,
    'follow-up.submit',
    'follow_up_evidence',
    files.map((file) => ({
      government_id: act.government.id,
      id: newId(),
      follow_up_id: row.id,
      file_id: file.id,
    })),
  );
  await ledger(tx)
    .updateTable('recommendation')
    .set({ step: next.step, status: next.status })
    .where('id', '=', recommendationId)
    .execute();
  await settle(tx, act, 'follow-up.submit', {
    findingIds: [found.finding.id],
    recommendationIds: [recommendationId],
  });
  const { number, title, id } = found.finding;
  await tell(tx, act, await teamOf(tx, act, found), 'submitted', row.id, findingLink(id), {
    number,
    title,
    sequence: row.sequence,
  });
  return { id: row.id };
}

/** Responsibles of a recommendation that a submission is for. */
export function coveredParts(found: FindingCase, recommendationId: string, responsibleId: string | null) {
  return found.parts.filter(
    (part) =>
      part.recommendation_id === recommendationId && (responsibleId === null || part.id === responsibleId),
  );
}

function unknownResponsible() {
  return badField(
    'responsibleId',
    'Penanggung jawab ini tidak ada pada rekomendasi itu. Pilih lagi dari daftar.',
    'This responsible is not part of the recommendation. Choose again from the list.',
  );
}

function alreadySubmitted() {
  return conflict(
    'already-submitted',
    'Tindak lanjut sebelumnya masih menunggu verifikasi, jadi yang ini tidak dikirim lagi. Tunggu hasilnya.',
    'The follow-up before this one still waits for verification, so this one was not sent again. Wait for the result.',
  );
}
