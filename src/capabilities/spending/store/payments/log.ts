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
  contractId: string | null;
  contractNumber: string | null;
  /** one text a column: 100,000 rows of five columns cost the wire more than the reckoning */
  seqs: string;
  activities: string;
  holders: string;
  parties: string;
  reasons: string;
  times: string;
}

/** Every payment of the year that was not cancelled, each with its events in order. Receipts and the account of cash move nothing. */
export async function yearPayments(tx: Tx, year: number): Promise<YearPayment[]> {
  const { rows } = await sql<Packed>`
    select p.id, p.agency_id as "agencyId", c.vendor_id as "vendorId", p.number, p.kind, p.amount, p.state,
      p.closed_at is null as open, p.contract_id as "contractId", c.number as "contractNumber", e.*
    from spending_payment p
    left join spending_contract c on c.government_id = p.government_id and c.id = p.contract_id
    join (
      select payment_id,
        string_agg(seq::text, ' ' order by seq) as seqs,
        string_agg(activity, ' ' order by seq) as activities,
        string_agg(coalesce(holder, '-'), ' ' order by seq) as holders,
        string_agg(party, ' ' order by seq) as parties,
        string_agg(case when kind = 'reject' then coalesce(reason, '?') else '-' end, ' ' order by seq) as reasons,
        string_agg(extract(epoch from recorded_at)::text, ' ' order by seq) as times
      from spending_payment_event
      where kind not in ('receipt', 'account', 'cancel')
        and payment_id in (select id from spending_payment where year = ${year} and not cancelled)
      group by payment_id) e on e.payment_id = p.id
    where p.year = ${year} and not p.cancelled order by p.id`.execute(tx);
  return rows.map(unpack);
}

function unpack(row: Packed): YearPayment {
  const { seqs, activities, holders, parties, reasons, times, ...payment } = row;
  const [activity, holder, party, reason, time] = [activities, holders, parties, reasons, times].map((each) =>
    each.split(' '),
  ) as [string[], string[], string[], string[], string[]];
  return {
    ...payment,
    steps: seqs.split(' ').map((seq, place) => ({
      seq: Number(seq),
      activity: activity[place] as PaymentState,
      holder: holder[place] === '-' ? null : (holder[place] as Party),
      party: party[place] as Party,
      isReject: reason[place] !== '-',
      reason: /^[-?]$/.test(reason[place]!) ? null : (reason[place] as RejectReason),
      at: Number(time[place]),
    })),
  };
}

/** Changes whenever an event or a dispute of the year does: what was reckoned for an older one is reckoned again. */
export async function yearVersion(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), sum(seq), max(held_since), count(*) filter (where cancelled), sum(amount))
        from spending_payment where year = ${year}),
      (select concat_ws(' ', count(*), max(raised_at), max(settled_at)) from spending_payment_dispute)) as version`.execute(
    tx,
  );
  return rows[0]!.version;
}
