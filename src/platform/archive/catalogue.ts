import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { INSTALLATION_TABLES } from '../database/migrate.ts';

/** How a cell of CSV is spelled: as JSON has it, text without its quotes. Days 'YYYY-MM-DD', times ISO 8601 UTC, bytes '\x…'. */
export type CellKind = 'text' | 'number' | 'boolean' | 'json';

export interface Column {
  name: string;
  /** as PostgreSQL writes it, e.g. `numeric(9,4)` */
  type: string;
  kind: CellKind;
  /** an array of one dimension */
  array: boolean;
  /** has a collation, so that its order could differ between machines */
  collated: boolean;
  /** `column::text` is the same as its JSON text */
  plain: boolean;
}

/** A table of one government's rows, as the database describes it. Generated columns are left out: they follow from the others. */
export interface Table {
  name: string;
  columns: Column[];
  /** columns of the primary key, government_id first */
  key: string[];
  /** tables that it refers to, perhaps itself */
  references: string[];
  /** only the box of the integrity survey may read it */
  box: boolean;
}

interface CatalogueRow {
  name: string;
  columns: { name: string; type: string; base: string; category: string; collated: boolean }[] | null;
  key: string[] | null;
  references: string[];
  box: boolean;
}

const NUMBERS = ['int2', 'int4', 'int8', 'numeric', 'float4', 'float8'];
const PLAIN = ['text', 'varchar', 'uuid', 'date', 'int2', 'int4', 'int8', 'numeric'];

/** Every table of the schema that carries a government, by name. */
export async function readCatalogue(tx: Tx): Promise<Table[]> {
  const { rows } = await sql<CatalogueRow>`
    select c.relname as name,
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'base', t.typname,
          'category', t.typcategory, 'collated', a.attcollation <> 0) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select jsonb_agg(a.attname order by k.place)
        from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key,
      (select coalesce(jsonb_agg(distinct f.relname), '[]') from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f') as references,
      has_table_privilege('lurus_box', c.oid, 'select') as box
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'government_id' and not a.attisdropped)
    order by c.relname collate "C"`.execute(tx);
  const own = new Set<string>(INSTALLATION_TABLES);
  return rows
    .filter((row) => !own.has(row.name))
    .map((row) => {
      if (row.key?.[0] !== 'government_id')
        throw new Error(`table ${row.name} has no primary key led by government_id`);
      return {
        name: row.name,
        columns: (row.columns ?? []).map((column) => ({
          name: column.name,
          type: column.type,
          kind: kindOf(column),
          array: column.category === 'A',
          collated: column.collated,
          plain: PLAIN.includes(column.base),
        })),
        key: row.key,
        references: row.references.filter((name) => !own.has(name)),
        box: row.box,
      };
    });
}

function kindOf(column: { base: string; category: string }): CellKind {
  if (NUMBERS.includes(column.base)) return 'number';
  if (column.base === 'bool') return 'boolean';
  return column.category === 'A' ||
    column.category === 'C' ||
    column.base === 'json' ||
    column.base === 'jsonb'
    ? 'json'
    : 'text';
}

/**
 * Tables in the order in which rows can be inserted: a group after every group that it refers to. Tables of one group refer to
 * each other in a circle (or one to itself) and have to be filled by one statement.
 */
export function insertOrder(tables: readonly Table[]): Table[][] {
  const rest = new Map(tables.map((table) => [table.name, table]));
  const groups: Table[][] = [];
  while (rest.size > 0) {
    const circles = [...rest.keys()].map((name) => ({ name, reach: reachable(name, rest) }));
    const ready = circles.find(({ name, reach }) =>
      [...reach].every((other) => other === name || reachable(other, rest).has(name)),
    )!;
    const group = [...new Set([ready.name, ...ready.reach])].sort();
    groups.push(group.map((name) => rest.get(name)!));
    for (const name of group) rest.delete(name);
  }
  return groups;
}

/** Tables of `among` that one table refers to, directly or through others. */
function reachable(name: string, among: ReadonlyMap<string, Table>): Set<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const reference of among.get(next)?.references ?? []) {
      if (!among.has(reference) || found.has(reference)) continue;
      found.add(reference);
      open.push(reference);
    }
  }
  return found;
}
