import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { LossState } from '../rules/losses.ts';

export interface LossSearch {
  today: PlainDate;
  /** agencies whose losses the reader may see, or null: all */
  offices: readonly string[] | null;
  /** and his own */
  personId: string | null;
  state?: LossState | undefined;
  /** behind: an instalment is late · expiring: no instrument yet, and the claim lapses within a year */
  standing?: 'behind' | 'expiring' | undefined;
  text?: string | undefined;
}

const YEAR = 365;

function conditionOf(search: LossSearch): RawBuilder<unknown> {
  const seen =
    search.offices === null
      ? sql`true`
      : sql`(x.person_id = ${search.personId}::uuid or exists (
          select from loss_share s join responsible r on r.id = s.responsible_id join finding f on f.id = r.finding_id
          where s.loss_case_id = x.id and (r.office_id = any(${[...search.offices]}::uuid[])
            or f.agency_id = any(${[...search.offices]}::uuid[]))))`;
  const conditions: RawBuilder<unknown>[] = [seen];
  if (search.state !== undefined) conditions.push(sql`x.state = ${search.state}`);
  if (search.standing === 'expiring')
    conditions.push(sql`x.state = 'open' and x.expires_on <= ${addDays(search.today, YEAR)}::date`);
  if (search.standing === 'behind')
    conditions.push(
      sql`x.state = 'scheduled' and coalesce(m.due, 0) > coalesce(m.paid, 0) - (coalesce(m.total, 0) - x.principal)`,
    );
  if (search.text !== undefined && search.text.trim() !== '') {
    const part = `%${search.text
      .trim()
      .toLowerCase()
      .replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    conditions.push(
      sql`(lower(x.number) like ${part} or lower(x.instrument_number) like ${part}
        or x.person_id in (select id from person where lower(name) like ${part})
        or x.vendor_id in (select id from vendor where lower(name) like ${part}))`,
    );
  }
  return sql.join(conditions, sql` and `);
}

/** Money of loss `x`: shares, verified payments, and what was due before `today`. */
function moneyOn(today: PlainDate): RawBuilder<unknown> {
  return sql`left join lateral (
    select sum(r.share) as total, sum((select sum(p.amount) from payment p
        where p.responsible_id = r.id and p.state = 'verified')) as paid,
      (select sum(i.amount) from instalment i where i.loss_case_id = x.id and i.due_on < ${today}::date) as due
    from loss_share s join responsible r on r.id = s.responsible_id where s.loss_case_id = x.id) m on true`;
}

/** Ids of losses, one page: open ones first, those that lapse or fall due next on top. */
export async function listLosses(
  tx: Tx,
  search: LossSearch,
  page: { limit: number; offset: number },
): Promise<{ ids: string[]; total: number }> {
  const source = sql`from loss_case x ${moneyOn(search.today)} where ${conditionOf(search)}`;
  const { rows } = await sql<{ id: string }>`
    select x.id ${source}
    order by array_position(array['open', 'scheduled', 'settled', 'written-off'], x.state), x.expires_on, x.id
    limit ${page.limit} offset ${page.offset}`.execute(tx);
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${source}`.execute(tx);
  return { ids: rows.map((row) => row.id), total: counted[0]?.total ?? 0 };
}

/** Unpaid shares of final reports that no loss covers, of one debtor. */
export async function openShares(
  tx: Tx,
  party: { kind: 'person' | 'agency' | 'vendor'; id: string },
): Promise<
  {
    responsibleId: string;
    findingId: string;
    title: string;
    recommendation: string;
    share: number;
    paid: number;
  }[]
> {
  const column = sql.ref(`r.${party.kind}_id`);
  const { rows } = await sql<Awaited<ReturnType<typeof openShares>>[number]>`
    select r.id as "responsibleId", f.id as "findingId", f.title, c.text as recommendation, r.share,
      coalesce(p.paid, 0)::bigint as paid
    from responsible r join recommendation c on c.id = r.recommendation_id and c.step <> 'closed'
    join finding f on f.id = r.finding_id and f.state = 'final'
    left join lateral (select sum(amount) as paid from payment where responsible_id = r.id and state = 'verified') p on true
    where ${column} = ${party.id}::uuid and r.share > coalesce(p.paid, 0)
      and not exists (select from loss_share s where s.responsible_id = r.id and s.active)
    order by f.id, r.id`.execute(tx);
  return rows;
}

export interface WaitingRow {
  id: string;
  findingId: string;
  title: string;
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  amount: number;
  paidOn: PlainDate;
  receiptNumber: string;
  madeBy: string;
}

/** Payments that wait for their checker, the oldest first. */
export async function waitingPayments(
  tx: Tx,
  page: { limit: number; offset: number },
): Promise<{ rows: WaitingRow[]; total: number }> {
  const { rows } = await sql<WaitingRow>`
    select p.id, r.finding_id as "findingId", f.title, r.person_id, r.agency_id, r.vendor_id, p.amount, p.paid_on as "paidOn",
      p.receipt_number as "receiptNumber", p.made_by as "madeBy"
    from payment p join responsible r on r.id = p.responsible_id join finding f on f.id = r.finding_id
    where p.state = 'recorded' order by p.id limit ${page.limit} offset ${page.offset}`.execute(tx);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from payment where state = 'recorded'`.execute(tx);
  return { rows, total: counted[0]?.total ?? 0 };
}
