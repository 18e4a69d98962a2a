import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { drawNumber } from '../../../../platform/numbers.ts';
import { badField, conflict, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import type { PaymentInput } from '../../contract/payments.ts';
import { mayBeginPayment, mayReadSpending } from '../../policy.ts';
import { firstStanding, holderOf } from '../../rules/payments/chain.ts';
import {
  billedOf,
  contractOfInstalment,
  insertPayment,
  lineOf,
  lockContract,
  paidContracts,
  type Payment,
} from '../../store/payments/payments.ts';
import { appendEvent } from './append-event.ts';
import { notYours } from './refusals.ts';
import { tellHolder } from './tell-holder.ts';

/**
 * Takes an invoice in, or begins a request for money of the treasurer. Refused: a contract or a line of another agency, an instalment that
 * was billed already, more than the contract is worth.
 */
export async function beginPayment(tx: Tx, act: Act, input: PaymentInput): Promise<Outcome<Payment>> {
  if (!mayReadSpending(act.actor, input.agencyId)) return notFound();
  if (!mayBeginPayment(act.actor, input.kind, input.agencyId)) return notYours();
  const lineId = await checkSource(tx, input);
  if (isRefusal(lineId)) return lineId;
  const year = yearOf(input.docDate);
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

/** @returns the line that pays, if one is known */
async function checkSource(tx: Tx, input: PaymentInput): Promise<Outcome<string | null>> {
  if (input.kind !== 'ls' && (input.contractId !== null || input.instalmentId !== null))
    return badField('contractId', 'UP, GU, dan TU tidak memakai kontrak.', 'UP, GU and TU have no contract.');
  if (input.lineId !== null && (await lineOf(tx, input.lineId))?.agencyId !== input.agencyId)
    return badField('lineId', 'Pilih baris anggaran instansi ini.', 'Choose a budget line of this agency.');
  if (input.contractId === null) return input.instalmentId === null ? input.lineId : unknownInstalment();
  await lockContract(tx, input.contractId);
  const contract = (await paidContracts(tx, [input.contractId])).get(input.contractId);
  if (contract?.agencyId !== input.agencyId)
    return badField('contractId', 'Pilih kontrak instansi ini.', 'Choose a contract of this agency.');
  const billed = await billedOf(tx, contract.id);
  if (input.instalmentId !== null) {
    if ((await contractOfInstalment(tx, input.instalmentId)) !== contract.id) return unknownInstalment();
    if (billed.instalmentIds.has(input.instalmentId))
      return conflict(
        'instalment-billed',
        'Termin ini sudah ditagih. Buka pembayarannya dari kontrak.',
        'This instalment has been billed. Open its payment from the contract.',
      );
  }
  const left = contract.value - billed.amount;
  if (input.amount > left)
    return badField(
      'amount',
      `Sisa nilai kontrak yang belum ditagih ${formatRupiah(Math.max(0, left))}. Periksa nilainya, atau catat addendum lebih dahulu.`,
      `Not billed yet of the contract: ${formatRupiah(Math.max(0, left))}. Check the amount, or record the addendum first.`,
    );
  return input.lineId ?? contract.lineId;
}

function unknownInstalment() {
  return badField('instalmentId', 'Pilih termin kontrak ini.', 'Choose an instalment of this contract.');
}
