import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import type { Folders, Services } from '../services.ts';
import { eachEngine, type TestDatabase } from '../test-database.ts';
import { newId } from '../ids.ts';
import { logFolder, publicKeys } from './keys.ts';
import { findNotes } from './log-store.ts';
import { openCheckpoint } from './note.ts';
import { sendCheckpoint } from './send-checkpoint.ts';
import { sequenceOnce } from './sequencer.ts';
import { inFolders, leave } from './trail.fixture.ts';

interface Sent {
  address: string;
  subject: string;
  text: string;
  attachments: { text: string }[];
}

async function outbox(database: TestDatabase, government: Government): Promise<Sent[]> {
  const { rows } = await database.db.asGovernment(government.id, (tx) =>
    sql<Sent>`select address, subject, text, attachments from outbox order by created_at, id`.execute(tx),
  );
  return rows;
}

async function newAccount(
  database: TestDatabase,
  government: Government,
  email: string | null,
): Promise<string> {
  const [person, account] = [newId(), newId()];
  await database.db.asGovernment(government.id, async (tx) => {
    await sql`insert into person (government_id, id, personnel_code, name, employment)
      values (${government.id}, ${person}, ${person}, 'Inspektur', 'pns')`.execute(tx);
    await sql`insert into account (government_id, id, person_id, user_name, email, status, created_at)
      values (${government.id}, ${account}, ${person}, ${`u${account.replaceAll('-', '')}`}, ${email}, 'active', now())`.execute(
      tx,
    );
  });
  return account;
}

function servicesOf(database: TestDatabase, folders: Folders): Services {
  return {
    db: database.db,
    folders,
    actOf: (government: Government) => testAct(government),
  } as unknown as Services;
}

eachEngine(
  'the checkpoint goes to the Inspektur once a day, and opens with the public key',
  async (database, government) => {
    await inFolders(async (folders) => {
      const services = servicesOf(database, folders);
      const inspektur = await newAccount(database, government, 'inspektur@contoh.go.id');
      const silent = await newAccount(database, government, null);
      const send = () => sendCheckpoint(services, government, async () => [inspektur, silent]);
      await send();
      assert.deepEqual(await outbox(database, government), [], 'nothing was signed yet');
      await leave(database, government, 300);
      await sequenceOnce(database.db, folders, government);
      await send();
      await send();
      const [only, ...more] = await outbox(database, government);
      assert.deepEqual(more, []);
      assert.equal(only!.address, 'inspektur@contoh.go.id');
      const keys = await publicKeys(logFolder(folders, government.id));
      for (const text of [only!.text, only!.attachments[0]!.text]) {
        const notes = findNotes(text);
        assert.equal(notes.length, 1);
        assert.equal(openCheckpoint(notes[0]!, keys)!.size, 300);
      }
    });
  },
);

eachEngine('a changed entry, however old, is told instead', async (database, government) => {
  await inFolders(async (folders) => {
    const services = servicesOf(database, folders);
    const inspektur = await newAccount(database, government, 'inspektur@contoh.go.id');
    await leave(database, government, 1_000);
    await sequenceOnce(database.db, folders, government);
    await database.owner.asOwner(async (tx) => {
      await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
      await sql`update trail_leaf set leaf = replace(leaf, 'test-event', 'test-evenT') where id =
        (select leaf_id from trail_order where position = 17 and government_id = ${government.id})`.execute(
        tx,
      );
    });
    await sendCheckpoint(services, government, async () => [inspektur]);
    const [only] = await outbox(database, government);
    assert.match(only!.subject, /PERINGATAN/);
    assert.match(only!.text, /nomor 17 /);
    assert.deepEqual(only!.attachments, []);
  });
});
