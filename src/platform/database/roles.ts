import { randomBytes } from 'node:crypto';
import type { Database } from './index.ts';

/**
 * Lets the program's role log in, with a new password.
 * @param owner connection of whoever migrated
 * @param ownerUrl its address; the program's has the same host, port and database
 * @returns DATABASE_URL for the program
 */
export async function openProgramLogin(owner: Database, ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  await owner.runScript(`alter role lurus_app login password '${password}'`);
  const url = new URL(ownerUrl);
  url.username = 'lurus_app';
  url.password = password;
  return url.href;
}

/**
 * Refuses a program that logged in with more power than it needs: superuser, BYPASSRLS or owner of a table would pass by row-level security.
 * @throws Error that names the cure
 */
export async function refusePowerfulLogin(db: Database): Promise<void> {
  if (db.engine === 'embedded') return;
  const { rows } = await db.runScript(`
    select r.rolsuper or r.rolbypassrls or exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'usage')) as powerful
    from pg_roles r where r.rolname = current_user`);
  if ((rows as { powerful: boolean }[])[0]?.powerful !== false) {
    throw new Error(
      'DATABASE_URL logs in as superuser, table owner or BYPASSRLS; row-level security would not hold. ' +
        'Cure: put that address into DATABASE_OWNER_URL, run "npx lurus migrate", and use the address of lurus_app that it prints.',
    );
  }
}
