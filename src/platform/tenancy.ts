import { sql } from 'kysely';
import type { Government } from './act.ts';
import type { Tx } from './database/index.ts';
import type { Migration } from './database/migrate.ts';
import type { Zone } from './clock.ts';

interface GovernmentTable {
  id: string;
  name: string;
  zone: Zone;
  practice_of: string | null;
  demo: boolean;
  arms: string | null;
  region_code: string | null;
  created_at: string;
}
interface GovernmentHostTable {
  host: string;
  government_id: string;
}
type TenancyTables = {
  government: GovernmentTable;
  government_host: GovernmentHostTable;
};

export const tenancyMigrations: Migration[] = [
  {
    name: 'platform-001-government',
    sql: `
      create table government (
        id uuid primary key,
        name text not null,
        zone text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
        practice_of uuid references government (id),
        demo boolean not null default false,
        arms text,
        -- Kemendagri code of the place on the map, e.g. 64.72; a demo city borrows one
        region_code text,
        created_at timestamptz not null default now());
      create unique index government_one_twin on government (practice_of) where practice_of is not null;
      -- host '*' is the default: whoever asks for a host that nobody holds
      create table government_host (host text primary key, government_id uuid not null references government (id));
      grant select on government, government_host to lurus_app;`,
  },
];

/** All governments of the installation, practice twins too. */
export async function listGovernments(tx: Tx): Promise<Government[]> {
  const rows = await tx
    .withTables<TenancyTables>()
    .selectFrom('government')
    .select(['id', 'name', 'zone', 'practice_of as practiceOf', 'demo', 'arms'])
    .orderBy('created_at')
    .execute();
  return rows;
}

/** Host name (lower case, without port; `*` is the default) → government id. */
export async function listHosts(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.withTables<TenancyTables>().selectFrom('government_host').selectAll().execute();
  return new Map(rows.map((row) => [row.host, row.government_id]));
}

/** Kemendagri code of where the government is, e.g. `64.72`; null while nobody has set it. */
export async function regionCodeOf(tx: Tx, governmentId: string): Promise<string | null> {
  const row = await tx
    .withTables<TenancyTables>()
    .selectFrom('government')
    .select('region_code')
    .where('id', '=', governmentId)
    .executeTakeFirst();
  return row?.region_code ?? null;
}

export interface NewGovernment extends Government {
  hosts: string[];
  /** Kemendagri code, e.g. `64.72` */
  regionCode?: string | null;
}

/** Enters a government and its hosts. Needs the owner's connection: the program itself may only read. */
export async function insertGovernment(tx: Tx, government: NewGovernment, now: string): Promise<void> {
  const db = tx.withTables<TenancyTables>();
  await db
    .insertInto('government')
    .values({
      id: government.id,
      name: government.name,
      zone: government.zone,
      practice_of: government.practiceOf,
      demo: government.demo,
      arms: government.arms ?? null,
      region_code: government.regionCode ?? null,
      created_at: now,
    })
    .execute();
  if (government.hosts.length > 0) {
    await db
      .insertInto('government_host')
      .values(government.hosts.map((host) => ({ host, government_id: government.id })))
      .execute();
  }
}

/**
 * Goes on in the owner's transaction as one government, under row-level security like the program: after `insertGovernment`, for
 * whoever fills it. The embedded engine's owner is a superuser, whom no policy binds; he becomes the program's role.
 */
export async function workAsGovernment(tx: Tx, governmentId: string): Promise<void> {
  await sql`select set_config('lurus.government_id', ${governmentId}, true)`.execute(tx);
  const { rows } = await sql<{ free: boolean }>`
    select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`.execute(tx);
  if (rows[0]?.free === true) await sql`set local role lurus_app`.execute(tx);
}

/**
 * Work on the tables of the box of the integrity survey in the middle of the owner's transaction, for whoever fills a demo; the program itself
 * opens a transaction of its own (`Database.asBox`). The owner who is no superuser has the box's tables as he has all others.
 */
export async function workAsBox<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ free: boolean; now: string }>`
    select rolsuper or rolbypassrls as free, current_user as now from pg_roles where rolname = session_user`.execute(
    tx,
  );
  const { free, now } = rows[0]!;
  if (!free) return work();
  await sql`set local role lurus_box`.execute(tx);
  const result = await work();
  await sql`set local role ${sql.id(now)}`.execute(tx);
  return result;
}
