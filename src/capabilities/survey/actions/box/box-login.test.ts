import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { openServerDatabase } from '../../../../platform/database/index.ts';
import { refuseUnfitBox } from '../../../../platform/database/roles.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { hasServer, newGovernment, serverDatabase } from '../../../../platform/test-database.ts';

const run = promisify(execFile);
const data = temporaryFolder('box-login');

async function migrateCommand(addresses: Record<string, string>, ...options: string[]): Promise<string[]> {
  const { stdout } = await run(process.execPath, ['bin/lurus.js', 'migrate', ...options], {
    env: { PATH: process.env['PATH'], LURUS_DATA: data, ...addresses },
  });
  return stdout.split('\n').filter((line) => line !== '');
}

test(
  '`lurus migrate --box-login` gives the box a login of its own and takes from the program the right to become it',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const database = await serverDatabase();
    const { owner } = database;
    const government = await newGovernment(database);
    const ownerUrl = process.env['LURUS_TEST_OWNER_URL']!;
    const app = new URL(ownerUrl);
    [app.username, app.password] = ['lurus_app_login_test', randomBytes(12).toString('hex')];
    await owner.runScript(
      `create role lurus_app_login_test login password '${app.password}' in role lurus_app`,
    );
    const addresses = { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: app.href };
    const opened: ReturnType<typeof openServerDatabase>[] = [];
    const open = (boxUrl?: string) => {
      const db = openServerDatabase(app.href, 1, boxUrl);
      opened.push(db);
      return db;
    };
    const answersIn = (db: ReturnType<typeof open>) =>
      db.asBox(government.id, (tx) =>
        sql<{ n: number }>`select count(*)::int as n from box_answer`.execute(tx),
      );
    try {
      // Before: the program becomes the box by itself, and a plain migration changes nothing of it.
      assert.deepEqual((await answersIn(open())).rows, [{ n: 0 }]);
      const [line, ...more] = await migrateCommand(addresses, '--box-login');
      assert.deepEqual(more, [], 'nothing but the address');
      const boxUrl = /^DATABASE_BOX_URL=(postgres.*)$/.exec(line ?? '')?.[1];
      assert.equal(new URL(boxUrl!).username, 'lurus_box');

      const alone = open();
      await assert.rejects(answersIn(alone), /permission denied|must be a member|SET ROLE/i);
      await assert.rejects(refuseUnfitBox(alone), /DATABASE_BOX_URL/);
      const both = open(boxUrl);
      assert.deepEqual((await answersIn(both)).rows, [{ n: 0 }]);
      await refuseUnfitBox(both);
      await assert.rejects(
        both.asBox(government.id, (tx) => sql`select * from survey_member`.execute(tx)),
        /permission denied/,
      );

      // The next release migrates without the option: the right does not come back.
      assert.deepEqual(await migrateCommand(addresses), []);
      await assert.rejects(answersIn(open()), /permission denied|must be a member|SET ROLE/i);
    } finally {
      for (const db of opened) await db.close();
      // Roles are the server's: other tests go on as before.
      await owner.runScript(
        'grant lurus_box to lurus_app; alter role lurus_box nologin password null; drop role lurus_app_login_test',
      );
    }
  },
);
