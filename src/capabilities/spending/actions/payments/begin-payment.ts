import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { drawNumber } from '../../../../platform/numbers.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import type { PaymentInput } from '../../contract/payments.ts';
import { mayBeginPayment, mayReadSpending } from '../../policy.ts';
import { firstStanding, holderOf } from '../../rules/payments/chain.ts';
import { insertPayment, type Payment } from '../../store/payments/payments.ts';
import { appendEvent } from './append-event.ts';
import { checkSource } from './check-source.ts';
import { notYours } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * Takes an invoice in, or begins a request for money of the treasurer. Refused: a contract or a line of another agency, an instalment that
 * was billed already, more than the contract is worth, a contract that is not signed yet, a paper of another budget year.
 */
export async function beginPayment(tx: Tx, act: Act, input: PaymentInput): Promise<Outcome<Payment>> {
  if (!mayReadSpending(act.actor, input.agencyId)) return notFound();
  if (!mayBeginPayment(act.actor, input.kind, input.agencyId)) return notYours();
  const source = await checkSource(tx, input);
  if (isRefusal(source)) return source;
  const { lineId, year } = source;
  const standing = firstStanding(input.kind);
  const payment: Payment = {
    government_id: act.government.id,
    id: newId(),
    number: printedNumber('BYR', year, await drawNumber(tx, act.government.id, 'BYR', year)),
    kind: input.kind,
    year,
    agency_id: input.agencyId,
    contract_id: input.contractId,
    instalment_id: input.instalmentId,
    line_id: lineId,
    purpose: input.purpose,
    invoice_number: input.invoiceNumber,
    amount: input.amount,
    state: standing.state,
    returned: false,
    rework: 0,
    last_reason: null,
    holder: holderOf(standing),
    held_since: act.now,
    seq: 1,
    sp2d_number: null,
    paid_on: null,
    created_at: act.now,
    created_by: act.actor.id,
    closed_at: null,
    cancelled: false,
    account_due_on: null,
    accounted_at: null,
    outside_id: null,
    import_id: null,
    known_until: null,
  };
  await insertPayment(tx, payment);
  const begun = await appendEvent(tx, act, payment, {
    kind: 'begin',
    party: input.kind === 'ls' ? 'vendor' : 'treasurer',
    docDate: input.docDate,
    standing,
  });
  if (!isRefusal(begun)) await tellHolder(tx, act, begun);
  return begun;
}
