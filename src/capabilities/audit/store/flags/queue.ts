import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagScope, FlagSubject } from '../../rules/flags/found-flag.ts';
import type { FindingState, FlagState } from '../../rules/flags/life.ts';
import type { PrecisionStart, SeverityWeights } from '../../rules/flags/precision.ts';
import type { Say, Severity } from '../../rules/verdict.ts';

/** What the queue is narrowed to; '' and undefined do not narrow. */
export interface FlagSearch {
  /** agencies that the reader's desk looks at; null: all, also flags of no one agency */
  agencyIds: readonly string[] | null;
  /** the reader: he sees no flag on himself */
  personId: string | null;
  today: PlainDate;
  states: readonly FlagState[];
  severities?: readonly Severity[] | undefined;
  scopes?: readonly FlagScope[] | undefined;
  rule: string;
  agencyId: string;
  year?: number | undefined;
  assigned: '' | 'mine' | 'nobody';
  /** also flags of rules that are suspended today */
  suspended: boolean;
  least?: number | undefined;
  since?: PlainDate | undefined;
  text: string;
  subjectId: string;
}

/** By what flags are ranked: parameters of the day. */
export interface Ranking {
  weights: SeverityWeights;
  standIn: number;
  start: PrecisionStart;
}

export type FlagSort = 'rank' | 'newest' | 'money';

export interface QueuedFlag {
  id: string;
  rule: string;
  ruleVersion: number;
  scope: FlagScope;
  severity: Severity;
  state: FlagState;
  subject: FlagSubject;
  agencyId: string | null;
  year: number;
  moneyAtRisk: number | null;
  reason: Say;
  weight: number;
  money: number;
  precision: number;
  n: number;
  rank: number;
  suspended: boolean;
  foundAt: string;
  lastSeenAt: string;
  assignedTo: string | null;
  findingId: string | null;
  findingState: FindingState | null;
}

const ORDER: Record<
  FlagSort,
  { by: RawBuilder<unknown>; after: (value: string, id: string) => RawBuilder<unknown> }
> = {
  rank: {
    by: sql`r.rank desc, r.id`,
    after: (value, id) =>
      sql`(r.rank < ${value}::bigint or r.rank = ${value}::bigint and r.id > ${id}::uuid)`,
  },
  newest: { by: sql`r.id desc`, after: (_, id) => sql`r.id < ${id}::uuid` },
  money: {
    by: sql`coalesce(r."moneyAtRisk", -1) desc, r.id`,
    after: (value, id) =>
      sql`(coalesce(r."moneyAtRisk", -1) < ${value}::bigint
          or coalesce(r."moneyAtRisk", -1) = ${value}::bigint and r.id > ${id}::uuid)`,
  },
};

/** One page of the queue, after the flag that the page before ended with. */
export async function listFlags(
  tx: Tx,
  search: FlagSearch,
  ranking: Ranking,
  page: { sort: FlagSort; after: string; limit: number },
): Promise<{ rows: QueuedFlag[]; next: string | null }> {
  const order = ORDER[page.sort];
  const cursor = parseCursor(page.after);
  const { rows } = await sql<QueuedFlag>`
    with r as (${ranked(search, ranking)})
    select * from r where ${cursor === null ? sql`true` : order.after(cursor.value, cursor.id)}
    order by ${order.by} limit ${page.limit + 1}`.execute(tx);
  const last = rows.length > page.limit ? rows[page.limit - 1]! : null;
  return { rows: rows.slice(0, page.limit), next: last === null ? null : cursorOf(page.sort, last) };
}

/** One flag with its place, if the reader may see it. */
export async function findFlag(
  tx: Tx,
  search: Pick<FlagSearch, 'agencyIds' | 'personId' | 'today'>,
  ranking: Ranking,
  id: string,
): Promise<QueuedFlag | undefined> {
  const { rows } = await sql<QueuedFlag>`
    with r as (${ranked({ ...everything(search), id }, ranking)}) select * from r`.execute(tx);
  return rows[0];
}

/** A search that narrows by nothing but what its reader may see. */
export function everything(search: Pick<FlagSearch, 'agencyIds' | 'personId' | 'today'>): FlagSearch {
  return {
    ...search,
    states: ['open', 'dismissed', 'finding', 'gone'],
    rule: '',
    agencyId: '',
    assigned: '',
    suspended: true,
    text: '',
    subjectId: '',
  };
}

/** How many flags of each state the search has but for its states, with their money. */
export async function countFlags(
  tx: Tx,
  search: FlagSearch,
): Promise<{ state: FlagState; count: number; money: number; unnamed: number }[]> {
  const { rows } = await sql<{ state: FlagState; count: number; money: number; unnamed: number }>`
    select f.state, count(*)::int as count, coalesce(sum(f.money_at_risk), 0)::float8 as money,
      (count(*) filter (where f.money_at_risk is null))::int as unnamed
    from audit_flag f where ${conditionOf({ ...search, states: [] })} group by f.state`.execute(tx);
  return rows;
}

