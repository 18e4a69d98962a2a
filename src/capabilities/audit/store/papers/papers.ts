import { sql } from 'kysely';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type {
  PaperFileTable,
  PaperFlagTable,
  PaperNoteTable,
  PaperReviewTable,
  PaperTable,
  PaperTables,
} from './tables.ts';

/** Working papers that rest on a flag. */
export async function papersOfFlag(
  tx: Tx,
  flagId: string,
): Promise<{ id: string; number: string; title: string }[]> {
  const { rows } = await sql<{ id: string; number: string; title: string }>`
    select p.id, p.number, p.title from working_paper p
    where p.id in (select paper_id from working_paper_flag where flag_id = ${flagId}::uuid) order by p.id`.execute(
    tx,
  );
  return rows;
}

/** The next number of a series in a year; who asks at the same time waits. @param table trusted name, with `year` and `serial` */
export async function nextSerial(
  tx: Tx,
  governmentId: string,
  table: 'working_paper' | 'audit_sample',
  year: number,
): Promise<number> {
  const key = JSON.stringify([governmentId, table, year]);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(serial), 0)::int + 1 as next from ${sql.table(table)} where year = ${year}`.execute(
    tx,
  );
  return rows[0]!.next;
}

type PaperPart = Exclude<keyof PaperTables, 'working_paper'>;

/** Rows of a paper's parts. @param table trusted name */
export async function insertParts(tx: Tx, table: keyof PaperTables, rows: readonly object[]): Promise<void> {
  await insertMany(tx, table, rows);
}

export async function deleteParts(
  tx: Tx,
  table: 'working_paper_flag' | 'working_paper_file',
  ids: readonly string[],
): Promise<void> {
  await sql`delete from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function findPaper(tx: Tx, id: string, hold = false): Promise<PaperTable | undefined> {
  const query = tx.withTables<PaperTables>().selectFrom('working_paper').selectAll().where('id', '=', id);
  return (hold ? query.forUpdate() : query).executeTakeFirst();
}

export async function changePaper(tx: Tx, id: string, change: Partial<PaperTable>): Promise<void> {
  await tx.withTables<PaperTables>().updateTable('working_paper').set(change).where('id', '=', id).execute();
}

export interface PaperParts {
  flags: PaperFlagTable[];
  files: PaperFileTable[];
  reviews: PaperReviewTable[];
  notes: PaperNoteTable[];
  /** accounts that changed its text */
  writers: string[];
}

export async function partsOf(tx: Tx, paperId: string): Promise<PaperParts> {
  const of = async <T>(table: PaperPart): Promise<T[]> => {
    const { rows } = await sql<T>`
      select * from ${sql.table(table)} where paper_id = ${paperId}::uuid order by id`.execute(tx);
    return rows;
  };
  return {
    flags: await of('working_paper_flag'),
    files: await of('working_paper_file'),
    reviews: await of('working_paper_review'),
    notes: await of('working_paper_note'),
    writers: (await of<{ account_id: string }>('working_paper_writer')).map((row) => row.account_id),
  };
}

export interface PaperSearch {
  agencyIds: readonly string[] | null;
  state: string;
  year?: number | undefined;
  text: string;
  /** levels that the reader speaks for, and himself: papers that wait for him */
  waitingFor: { levels: readonly string[]; accountId: string } | null;
  limit: number;
  offset: number;
}

export interface ListedPaper extends PaperTable {
  flags: number;
  openNotes: number;
}

export async function listPapers(
  tx: Tx,
  search: PaperSearch,
): Promise<{ rows: ListedPaper[]; total: number }> {
  const words = `%${search.text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { agencyIds, waitingFor } = search;
  const waits =
    waitingFor === null
      ? sql`true`
      : sql`(p.state = 'review' and p.level = any(${[...waitingFor.levels]}::text[]) and p.prepared_by <> ${waitingFor.accountId}::uuid
          or p.state in ('draft', 'returned') and p.prepared_by = ${waitingFor.accountId}::uuid)`;
  const condition = sql`(${agencyIds === null} or p.agency_id is null or p.agency_id = any(${[...(agencyIds ?? [])]}::uuid[]))
    and (${search.state} = '' or p.state = ${search.state}) and (${search.year ?? null}::int is null or p.year = ${search.year ?? null}::int)
    and (${words} = '%%' or p.title ilike ${words} or p.number ilike ${words}) and ${waits}`;
  const { rows } = await sql<ListedPaper>`
    select p.*, (select count(*)::int from working_paper_flag f where f.paper_id = p.id) as flags,
      (select count(*)::int from working_paper_note n where n.paper_id = p.id and n.closed_at is null) as "openNotes"
    from working_paper p where ${condition} order by p.id desc limit ${search.limit} offset ${search.offset}`.execute(
    tx,
  );
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from working_paper p where ${condition}`.execute(tx);
  return { rows, total: counted.rows[0]!.total };
}

/** Documents of the packages behind flags: their content stays under its hash, whatever becomes of the package. */
export async function documentsOfPackages(
  tx: Tx,
  packageIds: readonly string[],
): Promise<{ fileId: string; name: string; mediaType: string; size: number; hash: string }[]> {
  const { rows } = await sql<{ fileId: string; name: string; mediaType: string; size: number; hash: string }>`
    select f.id as "fileId", f.name, f.media_type as "mediaType", f.size::int as size, f.hash
    from spj_document d join file f on f.government_id = d.government_id and f.id = d.file_id
    where d.package_id = any(${[...packageIds]}::uuid[]) and d.removed_at is null order by d.id`.execute(tx);
  return rows;
}
