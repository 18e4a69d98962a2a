import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './index.ts';
import type { DatabaseRole } from './migrate.ts';

/**
 * Lets the program's role log in, with a new password.
 * @param owner connection of whoever migrated
 * @param ownerUrl its address; the program's has the same host, port and database
 * @returns DATABASE_URL for the program
 */
export async function openProgramLogin(owner: Database, ownerUrl: string): Promise<string> {
  return openLogin(owner, ownerUrl, 'lurus_app');
}

/**
 * Gives the box of the integrity survey a login of its own, and takes from the program's the right to become the box: whoever steals
 * the one address then has not the other. @returns DATABASE_BOX_URL
 */
export async function openBoxLogin(owner: Database, ownerUrl: string): Promise<string> {
  await owner.runScript('revoke lurus_box from lurus_app');
  return openLogin(owner, ownerUrl, 'lurus_box');
}

async function openLogin(owner: Database, ownerUrl: string, role: DatabaseRole): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await owner.runScript(`alter role ${role} login password '${password}'`);
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/** An address of the environment that the program must not work with. */
export class UnfitLogin extends Error {
  override name = 'UnfitLogin';
}

/**
 * Refuses a program that logged in with more power than it needs: superuser, BYPASSRLS or owner of a table, or whoever may become one of
 * them, would pass by row-level security.
 * @param variable where the address stands
 * @throws UnfitLogin that names the cure
 */
export async function refusePowerfulLogin(db: Database, variable = 'DATABASE_URL'): Promise<void> {
  if (db.engine === 'embedded') return;
  const { rows } = await db.runScript(`
    select exists (
        select from pg_roles a where (a.rolsuper or a.rolbypassrls) and pg_has_role(r.oid, a.oid, 'member')
      ) or exists (
        select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')) as powerful
    from pg_roles r where r.rolname = current_user`);
  if ((rows as { powerful: boolean }[])[0]?.powerful !== false) {
    throw new UnfitLogin(
      `${variable} logs in as superuser, table owner or BYPASSRLS; row-level security would not hold. ` +
        'Cure: put that address into DATABASE_OWNER_URL, run "npx lurus migrate", and use the address of lurus_app that it prints.',
    );
  }
}

/**
 * Refuses connections that give times in another zone than UTC, as a pooler may hand them out.
 * @param variable where the address stands
 * @throws UnfitLogin that names the cure
 */
export async function refuseOtherZone(db: Database, variable = 'DATABASE_URL'): Promise<void> {
  const { rows } = await db.runScript(`select current_setting('timezone') as zone`);
  const zone = (rows as { zone: string }[])[0]?.zone ?? '';
  if (/^((Etc\/)?(UTC|UCT|Zulu|Universal|GMT))$/i.test(zone)) return;
  throw new UnfitLogin(
    `${variable} gives times in ${zone} instead of UTC. Cure: run "npx lurus migrate" as the owner (it sets the zone of the program's role), ` +
      'and let the pooler open its connections again.',
  );
}

/**
 * Refuses a program that cannot work as the box of the integrity survey, or whose box sees more than its own tables.
 * @throws Error that names the cure
 */
export async function refuseUnfitBox(db: Database): Promise<void> {
  const wide = await db
    .asBox('', async (tx) => {
      const { rows } = await sql<{ wide: boolean }>`
        select r.rolsuper or r.rolbypassrls or has_table_privilege('government', 'select') as wide
        from pg_roles r where r.rolname = current_user`.execute(tx);
      return rows[0]?.wide !== false;
    })
    .catch((error: unknown) => {
      throw new Error(
        'The answers of surveys cannot be reached. Cure: set DATABASE_BOX_URL to the address that "npx lurus migrate --box-login" printed; ' +
          'without such a login run "grant lurus_box to lurus_app" as the owner.',
        { cause: error },
      );
    });
  if (wide)
    throw new Error(
      'DATABASE_BOX_URL logs in with more rights than the box may have. Cure: use the address that "npx lurus migrate --box-login" prints.',
    );
}
