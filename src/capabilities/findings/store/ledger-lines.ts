import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';
import { conditionOf, type FindingSearch } from './list-findings.ts';

/** One recommendation and one who is responsible for it, as a ledger has it. */
export interface LedgerLineRow {
  source: Source;
  reportNumber: string | null;
  reportOn: PlainDate | null;
  receivedOn: PlainDate | null;
  findingNumber: string;
  findingCode: string | null;
  title: string;
  condition: string;
  criterion: string;
  cause: string;
  effect: string;
  recommendationNumber: string;
  recommendationCode: string;
  recommendation: string;
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  share: Rupiah;
  paid: Rupiah;
  status: Status;
  due: PlainDate | null;
}

/** The ledger of the findings that a search means, in the order of reports and numbers. */
export async function ledgerLines(tx: Tx, search: FindingSearch): Promise<LedgerLineRow[]> {
  const { rows } = await sql<LedgerLineRow>`
    select f.source, t.number as "reportNumber", t.dated_on as "reportOn", t.received_on as "receivedOn",
      f.number as "findingNumber", coalesce(f.code, f.code_bpk) as "findingCode", f.title,
      x.condition, x.criterion, x.cause, x.effect, c.number as "recommendationNumber", c.code as "recommendationCode",
      c.text as recommendation, r.person_id, r.agency_id, r.vendor_id, r.share, coalesce(p.paid, 0)::bigint as paid,
      c.status, c.due_on as due
    from finding f join report t on t.id = f.report_id join finding_text x on x.id = f.id
    join recommendation c on c.finding_id = f.id join responsible r on r.recommendation_id = c.id
    left join (
      select responsible_id, sum(amount) as paid from payment where state = 'verified' group by responsible_id) p
      on p.responsible_id = r.id
    where ${conditionOf(search)}
    order by t.dated_on, t.id, length(f.number), f.number, length(c.number), c.number, r.id`.execute(tx);
  return rows;
}
