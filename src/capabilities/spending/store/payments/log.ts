import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Party, PaymentKind, PaymentState, RejectReason } from '../../rules/payments/chain.ts';
import type { LoggedPayment, PaymentStep } from '../../rules/attribution/payment-log.ts';

/** A payment with its way, as attribution needs it. */
export interface YearPayment extends LoggedPayment {
  number: string;
  kind: PaymentKind;
  amount: number;
  state: PaymentState;
  open: boolean;
  contractId: string | null;
  contractNumber: string | null;
  steps: PaymentStep[];
}

interface Packed {
  id: string;
  agencyId: string;
  vendorId: string | null;
  number: string;
  kind: PaymentKind;
  amount: number;
  state: PaymentState;
  open: boolean;
  knownUntil: number | null;
  contractId: string | null;
  contractNumber: string | null;
}

/** Every payment of the year that was not cancelled, each with its events in order. Receipts and the account of cash move nothing. */
export async function yearPayments(tx: Tx, year: number): Promise<YearPayment[]> {
  const { rows } = await sql<Packed>`
    select p.id, p.agency_id as "agencyId", c.vendor_id as "vendorId", p.number, p.kind, p.amount, p.state,
      p.closed_at is null as open, extract(epoch from p.known_until)::float8 as "knownUntil", p.contract_id as "contractId", c.number as "contractNumber"
    from spending_payment p
    left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    where p.year = ${year} and not p.cancelled order by p.id`.execute(tx);
  const stepsOf = await yearSteps(tx, year);
  return rows.map((row) => ({ ...row, steps: stepsOf.get(row.id) ?? [] }));
}

/** One text an event and one row a payment: a hundred thousand rows of columns cost the wire more than the reckoning. */
async function yearSteps(tx: Tx, year: number): Promise<Map<string, PaymentStep[]>> {
  const { rows } = await sql<{ payment: string; steps: string }>`
    select e.payment_id as payment,
      string_agg(concat_ws(' ', e.seq, e.activity, coalesce(e.holder, '-'), e.party,
        case when e.kind = 'reject' then coalesce(e.reason, '?') else '-' end,
        extract(epoch from e.recorded_at)), ',' order by e.seq) as steps
    from spending_payment_event e
    join spending_payment p on p.government_id = e.government_id and p.id = e.payment_id
    where p.year = ${year} and not p.cancelled and e.kind not in ('receipt', 'account', 'cancel')
    group by e.payment_id`.execute(tx);
  return new Map(rows.map(({ payment, steps }) => [payment, steps.split(',').map(readStep)]));
}

function readStep(text: string): PaymentStep {
  const [seq, activity, holder, party, reason, at] = text.split(' ');
  return {
    seq: Number(seq),
    activity: activity as PaymentState,
    holder: holder === '-' ? null : (holder as Party),
    party: party as Party,
    isReject: reason !== '-',
    reason: reason === '-' || reason === '?' ? null : (reason as RejectReason),
    at: Number(at),
  };
}

/** Changes whenever an event or a dispute of the year does: what was reckoned for an older one is reckoned again. */
export async function yearVersion(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), sum(seq), max(held_since), max(known_until), count(*) filter (where cancelled), sum(amount))
        from spending_payment where year = ${year}),
      (select concat_ws(' ', count(*), max(raised_at), max(settled_at)) from spending_payment_dispute)) as version`.execute(
    tx,
  );
  return rows[0]!.version;
}