/** Flags with their place: severity × money × precision, each as a column. */
function ranked(
  search: FlagSearch & { id?: string },
  { weights, standIn, start }: Ranking,
): RawBuilder<unknown> {
  const one = search.id === undefined ? sql`true` : sql`f.id = ${search.id}::uuid`;
  return sql`
    select p.*, least(round(p.weight * p.money * p.precision), 9e15)::bigint as rank from (
      select f.id, f.rule_code as rule, f.rule_version as "ruleVersion", f.scope, f.severity, f.state,
        json_build_object('kind', f.subject_kind, 'id', f.subject_id) as subject, f.agency_id as "agencyId", f.year,
        f.money_at_risk as "moneyAtRisk", f.verdict->'reason' as reason,
        (case f.severity when 'critical' then ${weights.critical} when 'high' then ${weights.high}
          when 'medium' then ${weights.medium} else ${weights.low} end)::float8 as weight,
        coalesce(f.money_at_risk, ${standIn})::bigint as money,
        (coalesce(c.confirmed, 0) + ${start.confirmed}::float8)
          / (coalesce(c.confirmed, 0) + coalesce(c.dismissed, 0) + ${start.confirmed}::float8 + ${start.dismissed}::float8) as precision,
        coalesce(c.confirmed, 0) + coalesce(c.dismissed, 0) as n,
        ${suspendedOn(search.today)} as suspended, f.found_at as "foundAt", f.last_seen_at as "lastSeenAt",
        f.assigned_to as "assignedTo", f.finding_id as "findingId", f.finding_state as "findingState"
      from audit_flag f left join audit_rule_count c on c.scope = f.scope and c.rule_code = f.rule_code
      where ${one} and ${conditionOf(search)}) p`;
}

function suspendedOn(today: PlainDate): RawBuilder<boolean> {
  return sql`exists (select from audit_rule_suspension s where s.scope = f.scope and s.rule_code = f.rule_code
    and s.ended_at is null and ${today}::date between s.from_on and s.until_on)`;
}

/** What a search means, as a condition on flag `f`. */
export function conditionOf(search: FlagSearch): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [visibleTo(search)];
  const among = (column: RawBuilder<unknown>, values: readonly string[] | undefined) => {
    if (values !== undefined && values.length > 0)
      conditions.push(sql`${column} = any(${[...values]}::text[])`);
  };
  among(sql`f.state`, search.states);
  among(sql`f.severity`, search.severities);
  among(sql`f.scope`, search.scopes);
  if (search.rule !== '')
    conditions.push(sql`f.rule_code like ${`${literally(search.rule.toUpperCase())}%`}`);
  if (search.agencyId !== '') conditions.push(sql`f.agency_id = ${search.agencyId}::uuid`);
  if (search.year !== undefined) conditions.push(sql`f.year = ${search.year}`);
  if (search.assigned === 'mine') conditions.push(sql`f.assigned_to = ${search.personId}::uuid`);
  if (search.assigned === 'nobody') conditions.push(sql`f.assigned_to is null`);
  if (!search.suspended) conditions.push(sql`not ${suspendedOn(search.today)}`);
  if (search.least !== undefined) conditions.push(sql`f.money_at_risk >= ${search.least}`);
  if (search.since !== undefined) conditions.push(sql`f.found_at >= ${search.since}::date`);
  if (search.subjectId !== '') conditions.push(sql`f.subject_id = ${search.subjectId}`);
  if (search.text.trim() !== '') conditions.push(worded(`%${literally(search.text.trim())}%`));
  return sql`(${sql.join(conditions, sql` and `)})`;
}

/** Within the reader's reach, and never on himself. */
function visibleTo({ agencyIds, personId }: Pick<FlagSearch, 'agencyIds' | 'personId'>): RawBuilder<unknown> {
  const reach = agencyIds === null ? sql`true` : sql`f.agency_id = any(${[...agencyIds]}::uuid[])`;
  return sql`${reach} and not (f.subject_kind = 'person' and f.subject_id = ${personId ?? ''})`;
}

function worded(words: string): RawBuilder<unknown> {
  return sql`(f.verdict->'reason'->>'id' ilike ${words} or f.verdict->'reason'->>'en' ilike ${words}
    or f.subject_id ilike ${words}
    or f.subject_kind = 'package' and f.subject_id in (select id::text from spj_package where number ilike ${words})
    or f.subject_kind in ('line', 'lines') and f.subject_id in
      (select id::text from audit_line where number ilike ${words} or vendor_name ilike ${words}))`;
}

/** What stands in a LIKE pattern for the text itself. */
function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function cursorOf(sort: FlagSort, flag: QueuedFlag): string {
  const value = sort === 'rank' ? flag.rank : sort === 'money' ? (flag.moneyAtRisk ?? -1) : 0;
  return `${value}.${flag.id}`;
}

/** What is no cursor begins at the beginning. */
function parseCursor(text: string): { value: string; id: string } | null {
  const found = /^(-?\d{1,16})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text);
  return found === null ? null : { value: found[1]!, id: found[2]! };
}
