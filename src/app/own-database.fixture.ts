import { openServerDatabase, type Database } from '../platform/database/index.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openProgramLogin } from '../platform/database/roles.ts';
import { newId } from '../platform/ids.ts';
import { allMigrations } from './schema.ts';

/** A database of its own on the server of this run, for whole programs that would meet the governments of other tests in the common one. */
export interface OwnDatabase {
  /** of the program's login */
  url: string;
  ownerUrl: string;
  /** of the cluster's superuser, in this database */
  superuserUrl: string;
  owner: Database;
  drop(): Promise<void>;
}

/** Makes and migrates it; only where `hasServer`. */
export async function ownDatabase(): Promise<OwnDatabase> {
  const commonUrl = process.env['LURUS_TEST_OWNER_URL']!;
  const name = `lurus_own_${newId().slice(-12)}`;
  const at = (url: string, user?: string) => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    if (user !== undefined) [address.username, address.password] = [user, ''];
    return address.href;
  };
  await asSuperuser(commonUrl, `create database ${name} owner lurus_owner`);
  const owner = openServerDatabase(at(commonUrl), 2);
  await migrate(owner, allMigrations());
  return {
    url: at(await openProgramLogin(owner, at(commonUrl))),
    ownerUrl: at(commonUrl),
    superuserUrl: at(commonUrl, 'postgres'),
    owner,
    async drop() {
      await owner.close();
      await asSuperuser(commonUrl, `drop database ${name} with (force)`);
    },
  };
}

async function asSuperuser(commonUrl: string, statement: string): Promise<void> {
  const url = new URL(commonUrl);
  [url.username, url.password] = ['postgres', ''];
  const superuser = openServerDatabase(url.href, 1);
  try {
    await superuser.runScript(statement);
  } finally {
    await superuser.close();
  }
}
