import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, isRefusal, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { ACCOUNT_DAY, TU_MONTHS } from '../../parameters/payments.ts';
import { accountDueOn } from '../../rules/payments/accounting.ts';
import { nextStanding, stateAfter, type PaymentState } from '../../rules/payments/chain.ts';
import { ownStep } from '../../rules/payments/four-eyes.ts';
import { eventsOf, paidContracts, type Payment } from '../../store/payments/payments.ts';
import { paymentNames } from '../../texts/payment-names.ts';
import { keepRealisation } from '../budget/keep-realisation.ts';
import { appendEvent, standingOf } from './append-event.ts';
import { isOrdered, paymentsOrdered } from './facts.ts';
import { lockHeld } from './load-for-act.ts';
import { noSuchStep } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * The party that holds the payment does the one next step. With the last one the money has arrived: it is written to the line that pays, in
 * the same transaction. Refused: a step that is not the next one any more; somebody who checks what he did himself; SP2D without its number.
 * @param input.to the step that the reader had before him: sent twice, it must not do the one after it as well
 */
export async function advancePayment(
  tx: Tx,
  act: Act,
  id: string,
  input: { docDate: PlainDate; sp2dNumber: string | null; to?: PaymentState },
): Promise<Outcome<Payment>> {
  const held = await lockHeld(tx, act, id);
  if (isRefusal(held)) return held;
  const { payment, holder } = held;
  const to = stateAfter(payment.state);
  const standing =
    to === null ? null : nextStanding(standingOf(payment), { kind: 'advance', to }, payment.kind);
  if (standing === null || (input.to !== undefined && input.to !== to)) return noSuchStep();
  const own = ownStep(await eventsOf(tx, payment.id), standing.state, act.actor.accountId);
  if (own !== null) return ownRequest(own);
  const number = input.sp2dNumber?.trim() ?? '';
  if (standing.state === 'sp2d-issued' && number === '')
    return badField('sp2dNumber', 'Isi nomor SP2D.', 'Enter the number of the SP2D.');
  const change =
    standing.state === 'sp2d-issued'
      ? { sp2d_number: number }
      : standing.state === 'transferred'
        ? await paidChange(tx, act, payment, input.docDate)
        : {};
  const moved = await appendEvent(tx, act, payment, {
    kind: 'advance',
    party: holder,
    docDate: input.docDate,
    standing,
    change,
  });
  if (isRefusal(moved)) return moved;
  const spent = standing.state === 'transferred' ? await spend(tx, act, moved, input.docDate) : null;
  if (isRefusal(spent)) return spent;
  await tellHolder(tx, act, moved);
  if (isOrdered(moved.state)) {
    const { agency_id: agencyId, amount, state } = moved;
    await act.wires.announce(
      tx,
      act,
      paymentsOrdered({ payments: [{ id, agencyId, amount, state, day: input.docDate }] }),
    );
  }
  return moved;
}

function ownRequest(state: PaymentState): Refusal {
  return new Refusal(403, 'own-request', {
    id: `Langkah "${paymentNames.id[`state-${state}`]}" pada pembayaran ini Anda sendiri yang melakukannya. Minta pejabat lain memeriksanya.`,
    en: `You did the step "${paymentNames.en[`state-${state}`]}" of this payment yourself. Ask another officer to check it.`,
  });
}

async function paidChange(tx: Tx, act: Act, payment: Payment, day: PlainDate): Promise<Partial<Payment>> {
  const set = await getParameters(tx, { tuMonths: TU_MONTHS, accountDay: ACCOUNT_DAY }, act.today);
  return { paid_on: day, account_due_on: accountDueOn(payment.kind, day, set) };
}

/** Petty cash that is handed out (UP, TU) is not spent yet; its refill (GU) and a direct payment are. */
async function spend(tx: Tx, act: Act, payment: Payment, day: PlainDate): Promise<Outcome<null>> {
  if (payment.kind === 'up' || payment.kind === 'tu') return null;
  const ofContract =
    payment.contract_id === null
      ? null
      : (await paidContracts(tx, [payment.contract_id])).get(payment.contract_id)?.lineId;
  const lineId = payment.line_id ?? ofContract ?? null;
  if (lineId === null) return null;
  const kept = await keepRealisation(tx, act, {
    lineId,
    day,
    amount: payment.amount,
    sp2dNumber: payment.sp2d_number ?? '',
    paymentId: payment.id,
  });
  return isRefusal(kept) ? kept : null;
}
