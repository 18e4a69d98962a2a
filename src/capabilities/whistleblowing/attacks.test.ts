// A database administrator with every row, file and key of the server tries to forge, and to put himself in.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isRefusal } from '../../platform/outcome.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { openDraft } from './actions/drafts.ts';
import { openIdentity } from './actions/open-identity.ts';
import { readChain } from './actions/read-directory.ts';
import { writeFromMailbox } from './actions/mailbox.ts';
import { readPin } from './actions/root-pin.ts';
import { sendReport } from './actions/send-report.ts';
import { verifyDirectory } from './sealing/directory.ts';
import { fingerprintOf } from './sealing/directory-entry.ts';
import { openIdentity as openSealedIdentity } from './sealing/identity.ts';
import { sealMessage } from './sealing/message.ts';
import { newStaffKey } from './sealing/staff-key.ts';
import { BATCHED } from './store/tables.ts';
import { runJob, sendWithEvidence } from './nights.fixture.ts';
import { must, openSealedHouse, sampleReport, sendSample, type SealedHouse } from './wbs.fixture.ts';
import { asOwner, verify } from './nights.fixture.ts';

/** What a reporter's browser makes of the chain that the server gives it. @param seen what it saw before */
async function asBrowser(house: SealedHouse, seen?: { count: number; hash: string }) {
  const chain = await house.run(readChain);
  const root = await readPin(house.services.folders, house.government.id);
  return verifyDirectory(chain, { government: house.government.id, root: root!, ...(seen ? { seen } : {}) });
}

eachEngine(
  'an exchanged recipient is refused by the browser and stops the channel',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    assert.equal((await asBrowser(house)).fault, null);
    const mallory = await newStaffKey();
    const fingerprint = await fingerprintOf(mallory.recipient);
    const swap = (from: string, to: string) =>
      asOwner(
        database,
        house,
        `update wbs_key_entry set entry = replace(entry, '${from}', '${to}') where government_id = $gov`,
      );
    const { intake } = house.holders;
    await swap(intake.recipient, mallory.recipient);
    assert.equal((await asBrowser(house)).fault, 'recipient-swapped');
    await swap(intake.fingerprint, fingerprint);
    assert.equal((await asBrowser(house)).fault, 'signature');
    const token = await openDraft(house.services, government);
    const refused = await sendReport(house.services, government, token, sample.body);
    assert.ok(isRefusal(refused) && refused.code === 'no-keys');
    const findings = await verify(database, house);
    assert.ok(findings.some((each) => each.what === 'record-edited' && each.table === 'wbs_key_entry'));
  },
);

eachEngine(
  'a chain that lost its newest entries is refused by whoever saw them, and named by the verifier',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const seen = (await asBrowser(house)).directory!.head;
    await asOwner(
      database,
      house,
      `delete from wbs_key_entry where government_id = $gov and number = ${seen.count - 1}`,
    );
    assert.equal((await asBrowser(house)).fault, null, 'it is still a chain');
    assert.equal((await asBrowser(house, seen)).fault, 'rolled-back');
    const findings = await verify(database, house);
    assert.ok(findings.some((each) => each.what === 'record-vanished' && each.table === 'wbs_key_entry'));
    await asOwner(database, house, `delete from wbs_key_entry where government_id = $gov and number = 1`);
    assert.equal((await asBrowser(house)).fault, 'entry-missing');
  },
);

eachEngine(
  'who writes his own account over an appointment gets sealed files that he cannot open, and the reporter is told',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sample = await sampleReport(house);
    const { id } = await sendSample(house, sample);
    const { superAdmin, intake, investigator } = house.holders;
    const thief = { ...investigator, accountId: randomUUID() };
    await asOwner(
      database,
      house,
      `update wbs_appointment set account_id = '${thief.accountId}' where government_id = $gov and role = 'super-admin'`,
    );
    const told = { id, reason: 'Ingin tahu siapa pelapornya itu', legalBasis: 'tidak ada' };
    const act = house.as(thief, ['super-admin']);
    const sealed = must(await house.run((tx) => openIdentity(tx, act, told)));
    const read = (key: typeof thief.key) =>
      openSealedIdentity({ content: sealed.content, wrap: sealed.wrap }, key.identity);
    for (const key of [thief.key, intake.key, await newStaffKey()]) await assert.rejects(read(key));
    assert.equal((await read(superAdmin.key)).name, 'Sri Penanda', 'the control');
    const { rows } = await house.run((tx) =>
      sql<{ reason: string }>`select reason from wbs_opening`.execute(tx),
    );
    assert.deepEqual(rows, [{ reason: told.reason }]);
  },
);

