import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import { lineFigures, type BudgetFilter, type Until } from './absorption.ts';
import type { LineTable } from './tables.ts';

/** A line with its figures and the names of its codes. */
export interface ListedLine extends Omit<LineTable, 'government_id'> {
  agencyCode: string;
  agencyName: string;
  activityName: string | null;
  accountName: string | null;
  stands: Rupiah;
  planned: Rupiah | null;
  realised: Rupiah;
  realisedEnded: Rupiah;
}

export interface LineSearch extends BudgetFilter {
  q: string;
  state: 'any' | 'unspent' | 'behind' | 'over' | 'vanished' | 'no-plan';
  /** null: of every one */
  id?: string;
}

/** `behind`: more than five points below its own plan, as the yellow bound of the alarms has it. */
const STATES: Readonly<Record<LineSearch['state'], RawBuilder<unknown>>> = {
  any: sql`true`,
  unspent: sql`figures.vanished_at is null and figures.realised = 0 and figures.ceiling > 0`,
  behind: sql`figures.has_plan and figures.ceiling > 0
    and (figures.realised_ended - coalesce(figures.planned_sum, 0))::float8 / figures.ceiling < -0.05`,
  over: sql`figures.realised > figures.stands`,
  vanished: sql`figures.vanished_at is not null`,
  'no-plan': sql`figures.vanished_at is null and not figures.has_plan`,
};

/** Lines in order of agency and codes. @param page null: all of them, for a sheet */
export async function listLines(
  tx: Tx,
  search: LineSearch,
  until: Until,
  page: { limit: number; offset: number } | null,
): Promise<{ rows: ListedLine[]; total: number }> {
  const words = `%${search.q
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
  const named =
    search.q.trim() === ''
      ? sql`true`
      : sql`(
    starts_with(figures.activity_code, ${search.q.trim()}) or starts_with(figures.account_code, ${search.q.trim()})
    or lower(coalesce(activity.name, '') || ' ' || coalesce(account.name, '') || ' ' || agency.name) like ${words})`;
  const one = search.id === undefined ? sql`true` : sql`figures.id = ${search.id}::uuid`;
  const limits = page === null ? sql`` : sql`limit ${page.limit} offset ${page.offset}`;
  const { rows } = await sql<ListedLine & { total: number }>`
    select figures.id, figures.year, figures.agency_id, figures.activity_code, figures.account_code, figures.funding_code,
      figures.funding_name, figures.funding_tag, figures.ceiling, figures.ceiling_original, figures.document_number,
      figures.import_id, figures.recorded_at, figures.recorded_by, figures.vanished_at,
      agency.code as "agencyCode", agency.name as "agencyName", activity.name as "activityName", account.name as "accountName",
      figures.stands, case when figures.has_plan then coalesce(figures.planned_sum, 0) end as planned, figures.realised,
      figures.realised_ended as "realisedEnded",
      count(*) over ()::int as total
    from (${lineFigures(search, until)}) as figures
    join agency on agency.id = figures.agency_id
    left join budget_code as activity on activity.year = figures.year and activity.kind = 'activity'
      and activity.code = figures.activity_code
    left join budget_code as account on account.year = figures.year and account.kind = 'account'
      and account.code = figures.account_code
    where ${STATES[search.state]} and ${named} and ${one}
    order by agency.code collate "C", figures.activity_code collate "C", figures.account_code collate "C", figures.id
    ${limits}`.execute(tx);
  return { rows, total: rows[0]?.total ?? 0 };
}
