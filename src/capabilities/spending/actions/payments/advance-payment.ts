import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { badField, isRefusal, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { ACCOUNT_DAY, TU_MONTHS } from '../../parameters/payments.ts';
import { accountDueOn } from '../../rules/payments/accounting.ts';
import { nextStanding, stateAfter } from '../../rules/payments/chain.ts';
import { lastEvent, paidContracts, type Payment } from '../../store/payments/payments.ts';
import { keepRealisation } from '../budget/keep-realisation.ts';
import { appendEvent, standingOf } from './append-event.ts';
import { lockHeld } from './load-for-act.ts';
import { noSuchStep } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * The party that holds the payment does the one next step. With the last one the money has arrived: it is written to the line that pays, in
 * the same transaction. Refused: somebody who checks what he asked for himself; SP2D without its number.
 */
export async function advancePayment(
  tx: Tx,
  act: Act,
  id: string,
  input: { docDate: PlainDate; sp2dNumber: string | null },
): Promise<Outcome<Payment>> {
  const held = await lockHeld(tx, act, id);
  if (isRefusal(held)) return held;
  const { payment, holder } = held;
  const to = stateAfter(payment.state);
  const standing =
    to === null ? null : nextStanding(standingOf(payment), { kind: 'advance', to }, payment.kind);
  if (standing === null) return noSuchStep();
  if (payment.state === 'spp-submitted' && (await askedHimself(tx, act, payment))) return ownRequest();
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
  return moved;
}

/** A request is verified by somebody else than who submitted it, whatever roles he has. */
async function askedHimself(tx: Tx, act: Act, payment: Payment): Promise<boolean> {
  return (await lastEvent(tx, payment.id))?.actor_account_id === act.actor.accountId;
}

function ownRequest(): Refusal {
  return new Refusal(403, 'own-request', {
    id: 'Anda sendiri yang mengajukan SPP ini. Minta PPK-SKPD lain memverifikasinya.',
    en: 'You submitted this SPP yourself. Ask another PPK-SKPD to verify it.',
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
