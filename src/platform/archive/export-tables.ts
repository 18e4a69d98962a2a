import { sql, type RawBuilder } from 'kysely';
import type { Progress } from '../command-line.ts';
import type { Tx } from '../database/index.ts';
import type { Column, Table } from './catalogue.ts';
import { formatLine, type Cell } from './csv.ts';
import type { ManifestTable } from './manifest.ts';
import type { Sink } from './sink.ts';

/** Rows a query. */
const BATCH = 2_000;

export interface Telling {
  progress: Progress;
  signal: AbortSignal;
}

/** Writes one table as CSV in order of its primary key, batch by batch; a row at a time is all that has to fit into memory twice. */
export async function exportTable(
  tx: Tx,
  governmentId: string,
  table: Table,
  sink: Sink,
  { progress, signal }: Telling,
): Promise<ManifestTable> {
  let rows = 0;
  async function* lines(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(formatLine(table.columns.map((column) => column.name)));
    for await (const batch of readRows(tx, governmentId, table)) {
      signal.throwIfAborted();
      rows += batch.length;
      progress(`${table.name}: ${rows}`);
      yield Buffer.from(batch.map(formatLine).join(''));
    }
  }
  const { sha256 } = await sink.add(`tables/${table.name}.csv`, lines());
  return {
    name: table.name,
    rows,
    sha256,
    key: table.key,
    columns: table.columns.map(({ name, kind }) => ({ name, kind })),
  };
}

async function* readRows(tx: Tx, governmentId: string, table: Table): AsyncGenerator<Cell[][]> {
  const key = table.key.slice(1).map((name) => table.columns.find((column) => column.name === name)!);
  const places = key.map((column) => table.columns.indexOf(column));
  const cells = sql.join(
    table.columns.map((column, index) => sql`${cellOf(column)} as ${sql.id(`c${index}`)}`),
  );
  const order = key.length === 0 ? sql`1` : sql.join(key.map(sortOf));
  for (let last: Cell[] | null = null; ;) {
    const after: RawBuilder<unknown> =
      last === null || key.length === 0
        ? sql``
        : sql`and (${order}) > (${sql.join(key.map((column, index) => keyValue(column, last![places[index]!]!)))})`;
    const { rows } = await sql<Record<string, Cell>>`
      select ${cells} from ${sql.table(table.name)}
      where government_id = ${governmentId}::uuid ${after} order by ${order} limit ${BATCH}`.execute(tx);
    if (rows.length > 0) yield rows.map((row) => table.columns.map((_, index) => row[`c${index}`]!));
    if (rows.length < BATCH || key.length === 0) return;
    last = table.columns.map((_, index) => rows.at(-1)![`c${index}`]!);
  }
}

/** The cell's text, the same on every engine and in every session. */
function cellOf(column: Column): RawBuilder<unknown> {
  const name = sql.id(column.name);
  if (column.kind === 'json') return sql`to_jsonb(${name})::text`;
  return column.plain ? sql`${name}::text` : sql`to_jsonb(${name}) #>> '{}'`;
}

/** Text sorts by its bytes, so that two machines agree. */
function sortOf(column: Column): RawBuilder<unknown> {
  return column.collated ? sql`${sql.id(column.name)} collate "C"` : sql.id(column.name);
}

function keyValue(column: Column, cell: string): RawBuilder<unknown> {
  return column.collated ? sql`${cell}::text collate "C"` : sql`${cell}::${sql.raw(column.type)}`;
}
