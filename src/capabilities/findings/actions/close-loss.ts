import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { formatRupiah } from '../../../platform/money.ts';
import { badField, conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { recordRow, recordRows } from '../../../platform/trail/record.ts';
import type { CloseLossInput } from '../contract/money.ts';
import { MAY } from '../policy.ts';
import { lossRemainder } from '../rules/losses.ts';
import { ledger } from '../store/cases.ts';
import { openLossFor } from './gate.ts';

/**
 * Closes a loss: settled when nothing remains, or written off by decree (PP 14/2005); then its shares are judged as
 * recommendations again, until those are dismissed themselves. Refused: settled with a remainder, written off without a decree.
 */
export async function closeLoss(
  tx: Tx,
  act: Act,
  lossId: string,
  input: CloseLossInput,
): Promise<Outcome<{ id: string }>> {
  const roles = input.outcome === 'settled' ? MAY.keepLosses : MAY.writeOffLoss;
  const loss = await openLossFor(tx, act, lossId, roles);
  if (isRefusal(loss)) return loss;
  if (loss.row.state === input.outcome) return { id: lossId };
  if (loss.row.state === 'settled' || loss.row.state === 'written-off')
    return conflict(
      'already-closed',
      'Kasus kerugian ini sudah ditutup. Muat ulang halaman.',
      'This loss case is closed already. Reload the page.',
    );
  const remainder = lossRemainder([loss.total], [loss.paid]);
  if (input.outcome === 'settled' && remainder > 0)
    return conflict(
      'remainder',
      `Belum lunas: setoran terverifikasi masih kurang ${formatRupiah(remainder)}.`,
      `Not settled yet: verified payments are ${formatRupiah(remainder)} short.`,
    );
  if (input.outcome === 'written-off' && input.paper === null)
    return badField('paper', 'Isi nomor keputusan penghapusan.', 'Enter the number of the decree.');
  await ledger(tx)
    .updateTable('loss_case')
    .set({ state: input.outcome, closed_on: act.today, closed_paper: input.paper })
    .where('id', '=', lossId)
    .execute();
  await recordRow(tx, act, `loss.${input.outcome}`, 'loss_case', lossId);
  if (input.outcome === 'written-off') {
    const shares = loss.shares.map((share) => share.shareId);
    await ledger(tx)
      .updateTable('loss_share')
      .set({ active: false })
      .where('loss_case_id', '=', lossId)
      .execute();
    await recordRows(tx, act, 'loss.written-off', 'loss_share', shares);
  }
  return { id: lossId };
}
