import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import { badField, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayRealise } from '../../policy.ts';
import {
  insertRealisation,
  lockLine,
  realisationOfOrder,
  recordedBy,
  updateRealisation,
  type Realisation,
} from '../../store/budget/lines.ts';
import { orderDiffers } from './refusals.ts';

export interface RealisationInput {
  lineId: string;
  /** on the paper; the server's own time is kept beside it */
  day: PlainDate;
  /** rupiah, not 0; negative: taken back */
  amount: Rupiah;
  sp2dNumber: string;
  paymentId: string | null;
}

/**
 * Keeps money that left a line, for callers that have asked who may. A payment order counts once on a line, whoever told of it first: the
 * list of the treasury, or the payment itself, which is then tied to the row that is there. Refused: the same order with another amount.
 */
export async function keepRealisation(
  tx: Tx,
  act: Act,
  input: RealisationInput,
): Promise<Outcome<Realisation>> {
  if ((await lockLine(tx, input.lineId)) === undefined) return notFound();
  const sp2d_number = input.sp2dNumber.trim();
  const known = sp2d_number === '' ? undefined : await realisationOfOrder(tx, input.lineId, sp2d_number);
  if (known !== undefined) {
    if (known.amount !== input.amount) return orderDiffers(known.amount);
    if (known.payment_id === input.paymentId || input.paymentId === null) return known;
    await updateRealisation(tx, known.id, { payment_id: input.paymentId });
    await recordRow(tx, act, 'spending.realisation-payment', 'realisation', known.id);
    return { ...known, payment_id: input.paymentId };
  }
  const row: Realisation = {
    ...recordedBy(act),
    id: newId(),
    line_id: input.lineId,
    day: input.day,
    amount: input.amount,
    sp2d_number,
    payment_id: input.paymentId,
    source: input.paymentId === null ? 'hand' : 'payment',
    vanished_at: null,
  };
  await insertRealisation(tx, row);
  await recordRow(tx, act, 'spending.realisation', 'realisation', row.id);
  return row;
}

/** The same typed by hand, by whoever keeps the agency's books. */
export async function typeRealisation(
  tx: Tx,
  act: Act,
  input: Omit<RealisationInput, 'paymentId'>,
): Promise<Outcome<Realisation>> {
  const line = await lockLine(tx, input.lineId);
  if (line === undefined || !mayRealise(act.actor, line.agency_id)) return notFound();
  if (input.amount === 0)
    return badField('amount', 'Isi nilai selain nol.', 'Enter an amount other than zero.');
  if (!input.day.startsWith(`${line.year}-`) || input.day > act.today)
    return badField(
      'day',
      `Isi tanggal dalam tahun anggaran ${line.year} yang sudah lewat.`,
      `Enter a past day of the budget year ${line.year}.`,
    );
  return keepRealisation(tx, act, { ...input, paymentId: null });
}
