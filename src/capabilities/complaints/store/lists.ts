import { sql, type SqlBool } from 'kysely';
import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Category, Channel, ComplaintClass, Source } from '../rules/kinds.ts';
import { OPEN_STATES, type State } from '../rules/machine.ts';
import type { ComplaintTables } from './tables.ts';

export interface ComplaintFilter {
  /** agencies whose complaints may be seen, as their handler; null: all */
  handledBy: readonly string[] | null;
  channel: Channel | '';
  state: State | '';
  class: ComplaintClass | '';
  category: Category | '';
  source: Source | '';
  agencyId: string;
  q: string;
  /** of receipt; 0: any */
  year: number;
  open: boolean;
  offset: number;
  limit: number;
}

export interface ListedComplaint {
  id: string;
  number: string;
  channel: Channel;
  source: Source;
  sp4n_number: string | null;
  state: State;
  state_since: string;
  category: Category;
  class: ComplaintClass | null;
  subject: string;
  agency_id: string | null;
  handler_agency_id: string | null;
  received_on: PlainDate;
  objections: number;
  unproven: boolean;
}

/** Complaints that a reader may see, newest first, with how many there are. Who brought them is in no list. */
export async function listComplaints(
  tx: Tx,
  filter: ComplaintFilter,
): Promise<{ rows: ListedComplaint[]; total: number }> {
  const found = tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint as c')
    .where((eb) => eb.and(conditions(filter)));
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select([
      'id',
      'number',
      'channel',
      'source',
      'sp4n_number',
      'state',
      'state_since',
      'category',
      'class',
      'subject',
      'agency_id',
      'handler_agency_id',
      'received_on',
      'objections',
      'unproven',
    ])
    .orderBy('unproven')
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  return { rows, total };
}

function conditions(filter: ComplaintFilter) {
  const all = [sql<SqlBool>`true`];
  const { handledBy, q, year } = filter;
  if (handledBy !== null) all.push(sql<SqlBool>`c.handler_agency_id = any(${[...handledBy]}::uuid[])`);
  for (const column of ['channel', 'state', 'class', 'category', 'source'] as const) {
    if (filter[column] !== '') all.push(sql<SqlBool>`${sql.ref(`c.${column}`)} = ${filter[column]}`);
  }
  if (filter.agencyId !== '')
    all.push(sql<SqlBool>`coalesce(c.handler_agency_id, c.agency_id) = ${filter.agencyId}::uuid`);
  if (filter.open) all.push(sql<SqlBool>`c.state = any(${[...OPEN_STATES]}::text[])`);
  if (year > 0) {
    const [from, to] = [plainDate(`${year}-01-01`), plainDate(`${year}-12-31`)];
    all.push(sql<SqlBool>`c.received_on between ${from}::date and ${to}::date`);
  }
  const words = q.trim();
  if (words !== '') {
    const like = `%${words.replace(/[\\%_]/g, (each) => `\\${each}`)}%`;
    all.push(
      sql<SqlBool>`(c.number ilike ${like} or c.sp4n_number ilike ${like} or c.subject ilike ${like} or c.body ilike ${like})`,
    );
  }
  return all;
}

/** A complaint as it leaves in a file. */
export interface ExportedComplaint extends ListedComplaint {
  sp4n_status: string | null;
  body: string;
  place_text: string | null;
  happened_on: PlainDate | null;
  resolved_on: PlainDate | null;
  rating: number | null;
  /** the last approved answer */
  answer: string | null;
}

/** The whole texts of listed complaints, with the answer that their reporters were told. */
export async function exportedOf(tx: Tx, listed: readonly ListedComplaint[]): Promise<ExportedComplaint[]> {
  if (listed.length === 0) return [];
  const { rows } = await sql<Omit<ExportedComplaint, keyof ListedComplaint> & { id: string }>`
    select c.id, c.sp4n_status, c.body, c.place_text, c.happened_on, c.resolved_on, c.rating, told.message as answer
    from complaint c
    left join lateral (
      select a.message from complaint_event a
      where a.complaint_id = c.id and a.event = 'answer' and a.position < (
        select max(p.position) from complaint_event p where p.complaint_id = c.id and p.event = 'approve')
      order by a.position desc limit 1) as told on true
    where c.id = any(${listed.map((each) => each.id)}::uuid[])`.execute(tx);
  const texts = new Map(rows.map((row) => [row.id, row]));
  return listed.map((each) => ({ ...each, ...texts.get(each.id)! }));
}
