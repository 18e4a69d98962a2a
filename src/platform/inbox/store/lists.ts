import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import type { InboxFilter } from '../contract.ts';
import type { Sight } from '../visibility.ts';
import { conditionOf, visible, wentUp, type Viewer } from './condition.ts';
import type { Matter } from './tables.ts';

const COLUMNS = sql`m.id, m.kind, m.number, m.title, m.agency_id, m.stage, m.state, m.unproven, m.received_on, m.opened_at,
  m.closed_at, m.assignee_id, m.merged_into, m.paused, m.due_on, m.due_provisional, m.due_clock, m.escalation`;

/** Each order has its index: open matters with those sent without proof of work last, closed ones by when, both by receipt. */
function orderOf({ state, sort }: InboxFilter): RawBuilder<unknown> {
  if (state === 'closed') return sql`m.closed_at desc, m.id desc`;
  if (state === 'all') return sql`m.received_on desc, m.id desc`;
  if (sort === 'newest') return sql`m.unproven, m.received_on desc, m.id desc`;
  if (sort === 'oldest') return sql`m.unproven, m.received_on, m.id`;
  return sql`m.unproven, m.due_on, m.id`;
}

/** One page of matters. With 100,000 of them it walks the index of its order. */
export async function listMatters(
  tx: Tx,
  viewer: Viewer,
  filter: InboxFilter,
  page: { limit: number; offset: number },
): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select ${COLUMNS} from matter m where ${conditionOf(viewer, filter)}
    order by ${orderOf(filter)} limit ${page.limit} offset ${page.offset}`.execute(tx);
  return rows;
}

export async function countMatters(tx: Tx, viewer: Viewer, filter: InboxFilter): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from matter m where ${conditionOf(viewer, filter)}`.execute(tx);
  return rows[0]!.total;
}

export interface QueueCount {
  kind: string;
  stage: string;
  open: number;
  mine: number;
  unassigned: number;
  late: number;
  paused: number;
}

/** Open matters by kind and stage. */
export async function countQueues(tx: Tx, viewer: Viewer): Promise<QueueCount[]> {
  const { rows } = await sql<QueueCount>`
    select m.kind, m.stage, count(*)::int as open,
      (count(*) filter (where m.assignee_id = ${viewer.accountId}::uuid))::int as mine,
      (count(*) filter (where m.assignee_id is null))::int as unassigned,
      (count(*) filter (where m.due_on < ${viewer.today}::date))::int as late,
      (count(*) filter (where m.paused))::int as paused
    from matter m where m.state = 'open' and ${visible(viewer.sight)} group by m.kind, m.stage`.execute(tx);
  return rows;
}

/** Open matters of each of these accounts. */
export async function loadsOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; open: number }>`
    select m.assignee_id as id, count(*)::int as open from matter m
    where m.state = 'open' and m.assignee_id = any(${[...accountIds]}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.open]));
}

/** Open matters that an account works on, soonest first. */
export async function mattersOf(tx: Tx, viewer: Viewer, limit: number): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select ${COLUMNS} from matter m
    where m.state = 'open' and m.assignee_id = ${viewer.accountId}::uuid and ${visible(viewer.sight)}
    order by m.due_on, m.id limit ${limit}`.execute(tx);
  return rows;
}

/** Late matters of agencies, longest first. */
export async function lateOfAgencies(
  tx: Tx,
  viewer: Viewer,
  agencyIds: readonly string[],
  limit: number,
): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select ${COLUMNS} from matter m
    where m.state = 'open' and m.due_on < ${viewer.today}::date and m.agency_id = any(${[...agencyIds]}::uuid[])
      and ${visible(viewer.sight)}
    order by m.due_on, m.id limit ${limit}`.execute(tx);
  return rows;
}

/** Late matters that went up to the viewer, longest first. */
export async function lateWentUp(tx: Tx, viewer: Viewer, limit: number): Promise<Matter[]> {
  const { rows } = await sql<Matter>`
    select ${COLUMNS} from matter m
    where m.state = 'open' and m.due_on < ${viewer.today}::date and ${wentUp(viewer.sight)}
    order by m.due_on, m.id limit ${limit}`.execute(tx);
  return rows;
}

/** How many open matters each account has that are late, or due by `until`; paused ones without a day are neither. */
export async function countDue(
  tx: Tx,
  kinds: readonly string[],
  today: PlainDate,
  until: PlainDate,
): Promise<{ account: string; late: number; soon: number }[]> {
  const { rows } = await sql<{ account: string; late: number; soon: number }>`
    select m.assignee_id as account, (count(*) filter (where m.due_on < ${today}::date))::int as late,
      (count(*) filter (where m.due_on >= ${today}::date))::int as soon
    from matter m
    where m.state = 'open' and m.assignee_id is not null and m.due_on <= ${until}::date and m.kind = any(${[...kinds]}::text[])
    group by 1`.execute(tx);
  return rows;
}

/** Of a matter: the one that it was joined to, and those that were joined to it, as far as the viewer sees them. */
export async function joinedTo(
  tx: Tx,
  sight: readonly Sight[],
  matter: Matter,
): Promise<{ id: string; number: string }[]> {
  const { rows } = await sql<{ id: string; number: string }>`
    select m.id, m.number from matter m
    where (m.merged_into = ${matter.id}::uuid or m.id = ${matter.merged_into}::uuid) and ${visible(sight)}
    order by m.number`.execute(tx);
  return rows;
}
