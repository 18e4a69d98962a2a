import { createHash } from 'node:crypto';
import { createJobsSchema } from '../jobs/schema.ts';
import type { Database } from './index.ts';

/** One step of the schema, hand-written SQL in the subset of PostgreSQL 15. Never edited once it has left; a later one mends it. */
export interface Migration {
  /** unique, `capability-NNN-what`, e.g. `findings-001-ledger` */
  name: string;
  sql: string;
}

/** Tables that belong to the installation, not to one government: the only ones without row-level security. */
export const INSTALLATION_TABLES = ['government', 'government_host', 'lurus_migration'] as const;

/** Who works on a table: the program, or the box of the integrity survey (docs/operations/survey-box.md). No table is of both. */
export type DatabaseRole = 'lurus_app' | 'lurus_box';

/**
 * SQL that makes a table one government's own: row-level security enabled and forced, one policy, and the rights of whoever works on it.
 * @param rights what that role may do; the trail's tables take `select, insert` only
 */
export function protect(
  table: string,
  rights = 'select, insert, update, delete',
  role: DatabaseRole = 'lurus_app',
): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_own on ${table}
      using (government_id = (select nullif(current_setting('lurus.government_id', true), '')::uuid))
      with check (government_id = (select nullif(current_setting('lurus.government_id', true), '')::uuid));
    grant ${rights} on ${table} to ${role};`;
}

const FOUNDATION = `
  do $$ declare login text; begin
    if not exists (select from pg_roles where rolname = 'lurus_app') then create role lurus_app nologin; end if;
    -- The program may become the box for a transaction, and has none of its rights before. Granted once: whoever gave the box a login of its own
    -- has taken it back, and it stays taken back.
    if not exists (select from pg_roles where rolname = 'lurus_box') then
      create role lurus_box nologin;
      alter role lurus_app noinherit;
      grant lurus_box to lurus_app;
    end if;
    -- Times come in UTC. A pooler drops what a connection asks for as it begins: the roles bring it along.
    foreach login in array array['lurus_app', 'lurus_box'] loop
      if not exists (select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
        where r.rolname = login and s.setdatabase = 0 and 'TimeZone=UTC' = any (s.setconfig)) then
        execute format('alter role %I set timezone to ''UTC''', login);
      end if;
    end loop;
  end $$;
  create extension if not exists pg_trgm;
  create table if not exists lurus_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now());
  grant usage on schema public to lurus_app, lurus_box;
  grant select on lurus_migration to lurus_app;`;

/** Any number: the lock that keeps two programs from migrating at once. */
const MIGRATION_LOCK = 7_120_301;

/**
 * Brings the schema up to date. Needs the owner's connection (DATABASE_OWNER_URL), never the program's.
 * @returns names of the steps that were applied now
 * @throws Error when a step that was applied before has been edited since
 */
export async function migrate(owner: Database, migrations: Migration[]): Promise<string[]> {
  await owner.runScript(FOUNDATION);
  const known = new Map<string, string>();
  const { rows } = await owner.runScript('select name, hash from lurus_migration');
  for (const { name, hash } of rows as { name: string; hash: string }[]) known.set(name, hash);
  const applied: string[] = [];
  for (const { name, sql } of migrations) {
    const hash = createHash('sha256').update(sql).digest('hex');
    const before = known.get(name);
    if (before === hash) continue;
    if (before !== undefined) throw new Error(`migration ${name} was edited after it had been applied`);
    await owner.runScript(
      `begin; select pg_advisory_xact_lock(${MIGRATION_LOCK}); ${sql};
       insert into lurus_migration (name, hash) values ('${name}', '${hash}'); commit`,
    );
    applied.push(name);
  }
  if (await createJobsSchema(owner)) applied.push('pg-boss');
  return applied;
}
