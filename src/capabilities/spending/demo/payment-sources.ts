import { sql } from 'kysely';
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** Money of a line that left by one payment. */
export interface LinePayment {
  id: string;
  agencyId: string;
  lineId: string;
  name: string;
  day: PlainDate;
  amount: number;
  orderNumber: string;
}

export interface DemoContract {
  id: string;
  agencyId: string;
  lineId: string | null;
  number: string;
  title: string;
  value: number;
  /** what has become due so far; of a contract without instalments one bill */
  instalments: { id: string | null; n: number; amount: number; reachedOn: PlainDate }[];
}

export interface PaymentSources {
  /** agencies that have a budget this year, by their code */
  agencyIds: string[];
  contracts: DemoContract[];
  lines: LinePayment[];
  /** by agency, what has not been paid for yet */
  anyLine: Map<string, Pick<LinePayment, 'lineId' | 'name'>>;
}

/** What the payments of the demo stand on: contracts with what is due, and money that the budget's history has. */
export async function paymentSources(tx: Tx, year: number, today: PlainDate): Promise<PaymentSources> {
  const agencies = await sql<{ id: string }>`
    select a.id from agency a where exists (select from budget_line l where l.agency_id = a.id and l.year = ${year})
    order by a.code`.execute(tx);
  const contracts = await sql<
    Omit<DemoContract, 'instalments'> & { percent: number; startOn: PlainDate | null }
  >`
    select id, agency_id as "agencyId", line_id as "lineId", number, title, value, percent, start_on as "startOn"
    from spending_contract where year = ${year} and state not in ('appointed', 'signed') order by agency_id, number, id`.execute(
    tx,
  );
  const due = await sql<{ id: string; contractId: string; n: number; amount: number; reachedOn: PlainDate }>`
    select id, contract_id as "contractId", n, amount, reached_on as "reachedOn" from contract_instalment
    where reached_on is not null and reached_on < ${addDays(today, -1)}::date and amount > 0 order by contract_id, n`.execute(
    tx,
  );
  const all = await sql<{
    contractId: string;
  }>`select distinct contract_id as "contractId" from contract_instalment`.execute(tx);
  const hasInstalments = new Set(all.rows.map((row) => row.contractId));
  const dueOf = Map.groupBy(due.rows, (row) => row.contractId);
  const lines = await sql<LinePayment>`
    select r.id, l.agency_id as "agencyId", l.id as "lineId", coalesce(c.name, l.account_code) as name, r.day, r.amount,
      r.sp2d_number as "orderNumber"
    from realisation r
    join budget_line l on l.government_id = r.government_id and l.id = r.line_id
    left join budget_code c on c.government_id = l.government_id and c.year = l.year and c.kind = 'account'
      and c.code = l.account_code
    where l.year = ${year} and r.vanished_at is null and r.payment_id is null and r.amount > 0
      and l.account_code not like '5.1.01%' and r.day between ${`${year}-02-10`}::date and ${addDays(today, -3)}::date
    order by l.agency_id, r.day, l.activity_code, l.account_code, r.amount`.execute(tx);
  const unpaid = await sql<Pick<LinePayment, 'agencyId' | 'lineId' | 'name'>>`
    select distinct on (l.agency_id) l.agency_id as "agencyId", l.id as "lineId", coalesce(c.name, l.account_code) as name
    from budget_line l
    left join budget_code c on c.government_id = l.government_id and c.year = l.year and c.kind = 'account'
      and c.code = l.account_code
    where l.year = ${year} and l.vanished_at is null and l.account_code not like '5.1.01%'
    order by l.agency_id, l.activity_code, l.account_code`.execute(tx);
  return {
    anyLine: new Map(unpaid.rows.map((row) => [row.agencyId, row])),
    agencyIds: agencies.rows.map((row) => row.id),
    lines: lines.rows,
    contracts: contracts.rows.map(({ percent, startOn, ...each }) => {
      const begun = startOn !== null && percent >= 30 ? addDays(startOn, 60) : null;
      const once =
        hasInstalments.has(each.id) || begun === null || begun > addDays(today, -3)
          ? []
          : [{ id: null, n: 1, amount: 0, reachedOn: begun }];
      return { ...each, instalments: dueOf.get(each.id) ?? once };
    }),
  };
}
