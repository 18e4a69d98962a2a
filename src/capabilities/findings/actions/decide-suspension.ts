import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { DecideInput } from '../contract/follow-up.ts';
import { MAY } from '../policy.ts';
import { ledger } from '../store/cases.ts';
import { recalculate } from './clock.ts';
import { openForAction } from './gate.ts';
import { accountOf, auditeesOf, findingLink, tell } from './notices.ts';
import { ownWork } from './refusals.ts';
import { settle } from './save.ts';

/** Accepts or rejects a valid reason. Accepted, its days are added to the clock; duty and status stay. Never by whoever asked. */
export async function decideSuspension(
  tx: Tx,
  act: Act,
  suspensionId: string,
  input: DecideInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(tx, act, 'suspension', suspensionId, MAY.decideSuspension);
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const suspension = await ledger(tx)
    .selectFrom('suspension')
    .selectAll()
    .where('id', '=', suspensionId)
    .executeTakeFirst();
  if (suspension === undefined) return notFound();
  if (suspension.requested_by === act.actor.id) return ownWork();
  if (suspension.state !== 'requested')
    return conflict(
      'already-decided',
      'Permohonan ini sudah diputuskan. Muat ulang halaman.',
      'This request has been decided already. Reload the page.',
    );
  await ledger(tx)
    .updateTable('suspension')
    .set({
      state: input.accept ? 'accepted' : 'rejected',
      decided_by: act.actor.id,
      decided_at: act.now,
      decision_note: input.note,
    })
    .where('id', '=', suspensionId)
    .execute();
  const action = input.accept ? 'suspension.accept' : 'suspension.reject';
  await recordRow(tx, act, action, 'suspension', suspensionId);
  if (input.accept)
    await settle(
      tx,
      act,
      action,
      await recalculate(tx, { recommendationIds: [suspension.recommendation_id] }),
    );
  const due = await ledger(tx)
    .selectFrom('recommendation')
    .select('due_on')
    .where('id', '=', suspension.recommendation_id)
    .executeTakeFirst();
  const to = [...accountOf(suspension.requested_by), ...(await auditeesOf(tx, act, found))];
  const { number, title, id } = found.finding;
  await tell(
    tx,
    act,
    to,
    input.accept ? 'suspension-accepted' : 'suspension-rejected',
    suspensionId,
    findingLink(id),
    { number, title, note: input.note ?? '', due: due?.due_on ? { day: due.due_on } : '' },
  );
  return { id: suspensionId };
}
