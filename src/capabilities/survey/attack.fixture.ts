import { sql } from 'kysely';
import { sha256 } from '../../platform/ids.ts';
import type { TestDatabase } from '../../platform/test-database.ts';

// Who has everything that the database keeps, and tries to tell who gave which answers.

/** A row with all columns, and what the database keeps beside it: its place, and numbers of transactions. */
export type DumpedRow = Record<string, string>;
export type Dump = Map<string, DumpedRow[]>;

/** Every table of both sides in the order of the file. */
export async function dump({ owner }: TestDatabase, governmentId: string): Promise<Dump> {
  return owner.asOwner(async (tx) => {
    await sql`select set_config('lurus.government_id', ${governmentId}, true)`.execute(tx);
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and (relname like 'survey\\_%' or relname like 'box\\_%' or relname like 'trail\\_%') order by 1`.execute(
      tx,
    );
    const found: Dump = new Map();
    for (const { name } of tables) {
      const { rows } = await sql<{ row: Record<string, unknown>; system: Record<string, string> }>`
        select to_jsonb(t) as row, jsonb_build_object('~ctid', t.ctid::text, '~xmin', t.xmin::text, '~xmax', t.xmax::text,
          '~cmin', t.cmin::text) as system
        from ${sql.table(name)} t where government_id = ${governmentId}::uuid order by t.ctid`.execute(tx);
      found.set(
        name,
        rows.map(({ row, system }) => ({ ...flat(row), ...system })),
      );
    }
    return found;
  });
}

function flat(row: Record<string, unknown>): DumpedRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
}

/** Answers with everything that can be found to belong to them: each receipt tells which token and which answers it was made of. */
export function joinedAnswers(found: Dump, answersOf: (row: DumpedRow) => string): DumpedRow[] {
  const receipts = new Map(found.get('box_receipt')!.map((row) => [row['receipt']!, row]));
  const nullifiers = found.get('box_nullifier')!;
  return found.get('box_answer')!.map((answer) => {
    const joined = { ...answer };
    for (const nullifier of nullifiers) {
      const receipt = receipts.get(sha256(nullifier['nullifier']! + answersOf(answer)));
      if (receipt === undefined) continue;
      for (const [prefix, row] of [
        ['nullifier', nullifier],
        ['receipt', receipt],
      ] as const)
        for (const [name, value] of Object.entries(row)) joined[`${prefix}.${name}`] = value;
    }
    return joined;
  });
}

/** Rows in the order of one of their columns, both ways; where it says nothing they stay as they lie. */
export function orders(rows: readonly DumpedRow[]): { by: string; rows: DumpedRow[] }[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.flatMap((by) => {
    const sorted = rows.toSorted((a, b) => compare(a[by] ?? '', b[by] ?? ''));
    return [
      { by, rows: sorted },
      { by: `${by}, from the end`, rows: sorted.toReversed() },
    ];
  });
}

/** Numbers and places (`(0,12)`) by their size, the rest by its letters. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((each) => /^\(?(\d+)(?:,(\d+)\))?$/.exec(each));
  if (left == null || right == null) return a < b ? -1 : a > b ? 1 : 0;
  return Number(left[1]) - Number(right[1]) || Number(left[2] ?? 0) - Number(right[2] ?? 0);
}

/** How many are told right when the first of one list is taken for the first of the other, and so on. */
export function hits(people: readonly string[], answers: readonly string[]): number {
  return people.filter((person, place) => answers[place] === person).length;
}

/** Do both lists run the same way? Spearman's rank correlation, -1 to 1. */
export function sameWay(people: readonly string[], answers: readonly string[]): number {
  const place = new Map(people.map((person, index) => [person, index]));
  const n = people.length;
  const squares = answers.reduce((sum, person, index) => sum + (place.get(person)! - index) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/**
 * Of a list drawn by chance, k places agree with probability at most 1/k!: the least k that `tries` lists together reach less often than once in
 * 10^9 runs.
 */
export function mostHitsByChance(tries: number): number {
  let chance = tries;
  for (let k = 1; ; k += 1) {
    chance /= k;
    if (chance < 1e-9) return k;
  }
}

/** |rho| of n places that chance exceeds less often than once in 10^9 runs of `tries` (normal approximation, with room). */
export function mostSameWayByChance(n: number, tries: number): number {
  return Math.sqrt((2 * Math.log((2 * tries) / 1e-9)) / (n - 1));
}
