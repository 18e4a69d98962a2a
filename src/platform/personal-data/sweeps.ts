import { sql } from 'kysely';
import { recordRemovals, recordRows } from '../trail/record.ts';
import { forgetSalts } from '../trail/forget-salts.ts';
import type { Sweep } from './declaration.ts';

// Sweeps over tables whose primary key is (government_id, id). Names and conditions are trusted text of declarations, never user input.

/**
 * Deletes rows of which `since` lies before the end of the period.
 * @param since SQL of an instant of the row `t`, null while the period does not run
 */
export function deleting(table: string, since: string): Sweep {
  return {
    how: 'deleted',
    count: (tx, before) => countPast(tx, table, since, before),
    async forget(tx, act, before, limit) {
      const ids = await past(tx, table, since, before, limit);
      await forgetSalts(tx, table, ids);
      await recordRemovals(tx, act, 'privacy.forget', table, ids);
      await sql`delete from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(tx);
      return ids.length;
    },
  };
}

/** The same for rows that the trail does not know one by one, such as notices: the sweep's own entry says how many went. */
export function removing(table: string, since: string): Sweep {
  return {
    how: 'deleted',
    count: (tx, before) => countPast(tx, table, since, before),
    async forget(tx, _act, before, limit) {
      const ids = await past(tx, table, since, before, limit);
      await sql`delete from ${sql.table(table)} where id = any(${ids}::uuid[])`.execute(tx);
      return ids.length;
    },
  };
}

/**
 * Blanks what tells who it was; the row stays.
 * @param blanks column → SQL of what it holds afterwards
 * @param told SQL condition: there is something to blank
 */
export function blanking(
  table: string,
  since: string,
  blanks: Readonly<Record<string, string>>,
  told: string,
): Sweep {
  const due = `case when ${told} then ${since} end`;
  const set = Object.entries(blanks)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');
  return {
    how: 'anonymised',
    count: (tx, before) => countPast(tx, table, due, before),
    async forget(tx, act, before, limit) {
      const ids = await past(tx, table, due, before, limit);
      await sql`update ${sql.table(table)} set ${sql.raw(set)} where id = any(${ids}::uuid[])`.execute(tx);
      await forgetSalts(tx, table, ids);
      await recordRows(tx, act, 'privacy.forget', table, ids);
      return ids.length;
    },
  };
}

/** For tables that a job of its own empties: how much waits for it. */
export function counting(table: string, since: string, how: Sweep['how'] = 'deleted'): Sweep {
  return { how, count: (tx, before) => countPast(tx, table, since, before) };
}

type Reader = Parameters<Sweep['count']>[0];

async function countPast(tx: Reader, table: string, since: string, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} t
    where (${sql.raw(since)}) < ${before}::timestamptz`.execute(tx);
  return rows[0]!.n;
}

async function past(
  tx: Reader,
  table: string,
  since: string,
  before: string,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from ${sql.table(table)} t
    where (${sql.raw(since)}) < ${before}::timestamptz order by t.id limit ${limit} for update`.execute(tx);
  return rows.map((row) => row.id);
}
