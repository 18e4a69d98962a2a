import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { PaymentInput } from '../contract/money.ts';
import { MAY } from '../policy.ts';
import { excessOf } from '../rules/payments.ts';
import { isSettled } from '../rules/status.ts';
import { ledger } from '../store/cases.ts';
import type { PaymentRow } from '../store/tables.ts';
import { dayAhead } from './draft-report.ts';
import { ownFiles } from './evidence.ts';
import { openForAction } from './gate.ts';
import { accountsInCharge, findingLink, tell } from './notices.ts';
import { notFinal, wrongStep } from './refusals.ts';
import { add } from './save.ts';
import { REFUND_RECORDED, tellOfPayment } from './webhook-events.ts';

/**
 * Records a payment against one responsible's share, as its maker; it counts once a second officer verified it. The finding is held
 * first, so that two makers cannot exceed a share together. Refused: more than the share without the overpayment flag, a receipt
 * number that this share has already (a double click, the same paper twice), a day ahead, a share of nothing.
 */
export async function recordPayment(
  tx: Tx,
  act: Act,
  recommendationId: string,
  input: PaymentInput,
): Promise<Outcome<{ id: string }>> {
  const opened = await openForAction(
    tx,
    act,
    'recommendation',
    recommendationId,
    MAY.recordPayment,
    () => recommendationId,
  );
  if (isRefusal(opened)) return opened;
  const { found } = opened;
  const recommendation = found.recommendations.find((each) => each.id === recommendationId);
  if (recommendation === undefined) return notFound();
  if (found.finding.state !== 'final') return notFinal();
  const part = found.parts.find(
    (each) => each.id === input.responsibleId && each.recommendation_id === recommendationId,
  );
  if (part === undefined || part.share === 0)
    return badField(
      'responsibleId',
      'Pilih penanggung jawab yang memiliki porsi rupiah pada rekomendasi ini.',
      'Choose a responsible who has a share in rupiah of this recommendation.',
    );
  if (isSettled(recommendation.status) && part.paid >= part.share) return wrongStep(recommendation);
  if (input.paidOn > act.today) return dayAhead('paidOn');
  const doubled = await ledger(tx)
    .selectFrom('payment')
    .select(['amount', 'state'])
    .where('responsible_id', '=', part.id)
    .where('receipt_number', '=', input.receiptNumber)
    .where('state', '<>', 'rejected')
    .executeTakeFirst();
  if (doubled)
    return conflict(
      'receipt-used',
      `Bukti setor ini sudah dicatat untuk orang yang sama (${formatRupiah(doubled.amount)}), jadi tidak dicatat lagi.`,
      `This receipt has been recorded for the same person already (${formatRupiah(doubled.amount)}), so it was not recorded again.`,
    );
  const excess = excessOf(part.share, part.standing, input.amount);
  if (excess > 0 && !input.overpayment)
    return badField(
      'amount',
      `Melebihi sisa porsi sebesar ${formatRupiah(excess)}. Periksa angkanya; bila benar, tandai sebagai kelebihan setor.`,
      `Exceeds what is left of the share by ${formatRupiah(excess)}. Check the figure; if it is right, mark it as an overpayment.`,
    );
  const files = await ownFiles(tx, act, input.fileId === null ? [] : [input.fileId], 'fileId');
  if (isRefusal(files)) return files;
  const row: PaymentRow = {
    government_id: act.government.id,
    id: newId(),
    recommendation_id: recommendationId,
    responsible_id: part.id,
    amount: input.amount,
    paid_on: input.paidOn,
    receipt_number: input.receiptNumber,
    ntpn: input.ntpn,
    bank_reference: input.bankReference,
    file_id: input.fileId,
    overpayment: excess > 0,
    state: 'recorded',
    made_by: act.actor.id,
    made_at: act.now,
    checked_by: null,
    checked_at: null,
    check_note: null,
  };
  await add(tx, act, 'payment.record', 'payment', [row]);
  await tellOfPayment(tx, act, REFUND_RECORDED, { id: row.id, findingId: found.finding.id });
  const { title, id } = found.finding;
  await tell(tx, act, await accountsInCharge(tx, act, 'loss-verifier'), 'payment', row.id, findingLink(id), {
    title,
    amount: formatRupiah(input.amount),
    receipt: input.receiptNumber,
  });
  return { id: row.id };
}
