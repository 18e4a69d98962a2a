import { sql } from 'kysely';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { recordRow } from '../trail/record.ts';
import type { FileStore, Kept } from './index.ts';

export type FileRow = {
  government_id: string;
  id: string;
  /** hex SHA-256 of the bytes */
  hash: string;
  /** as its sender called it; say it to a browser only through `asAttachment` */
  name: string;
  media_type: string;
  /** bytes */
  size: number;
  created_at: string;
  /** account id or `job:<name>` */
  created_by: string;
};
type FileTables = { file: FileRow };

/** Keeps two transactions from deciding at once whether some content is still needed. */
export async function lockContent(tx: Tx, governmentId: string, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${governmentId} ${hash}`}, 0))`.execute(tx);
}

/**
 * Enters a file whose content is in the store, with its trail entry.
 * @throws Error when the content is not there
 */
export async function insertFile(
  tx: Tx,
  act: Act,
  files: FileStore,
  file: { hash: string; size: number; name: string; mediaType: string },
): Promise<FileRow> {
  await lockContent(tx, act.government.id, file.hash);
  if (!(await files.has(act.government.id, file.hash))) throw new Error('the content of the file is gone');
  const row = await tx
    .withTables<FileTables>()
    .insertInto('file')
    .values({
      government_id: act.government.id,
      id: newId(),
      hash: file.hash,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      created_at: act.now,
      created_by: act.actor.id,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordRow(tx, act, 'file.keep', 'file', row.id);
  return row;
}

/** File id → row; an unknown id has no entry. Whether somebody may see it is the capability's decision. */
export async function findFiles(tx: Tx, ids: readonly string[]): Promise<Map<string, FileRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .withTables<FileTables>()
    .selectFrom('file')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function findFile(tx: Tx, id: string): Promise<FileRow | undefined> {
  return (await findFiles(tx, [id])).get(id);
}

/** Erases content that came with an upload which was then refused, unless it was there before or a file row needs it. */
export async function dropUnused(
  services: Pick<Services, 'db' | 'files'>,
  governmentId: string,
  kept: Kept,
): Promise<void> {
  if (kept.known) return;
  await services.db.asGovernment(governmentId, async (tx) => {
    await lockContent(tx, governmentId, kept.hash);
    const needed = await tx
      .withTables<FileTables>()
      .selectFrom('file')
      .select('id')
      .where('hash', '=', kept.hash)
      .executeTakeFirst();
    if (needed === undefined) await services.files.erase(governmentId, kept.hash);
  });
}