eachEngine(
  'every kind of sealed row that is altered or gone after its night is named with its day',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { sample } = await sendWithEvidence(house);
    const { id } = await sendSample(house, await sampleReport(house));
    must(
      await house.run((tx) =>
        openIdentity(tx, house.as(house.holders.superAdmin, ['super-admin']), {
          id,
          reason: 'Penyidik memintanya dengan surat resmi',
          legalBasis: 'KUHAP pasal 38',
        }),
      ),
    );
    const body = await sealMessage(
      { version: 1, kind: 'message', from: 'reporter', text: 'Tambahan', files: [] },
      sample.caseKey,
    );
    const auth = Buffer.from(sample.mailbox.auth).toString('hex');
    must(await writeFromMailbox(house.services, government, { auth, body, kind: 'message', upload: null }));
    await runJob(house, 'wbs-night', '2026-11-23T16:10:00Z');
    assert.deepEqual(await verify(database, house), []);
    const alter: Record<(typeof BATCHED)[number], string> = {
      wbs_report: 'narrative = narrative || narrative',
      wbs_mailbox: "recipient = recipient || 'x'",
      wbs_case_wrap: 'file = file || file',
      wbs_identity: 'content = content || content',
      wbs_identity_wrap: 'file = file || file',
      wbs_message: "sender = 'office'",
      wbs_file: 'size = size + 1',
      wbs_opening: "reason = 'Lain'",
    };
    for (const table of BATCHED) {
      const one = `(select id from ${table} where government_id = $gov order by id limit 1)`;
      await asOwner(
        database,
        house,
        `update ${table} set ${alter[table]} where government_id = $gov and id = ${one}`,
      );
    }
    const findings = await verify(database, house);
    assert.deepEqual(
      findings.map((each) => each.what === 'sealed-batch' && [each.day, each.rows]),
      [['2026-11-23', BATCHED.length]],
    );
    await asOwner(database, house, 'delete from wbs_opening where government_id = $gov; ');
    const gone = await verify(database, house);
    assert.deepEqual(
      gone.map((each) => each.what === 'sealed-batch' && each.rows),
      [BATCHED.length],
      'gone is not less',
    );
  },
);

eachEngine(
  'a second Super Admin is refused by the database, whoever writes it',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const appoint = (from: string, until: string | null) => {
      const fingerprint = createHash('sha256').update(randomUUID()).digest('hex');
      return asOwner(
        database,
        house,
        `insert into wbs_appointment (government_id, id, role, fingerprint, account_id, decree_number, decree_day, from_day, until_day)
       values ($gov, '${randomUUID()}', 'super-admin', '${fingerprint}', '${randomUUID()}', 'SK 2', '2026-01-01', '${from}', ${until === null ? 'null' : `'${until}'`})`,
      );
    };
    await assert.rejects(appoint('2026-06-01', null), /wbs_one_super_admin/);
    await assert.rejects(appoint('2026-06-01', '2026-06-02'), /wbs_one_super_admin/);
    await asOwner(
      database,
      house,
      `update wbs_appointment set until_day = '2026-06-01' where government_id = $gov and role = 'super-admin'`,
    );
    await appoint('2026-06-01', '2026-07-01');
    await assert.rejects(
      asOwner(
        database,
        house,
        `update wbs_appointment set until_day = null where government_id = $gov and role = 'super-admin'`,
      ),
      /wbs_one_super_admin/,
    );
    const second = await house.appoint('super-admin', '2026-12-01');
    const refused = await house.extend([second.entry]);
    assert.ok(isRefusal(refused) && refused.code === 'key-directory-second-super-admin');
  },
);
