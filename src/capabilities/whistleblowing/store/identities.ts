import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Mode } from '../rules/status.ts';
import type { IdentityWrapRow, OpeningRow, WbsTables } from './tables.ts';

/** The sealed identity of a report with its wrap to one key; undefined when that key is none of its readers. */
export function findIdentity(
  tx: Tx,
  reportId: string,
  fingerprint: string,
): Promise<{ content: Buffer; wrap: Buffer } | undefined> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_identity')
    .innerJoin('wbs_identity_wrap', 'wbs_identity_wrap.identity_id', 'wbs_identity.id')
    .select(['wbs_identity.content', 'wbs_identity_wrap.file as wrap'])
    .where('wbs_identity.report_id', '=', reportId)
    .where('wbs_identity_wrap.fingerprint', '=', fingerprint)
    .executeTakeFirst();
}

export async function insertOpening(tx: Tx, row: OpeningRow): Promise<void> {
  await tx.withTables<WbsTables>().insertInto('wbs_opening').values(row).execute();
}

export function identityWrapsOf(tx: Tx, fingerprint: string): Promise<IdentityWrapRow[]> {
  return tx
    .withTables<WbsTables>()
    .selectFrom('wbs_identity_wrap')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .orderBy('id')
    .execute();
}

/** Every wrap of the identities that `fingerprint` opens, of other keys too. */
export function wrapsBesideOf(tx: Tx, fingerprint: string): Promise<IdentityWrapRow[]> {
  const db = tx.withTables<WbsTables>();
  return db
    .selectFrom('wbs_identity_wrap')
    .selectAll()
    .where(
      'identity_id',
      'in',
      db.selectFrom('wbs_identity_wrap').select('identity_id').where('fingerprint', '=', fingerprint),
    )
    .orderBy('id')
    .execute();
}

/** Rows a statement. */
const BATCH = 500;

export async function replaceIdentityWraps(
  tx: Tx,
  old: readonly string[],
  fresh: readonly IdentityWrapRow[],
): Promise<void> {
  const db = tx.withTables<WbsTables>();
  for (let start = 0; start < old.length; start += BATCH)
    await db
      .deleteFrom('wbs_identity_wrap')
      .where('id', 'in', old.slice(start, start + BATCH))
      .execute();
  for (let start = 0; start < fresh.length; start += BATCH)
    await db
      .insertInto('wbs_identity_wrap')
      .values(fresh.slice(start, start + BATCH))
      .execute();
}

export interface SealedIdentity {
  id: string;
  public_number: string;
  day: PlainDate;
  mode: Mode;
  opened: number;
  last_opened: PlainDate | null;
}

/** Sealed identities that any of `fingerprints` opens, with how often they were opened. */
export async function listIdentities(tx: Tx, fingerprints: readonly string[]): Promise<SealedIdentity[]> {
  const { rows } = await sql<SealedIdentity>`
    select c.id, c.public_number, c.day, c.mode,
      (select count(*)::int from wbs_opening o where o.government_id = c.government_id and o.report_id = c.id) as opened,
      (select max(o.day) from wbs_opening o where o.government_id = c.government_id and o.report_id = c.id) as last_opened
    from wbs_case c where exists (select from wbs_identity_wrap w where w.government_id = c.government_id and w.report_id = c.id
      and w.fingerprint = any(${[...fingerprints]}::text[]))
    order by c.day desc, c.public_number`.execute(tx);
  return rows;
}

/** Whether a report has a sealed identity, its SHA-256 (hex), and whether any of `fingerprints` opens it. */
export async function describeIdentity(
  tx: Tx,
  reportId: string,
  fingerprints: readonly string[],
): Promise<{ digest: string; mine: boolean } | undefined> {
  const { rows } = await sql<{ digest: string; mine: boolean }>`
    select encode(sha256(i.content), 'hex') as digest,
      exists (select from wbs_identity_wrap w where w.government_id = i.government_id and w.identity_id = i.id
        and w.fingerprint = any(${[...fingerprints]}::text[])) as mine
    from wbs_identity i where i.report_id = ${reportId}::uuid`.execute(tx);
  return rows[0];
}

export async function findIdentityIndex(tx: Tx, fingerprint: string): Promise<Buffer | undefined> {
  const row = await tx
    .withTables<WbsTables>()
    .selectFrom('wbs_identity_index')
    .select('file')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  return row?.file;
}

export async function saveIdentityIndex(
  tx: Tx,
  governmentId: string,
  fingerprint: string,
  file: Buffer,
): Promise<void> {
  const db = tx.withTables<WbsTables>();
  await db.deleteFrom('wbs_identity_index').where('fingerprint', '=', fingerprint).execute();
  await db
    .insertInto('wbs_identity_index')
    .values({ government_id: governmentId, id: randomUUID(), fingerprint, file })
    .execute();
}
