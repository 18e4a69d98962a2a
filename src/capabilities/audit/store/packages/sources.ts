import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';

/** Money from which a package can begin, as spending's relation tells of it, and what accounts for it already. */
export interface ListedSource {
  origin: 'payment' | 'realisation';
  id: string;
  number: string;
  outsideNumber: string | null;
  kind: 'ls' | 'up' | 'gu' | 'tu';
  agencyId: string;
  year: number;
  purpose: string;
  amount: number;
  day: PlainDate | null;
  state: string | null;
  dueOn: PlainDate | null;
  packages: number;
  accountedFor: number;
}

export interface SourceFilter {
  /** null: every agency */
  agencyIds: readonly string[] | null;
  agencyId?: string | undefined;
  year?: number | undefined;
  kind?: string | undefined;
  text: string;
  page: number;
  size: number;
}

/** A direct payment with a package is no source any more; money of the treasurer is one until packages of its whole amount were begun. */
export async function listSources(
  tx: Tx,
  sources: RawBuilder<unknown>,
  filter: SourceFilter,
): Promise<{ rows: ListedSource[]; total: number }> {
  const all = [
    sql`not s.accounted`,
    sql`case when s.kind = 'ls' then coalesce(k.packages, 0) = 0 else coalesce(k.sum, 0) < s.amount end`,
  ];
  if (filter.agencyIds !== null) all.push(sql`s.agency_id = any(${[...filter.agencyIds]}::uuid[])`);
  if (filter.agencyId !== undefined) all.push(sql`s.agency_id = ${filter.agencyId}::uuid`);
  if (filter.year !== undefined) all.push(sql`s.year = ${filter.year}`);
  if (filter.kind !== undefined) all.push(sql`s.kind = ${filter.kind}`);
  for (const word of filter.text.toLowerCase().split(/\s+/).filter(Boolean))
    all.push(sql`strpos(lower(concat_ws(' ', s.number, s.outside_number, s.purpose)), ${word}) > 0`);
  const from = sql`from (${sources}) s
    left join (
      select coalesce(payment_id, realisation_id) as source_id, count(*)::int as packages, coalesce(sum(amount), 0)::bigint as sum
      from spj_package where state <> 'cancelled' and coalesce(payment_id, realisation_id) is not null group by 1) k on k.source_id = s.id
    where ${sql.join(all, sql` and `)}`;
  const { rows } = await sql<ListedSource>`
    select s.origin, s.id, s.number, s.outside_number as "outsideNumber", s.kind, s.agency_id as "agencyId", s.year, s.purpose, s.amount,
      s.day, s.state, s.due_on as "dueOn", coalesce(k.packages, 0) as packages, coalesce(k.sum, 0)::bigint as "accountedFor"
    ${from} order by coalesce(s.due_on, 'infinity'), s.day desc, s.id
    limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}
