import { sql } from 'kysely';
import type { Blocker } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { LineProblem, ListLine } from '../rules/bulk.ts';
import type { Outcome } from '../rules/decide.ts';
import type { ClearanceTables } from './tables.ts';

/** A list that is checked. */
export interface BulkCheck {
  id: string;
  name: string;
  createdBy: string;
  createdAt: string;
  state: 'waiting' | 'running' | 'done';
  total: number;
  done: number;
  asOf: PlainDate | null;
  finishedAt: string | null;
}

/** One line of it with what was found out. */
export interface BulkLine {
  line: number;
  number: string;
  personId: string | null;
  name: string | null;
  officeName: string | null;
  problem: LineProblem | null;
  twins: number[];
  outcome: Outcome | null;
  owed: number;
  items: Blocker[];
}

const CHECK = [
  'id',
  'name',
  'created_by as createdBy',
  'created_at as createdAt',
  'state',
  'total',
  'done',
  'as_of as asOf',
  'finished_at as finishedAt',
] as const;

const LINE = [
  'line',
  'number',
  'person_id as personId',
  'name',
  'office_name as officeName',
  'problem',
  'twins',
  'outcome',
  'owed',
  'items',
] as const;

export async function insertCheck(
  tx: Tx,
  governmentId: string,
  check: BulkCheck,
  lines: readonly ListLine[],
): Promise<void> {
  await insertMany(tx, 'clearance_bulk_check', [
    {
      government_id: governmentId,
      id: check.id,
      name: check.name,
      created_by: check.createdBy,
      created_at: check.createdAt,
      state: check.state,
      total: check.total,
      done: check.done,
      as_of: check.asOf,
      finished_at: check.finishedAt,
    },
  ]);
  await insertMany(
    tx,
    'clearance_bulk_line',
    lines.map((each) => ({
      government_id: governmentId,
      check_id: check.id,
      line: each.line,
      number: each.number,
      digits_lost: each.digitsLost,
      twins: [],
      owed: 0,
      items: [],
    })),
  );
}

/** @param lock waits for another run of the same check, and keeps others out until this transaction ends */
export async function findCheck(tx: Tx, id: string, lock = false): Promise<BulkCheck | undefined> {
  const query = tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_bulk_check')
    .select(CHECK)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** The latest ones, newest first. */
export async function listChecks(tx: Tx, limit: number): Promise<BulkCheck[]> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_bulk_check')
    .select(CHECK)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute();
}

export async function updateCheck(tx: Tx, check: BulkCheck): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .updateTable('clearance_bulk_check')
    .set({ state: check.state, done: check.done, as_of: check.asOf, finished_at: check.finishedAt })
    .where('id', '=', check.id)
    .execute();
}

export async function linesToMatch(tx: Tx, checkId: string): Promise<ListLine[]> {
  return tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_bulk_line')
    .select(['line', 'number', 'digits_lost as digitsLost'])
    .where('check_id', '=', checkId)
    .orderBy('line')
    .execute();
}

/** Lines whose person is certain and that have not been judged yet. */
export async function linesToJudge(
  tx: Tx,
  checkId: string,
  limit: number,
): Promise<{ line: number; personId: string }[]> {
  const { rows } = await sql<{ line: number; personId: string }>`
    select line, person_id as "personId" from clearance_bulk_line
    where check_id = ${checkId} and person_id is not null and problem is null and outcome is null
    order by line limit ${limit}`.execute(tx);
  return rows;
}

export type LineUpdate = { line: number } & Partial<
  Pick<BulkLine, 'personId' | 'name' | 'officeName' | 'problem' | 'twins' | 'outcome' | 'owed' | 'items'>
>;

/** Writes what was found out about many lines, in one statement. */
export async function updateLines(tx: Tx, checkId: string, updates: readonly LineUpdate[]): Promise<void> {
  await sql`
    update clearance_bulk_line l set
      person_id = coalesce(u."personId", l.person_id), name = coalesce(u.name, l.name),
      office_name = coalesce(u."officeName", l.office_name), problem = coalesce(u.problem, l.problem),
      twins = coalesce(u.twins, l.twins), outcome = coalesce(u.outcome, l.outcome), owed = coalesce(u.owed, l.owed),
      items = coalesce(u.items, l.items)
    from json_to_recordset(${JSON.stringify(updates)}::json) as u (line int, "personId" uuid, name text, "officeName" text,
      problem text, twins jsonb, outcome text, owed bigint, items jsonb)
    where l.check_id = ${checkId} and l.line = u.line`.execute(tx);
}

export type LineFilter = Outcome | 'problem' | '';

function linesOf(tx: Tx, checkId: string, filter: LineFilter) {
  const query = tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_bulk_line')
    .where('check_id', '=', checkId);
  if (filter === '') return query;
  return filter === 'problem' ? query.where('problem', 'is not', null) : query.where('outcome', '=', filter);
}

export async function listLines(
  tx: Tx,
  checkId: string,
  filter: LineFilter,
  page: { offset: number; limit: number },
): Promise<BulkLine[]> {
  return linesOf(tx, checkId, filter)
    .select(LINE)
    .orderBy('line')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
}

/** How many lines ended how. */
export async function countLines(tx: Tx, checkId: string): Promise<Record<Outcome | 'problem', number>> {
  const { rows } = await sql<Record<Outcome | 'problem', number>>`
    select count(*) filter (where outcome = 'eligible') as eligible,
      count(*) filter (where outcome = 'conditional') as conditional,
      count(*) filter (where outcome = 'refused') as refused,
      count(problem) as problem
    from clearance_bulk_line where check_id = ${checkId}`.execute(tx);
  return rows[0]!;
}

/** Checks made before `before`, with their lines. @returns ids of what was removed */
export async function oldChecks(tx: Tx, before: string): Promise<string[]> {
  const rows = await tx
    .withTables<ClearanceTables>()
    .selectFrom('clearance_bulk_check')
    .select('id')
    .where('created_at', '<', before)
    .execute();
  return rows.map((row) => row.id);
}

export async function deleteChecks(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .withTables<ClearanceTables>()
    .deleteFrom('clearance_bulk_check')
    .where('id', 'in', [...ids])
    .execute();
}
