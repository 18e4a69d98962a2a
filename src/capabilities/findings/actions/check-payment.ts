import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { accountsOfPeople } from '../../directory/index.ts';
import type { CheckInput } from '../contract/money.ts';
import { MAY } from '../policy.ts';
import { ledger } from '../store/cases.ts';
import { openForAction } from './gate.ts';
import { accountOf, findingLink, tell } from './notices.ts';
import { ownWork } from './refusals.ts';
import { settle } from './save.ts';
import { REFUND_VERIFIED, tellOfPayment } from './webhook-events.ts';

/**
 * The checker's word on a recorded payment: verified it counts, rejected it does not. Never by its maker; never twice.
 * Refused: a rejection without its reason.
 */
export async function checkPayment(
  tx: Tx,
  act: Act,
  paymentId: string,
  input: CheckInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(tx, act, 'payment', paymentId, MAY.checkPayment);
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const payment = await ledger(tx)
    .selectFrom('payment')
    .selectAll()
    .where('id', '=', paymentId)
    .executeTakeFirst();
  if (payment === undefined) return notFound();
  if (payment.made_by === act.actor.id) return ownWork();
  if (payment.state === input.verdict) return { id: paymentId };
  if (payment.state !== 'recorded')
    return conflict(
      'already-checked',
      'Setoran ini sudah diperiksa. Muat ulang halaman untuk melihat hasilnya.',
      'This payment has been checked already. Reload the page to see the result.',
    );
  if (input.verdict === 'rejected' && input.note === null)
    return badField(
      'note',
      'Tulis mengapa setoran ditolak, agar dapat diperbaiki.',
      'Say why the payment is rejected, so that it can be mended.',
    );
  await ledger(tx)
    .updateTable('payment')
    .set({ state: input.verdict, checked_by: act.actor.id, checked_at: act.now, check_note: input.note })
    .where('id', '=', paymentId)
    .execute();
  await recordRow(tx, act, `payment.${input.verdict}`, 'payment', paymentId);
  await settle(tx, act, `payment.${input.verdict}`, {
    findingIds: [found.finding.id],
    recommendationIds: [],
  });
  if (input.verdict === 'verified')
    await tellOfPayment(tx, act, REFUND_VERIFIED, { id: paymentId, findingId: found.finding.id });
  const payer = found.parts.find((part) => part.id === payment.responsible_id)?.person_id;
  const payers = payer ? [...(await accountsOfPeople(tx, [payer])).values()] : [];
  const { title, id } = found.finding;
  await tell(tx, act, [...accountOf(payment.made_by), ...payers], input.verdict, paymentId, findingLink(id), {
    title,
    amount: formatRupiah(payment.amount),
    receipt: payment.receipt_number,
    note: input.note ?? '',
  });
  return { id: paymentId };
}
