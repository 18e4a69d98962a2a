import { sql } from 'kysely';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import type { CodeKind } from '../../rules/budget/codes.ts';
import { COMMON_BY_KEY } from '../../rules/budget/common-names.ts';
import { budget } from './lines.ts';
import type { CodeTable } from './tables.ts';

export interface CodeName {
  kind: CodeKind;
  code: string;
  name: string;
}

/** Codes of a year whose code begins with `under` and whose code or name holds `q`, in order. A table has some thousands. */
export async function listCodes(
  tx: Tx,
  asked: { year: number; kind: CodeKind; under: string; q: string },
): Promise<CodeTable[]> {
  const words = `%${asked.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return budget(tx)
    .selectFrom('budget_code')
    .selectAll()
    .where('year', '=', asked.year)
    .where('kind', '=', asked.kind)
    .where(sql<boolean>`starts_with(code, ${asked.under})`)
    .where(sql<boolean>`lower(code || ' ' || name) like ${words}`)
    .orderBy(sql`code collate "C"`)
    .limit(2_000)
    .execute();
}

/** Those of the codes that the government's own table has. */
export async function ownCodes(
  tx: Tx,
  year: number,
  kind: CodeKind,
  codes: readonly string[],
): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await budget(tx)
    .selectFrom('budget_code')
    .select('code')
    .where('year', '=', year)
    .where('kind', '=', kind)
    .where(sql<boolean>`code = any(${[...codes]}::text[])`)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

/** kind and code, parted by a blank → name; of the topmost codes what everybody calls them, where the government's own table names none */
export async function namesOf(tx: Tx, year: number, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await budget(tx)
    .selectFrom('budget_code')
    .select(['kind', 'code', 'name'])
    .where('year', '=', year)
    .where(sql<boolean>`code = any(${[...new Set(codes)]}::text[])`)
    .execute();
  const asked = new Set(codes);
  const common = [...COMMON_BY_KEY].filter(([key]) => asked.has(key.slice(key.indexOf(' ') + 1)));
  return new Map([...common, ...rows.map((row) => [`${row.kind} ${row.code}`, row.name] as const)]);
}

/** Keeps names that are new or differ. @returns how many codes were written */
export async function keepNames(tx: Tx, act: Act, year: number, given: readonly CodeName[]): Promise<number> {
  const named = new Map(
    given.filter(({ name }) => name !== '').map((each) => [`${each.kind} ${each.code}`, each]),
  );
  const known = await budget(tx)
    .selectFrom('budget_code')
    .select(['id', 'kind', 'code', 'name'])
    .where('year', '=', year)
    .where(sql<boolean>`code = any(${[...new Set([...named.values()].map(({ code }) => code))]}::text[])`)
    .execute();
  const ids: string[] = [];
  for (const { id, kind, code, name } of known) {
    const wanted = named.get(`${kind} ${code}`);
    named.delete(`${kind} ${code}`);
    if (wanted === undefined || wanted.name === name) continue;
    ids.push(id);
    await budget(tx).updateTable('budget_code').set({ name: wanted.name }).where('id', '=', id).execute();
  }
  const added = [...named.values()].map((each) => ({
    government_id: act.government.id,
    id: newId(),
    year,
    ...each,
  }));
  await insertMany(tx, 'budget_code', added);
  ids.push(...added.map((each) => each.id));
  await recordRows(tx, act, 'spending.code', 'budget_code', ids);
  return ids.length;
}
