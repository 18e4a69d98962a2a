import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { ContractHistory } from '../../rules/ocds/history.ts';

/** A contract's own row with what it came from, before the names of its office and its vendor are known. */
export interface HistoryRow extends Omit<ContractHistory, 'buyer' | 'vendor' | 'package' | 'budget'> {
  agency_id: string;
  vendor_id: string | null;
  package: { rupCode: string | null; name: string; method: string; ceiling: Rupiah } | null;
  budget: { code: string; name: string; ceiling: Rupiah; funding: string } | null;
}

const day = (column: string) => sql.raw(`to_char(${column}, 'YYYY-MM-DD')`);

/** Contracts of a budget year with everything that was recorded of them, in one statement. Agencies: null for all. */
export async function contractHistories(
  tx: Tx,
  year: number,
  agencyIds: readonly string[] | null,
): Promise<HistoryRow[]> {
  if (agencyIds?.length === 0) return [];
  const { rows } = await sql<HistoryRow>`
    select c.id, c.number, c.title, c.work, c.agency_id, c.vendor_id,
      case when p.id is not null then json_build_object('rupCode', p.rup_code, 'name', p.name, 'method', p.method,
        'ceiling', p.ceiling) end as package,
      case when l.id is not null then json_build_object('code', l.activity_code || '/' || l.account_code,
        'name', coalesce(n.name, l.activity_code), 'ceiling', l.ceiling, 'funding', l.funding_name) end as budget,
      (select coalesce(json_agg(json_build_object('step', s.step, 'docDate', ${day('s.doc_date')}, 'document', s.document,
        'recordedAt', s.recorded_at) order by s.seq), '[]') from contract_step s where s.contract_id = c.id) as steps,
      (select coalesce(json_agg(json_build_object('n', v.n, 'recordedAt', v.recorded_at, 'docDate', ${day('v.doc_date')},
        'document', v.document, 'reason', v.reason, 'value', v.value, 'startOn', ${day('v.start_on')},
        'endOn', ${day('v.end_on')}) order by v.n), '[]') from contract_version v where v.contract_id = c.id) as versions,
      (select coalesce(json_agg(json_build_object('periodEnd', ${day('g.period_end')}, 'percent', g.percent,
        'recordedAt', g.recorded_at) order by g.period_end), '[]')
        from contract_progress g where g.contract_id = c.id) as progress,
      (select coalesce(json_agg(json_build_object('n', i.n, 'amount', i.amount, 'dueOn', ${day('i.due_on')},
        'reachedOn', ${day('i.reached_on')}, 'reachedAt', i.reached_at) order by i.n), '[]')
        from contract_instalment i where i.contract_id = c.id) as instalments,
      (select coalesce(json_agg(json_build_object('id', y.id, 'sp2d', coalesce(y.sp2d_number, ''),
        'paidOn', ${day('y.paid_on')}, 'amount', y.amount, 'recordedAt', y.closed_at) order by y.closed_at), '[]')
        from spending_payment y where y.contract_id = c.id and y.state = 'transferred' and y.paid_on is not null
          and not y.cancelled) as payments
    from spending_contract c
    left join procurement_package p on p.id = c.package_id
    left join budget_line l on l.id = c.line_id
    left join budget_code n on n.year = l.year and n.kind = 'activity' and n.code = l.activity_code
    where c.year = ${year} and (${agencyIds === null} or c.agency_id = any(${[...(agencyIds ?? [])]}::uuid[]))
    order by c.id`.execute(tx);
  return rows;
}
