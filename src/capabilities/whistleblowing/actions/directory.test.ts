import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { foundDirectory, nextEntry } from '../sealing/directory.ts';
import { newRoot } from '../sealing/staff-key.ts';
import { openSealedHouse } from '../wbs.fixture.ts';
import { findDirectory } from './read-directory.ts';
import { pinRoot, readPin } from './root-pin.ts';

function codeOf(outcome: Outcome<unknown>): string | null {
  return isRefusal(outcome) ? outcome.code : null;
}

eachEngine(
  'the key directory grows by the root alone, and never has two Super Admins',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const read = () => house.run((tx) => findDirectory(tx, house.services.folders, government.id));
    assert.equal((await read())?.head.count, 6);
    const second = await house.appoint('super-admin', '2026-12-01');
    assert.equal(codeOf(await house.extend([second.entry])), 'key-directory-second-super-admin');
    const intake = await house.appoint('intake');
    assert.equal(
      codeOf(await house.extend([{ ...intake.entry, signature: 'ab'.repeat(64) }])),
      'key-directory-signature',
    );
    assert.equal(
      codeOf(await house.extend([intake.entry, intake.entry])),
      'key-directory-entry-out-of-order',
    );
    const stranger = await newRoot();
    const forged = await nextEntry(
      house.chain,
      { ...intake.entry.entry, kind: 'appoint' } as never,
      stranger.seed,
    );
    assert.ok(isRefusal(await house.extend([forged])));
    for (const wrong of [[], null, 'x', [null], [{ ...intake.entry, more: 1 }]])
      assert.equal(codeOf(await house.extend(wrong as never)), 'key-directory-malformed');
    assert.equal((await read())?.head.count, 6);
    assert.equal(codeOf(await house.extend([intake.entry])), null);
  },
);

eachEngine(
  'an exchanged key, a shorter chain or another root stop everything',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const read = () => house.run((tx) => findDirectory(tx, house.services.folders, government.id));
    const pin = await readPin(house.services.folders, government.id);
    assert.equal(await pinRoot(house.services.folders, government.id, 'ab'.repeat(32)), false);
    assert.equal(await readPin(house.services.folders, government.id), pin);
    const asOwner = (text: string) =>
      database.owner.asOwner(async (tx) => {
        await sql`select set_config('lurus.government_id', ${government.id}, true)`.execute(tx);
        await sql.raw(text.replaceAll('$gov', `'${government.id}'`)).execute(tx);
      });
    const { recipient } = (await house.appoint('intake')).holder;
    await asOwner(
      `update wbs_key_entry set entry = replace(entry, '${house.holders.intake.recipient}', '${recipient}') where government_id = $gov`,
    );
    assert.equal(await read(), null);
    // A directory of the attacker's own, from the first entry on.
    const other = await newRoot();
    const root = Buffer.from(other.publicKey).toString('hex');
    const decree = { number: 'SK 1', day: '2026-01-02' };
    const found = await foundDirectory(
      { government: government.id, root, day: '2026-01-02', decree },
      other.seed,
    );
    await asOwner('delete from wbs_appointment where government_id = $gov');
    await asOwner('delete from wbs_key_entry where government_id = $gov');
    assert.equal(codeOf(await house.extend([found])), 'other-root');
    assert.equal(await read(), null);
  },
);
