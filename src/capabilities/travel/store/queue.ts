import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { MemberState } from '../rules/trip-status.ts';

export type QueueView = 'open' | 'answered' | 'mine' | 'unassigned' | 'finding' | 'settled' | 'all';

export interface QueueSearch {
  /** null: of all agencies */
  agencyIds: readonly string[] | null;
  view: QueueView;
  /** who asks: for `mine`, and never his own account */
  personId: string | null;
  today: PlainDate;
  /** '' or one agency */
  agencyId: string;
  /** words of the trip's number or of the traveller's name */
  text: string;
  limit: number;
  offset: number;
}

export interface QueueRow {
  member_id: string;
  trip_id: string;
  number: string;
  person_id: string;
  agency_id: string;
  from_day: PlainDate;
  to_day: PlainDate;
  state: MemberState;
  due_day: PlainDate | null;
  submitted_at: string | null;
  low: number;
  high: number;
  classes: string;
  confirmed: number;
  contradicted: number;
  unverified: number;
  replies: number;
  assigned_to: string | null;
}

// A clean account that is not settled waits for the rest of its advance; so does a decided one without a finding.
const OPEN = sql`(c.state in ('evidence-requested', 'indicated', 'answered', 'clean') or c.state = 'decided' and c.finding_id is null)`;

/** Which accounts of all judged ones a view holds. */
function viewed(view: QueueView, { personId, today }: QueueSearch): RawBuilder<unknown> {
  switch (view) {
    case 'open':
      return OPEN;
    case 'answered':
      return sql`(c.state = 'answered' or c.state in ('evidence-requested', 'indicated') and c.due_day < ${today}::date)`;
    case 'mine':
      return sql`${OPEN} and c.assigned_to = ${personId}::uuid`;
    case 'unassigned':
      return sql`${OPEN} and c.assigned_to is null`;
    case 'finding':
      return sql`c.finding_id is not null and c.state <> 'settled'`;
    case 'settled':
      return sql`c.state = 'settled'`;
    case 'all':
      return sql`true`;
  }
}

/** Judged accounts with their newest verdict; a person's own account is not in his queue. */
function cases({ agencyIds, agencyId, personId, text }: QueueSearch): RawBuilder<unknown> {
  const words = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`
    select m.id as member_id, t.id as trip_id, t.number, m.person_id, m.agency_id, t.from_day, t.to_day, m.state, m.due_day, m.finding_id,
      m.submitted_at, v.low, v.high, v.classes, v.confirmed, v.contradicted, v.unverified,
      (select count(*)::int from travel_reply r where r.member_id = m.id) as replies,
      (select a.person_id from travel_assignment a where a.member_id = m.id order by a.id desc limit 1) as assigned_to
    from travel_member m
    join travel_trip t on t.id = m.trip_id
    join person p on p.id = m.person_id
    join lateral (
      select low, high, classes, confirmed, contradicted, unverified from travel_verdict
      where member_id = m.id order by version desc limit 1) v on true
    where m.state not in ('planned', 'travelling', 'accounting', 'submitted')
      and (${agencyIds === null} or t.agency_id = any(${[...(agencyIds ?? [])]}::uuid[]))
      and (${agencyId} = '' or t.agency_id::text = ${agencyId})
      and m.person_id is distinct from ${personId}::uuid
      and (${words} = '%%' or t.number ilike ${words} or p.name ilike ${words})`;
}

/** Highest `low` first, then highest `high`, then what is due first. */
export async function listQueue(tx: Tx, search: QueueSearch): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    with c as (${cases(search)})
    select member_id, trip_id, number, person_id, agency_id, from_day, to_day, state, due_day, submitted_at, low::float8 as low,
      high::float8 as high, classes, confirmed, contradicted, unverified, replies, assigned_to
    from c where ${viewed(search.view, search)}
    order by low desc, high desc, due_day nulls last, member_id limit ${search.limit} offset ${search.offset}`.execute(
    tx,
  );
  return rows;
}

export interface QueueCount {
  count: number;
  low: number;
  high: number;
}

/** How many accounts each view holds, and their money. */
export async function countQueue(
  tx: Tx,
  search: QueueSearch,
  views: readonly QueueView[],
): Promise<Map<QueueView, QueueCount>> {
  const parts = views.map(
    (view) => sql`
      select ${view}::text as view, count(*)::int as count, coalesce(sum(low), 0)::float8 as low,
        coalesce(sum(high), 0)::float8 as high
      from c where ${viewed(view, search)}`,
  );
  const { rows } = await sql<QueueCount & { view: QueueView }>`
    with c as (${cases(search)}) ${sql.join(parts, sql` union all `)}`.execute(tx);
  return new Map(rows.map(({ view, ...rest }) => [view, rest]));
}
