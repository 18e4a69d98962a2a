import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { SuspensionInput } from '../contract/follow-up.ts';
import { MAY } from '../policy.ts';
import { isSettled } from '../rules/status.ts';
import { ledger } from '../store/cases.ts';
import type { SuspensionRow } from '../store/tables.ts';
import { ownFiles } from './evidence.ts';
import { openForAction } from './gate.ts';
import { findingLink, teamOf, tell } from './notices.ts';
import { notFinal, wrongStep } from './refusals.ts';
import { add } from './save.ts';

/**
 * Asks to accept a valid reason for delay (Peraturan BPK 2/2017 Pasal 5). Refused: an end before its beginning, a second request
 * while one waits, a closed recommendation.
 */
export async function requestSuspension(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: SuspensionInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    MAY.requestSuspension,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  if (found.finding.state !== 'final') return notFinal();
  if (isSettled(recommendation.status)) return wrongStep(recommendation);
  if (input.to < input.from)
    return badField(
      'to',
      'Tanggal akhir mendahului tanggal awal. Perbaiki salah satunya.',
      'The end lies before the beginning. Correct one of them.',
    );
  const waiting = await ledger(tx)
    .selectFrom('suspension')
    .select('id')
    .where('recommendation_id', '=', recommendationId)
    .where('state', '=', 'requested')
    .executeTakeFirst();
  if (waiting)
    return conflict(
      'already-requested',
      'Permohonan sebelumnya masih menunggu keputusan. Tunggu hasilnya.',
      'The request before this one still waits for its decision. Wait for the result.',
    );
  const files = await ownFiles(tx, act, input.fileId === null ? [] : [input.fileId], 'fileId');
  if (isRefusal(files)) return files;
  const row: SuspensionRow = {
    government_id: act.government.id,
    id: newId(),
    recommendation_id: recommendationId,
    reason: input.reason,
    from_on: input.from,
    to_on: input.to,
    note: input.note,
    file_id: input.fileId,
    state: 'requested',
    requested_by: act.actor.id,
    requested_at: act.now,
    decided_by: null,
    decided_at: null,
    decision_note: null,
  };
  await add(tx, act, 'suspension.request', 'suspension', [row]);
  const { number, title, id } = found.finding;
  await tell(tx, act, await teamOf(tx, act, found), 'suspension', row.id, findingLink(id), {
    number,
    title,
    reason: input.reason,
  });
  return { id: row.id };
}
