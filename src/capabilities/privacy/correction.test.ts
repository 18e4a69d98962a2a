import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { wires } from '../../app/wiring.ts';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openVault } from '../../platform/identity/vault.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { temporaryFolder } from '../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { insertContact, openContacts } from '../complaints/store/contacts.ts';
import { insertAccount, personRow } from '../directory/directory.fixture.ts';
import { insertPeople } from '../directory/index.ts';
import { LedgerFixture } from '../findings/findings.fixture.ts';
import { insertLedger } from '../findings/index.ts';
import { enterComplaints, openCity } from '../oversight/map.fixture.ts';
import { attachRectification, correctableValues, correctPerson } from './actions/correct-person.ts';
import { submitOwn, submitPublic } from './actions/submit-request.ts';
import { checkIdentity, startWork } from './actions/work-on-request.ts';
import { rectificationsOf } from './store/rectifications.ts';

const vault = openVault(temporaryFolder('correction'));

async function somebody(tx: Tx, government: Government, name: string, roles: Role[] = []) {
  const person = personRow(name, { name: `Pegawai ${name}`, email: `${name}@contoh.example` });
  await insertPeople(tx, government.id, [person]);
  const account = await insertAccount(tx, government.id, person.id);
  const made = testAct(government, { roles, accountId: account });
  const act: Act = {
    ...made,
    actor: { ...made.actor, personId: person.id },
    wires: { ...wires, announce: async () => {} },
  };
  return { personId: person.id, account, act };
}

function ok<T>(outcome: Outcome<T>): T {
  assert.ok(
    !isRefusal(outcome),
    isRefusal(outcome) ? `${outcome.code} ${JSON.stringify(outcome.complaints)}` : '',
  );
  return outcome;
}

const leavesOf = async (tx: Tx, subject: string) =>
  (
    await sql<{ leaf: string }>`select leaf from trail_leaf
      where leaf::jsonb ->> 'subject' = ${subject} and leaf::jsonb ->> 'action' = 'privacy.correct'`.execute(
      tx,
    )
  ).rows.map((row) => row.leaf);

eachEngine(
  'own data are set right where they are held, the history says which and never what, and the trail holds a hash only',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const asker = await somebody(tx, government, 'salah');
      const officer = await somebody(tx, government, 'petugas', ['intake-officer']);
      const row = ok(
        await submitOwn(tx, asker.act, { kind: 'correct', about: 'Nama dan surel saya salah.' }),
      );
      const correct = (key: string, value: string) =>
        correctPerson(tx, officer.act, vault, row.id, { key, value });
      const early = await correct('person-name', 'Nama Benar');
      assert.ok(isRefusal(early) && early.code === 'nothing-to-correct', 'not under work yet');
      ok(await startWork(tx, officer.act, row.id));
      ok(await correct('person-name', 'Nama  Yang Benar '));
      ok(await correct('account-email', 'benar@contoh.example'));
      const saved = await sql<{ name: string; email: string; account: string }>`
        select p.name, p.email, a.email as account from person p join account a on a.person_id = p.id
        where p.id = ${asker.personId}::uuid`.execute(tx);
      assert.deepEqual(saved.rows, [
        { name: 'Nama Yang Benar', email: 'salah@contoh.example', account: 'benar@contoh.example' },
      ]);
      const leaves = [...(await leavesOf(tx, asker.personId)), ...(await leavesOf(tx, asker.account))];
      assert.equal(leaves.length, 2);
      const history = await sql<{
        note: string;
      }>`select note from privacy_request_event where event = 'correct' order by id`.execute(tx);
      assert.deepEqual(
        history.rows.map((each) => each.note),
        ['person-name: 1', 'account-email: 1'],
      );
      assert.ok(!JSON.stringify([leaves, history.rows]).includes('Benar'));
      const told =
        await sql`select from notification where account_id = ${asker.account}::uuid and key like 'privacy.corrected%'`.execute(
          tx,
        );
      assert.equal(told.rows.length, 2, 'whoever asked is told of each');
      const wrong = await correct('person-email', 'bukan surel');
      assert.ok(isRefusal(wrong) && wrong.complaints[0]?.field === 'value');
      const same = await correct('person-name', 'Nama Yang Benar');
      assert.ok(isRefusal(same) && same.code === 'nothing-to-correct');
      const others = await correct('complaint-phone', '0812 3456 7890');
      assert.ok(isRefusal(others) && others.code === 'nothing-to-correct', 'he brought no complaint');
    });
  },
);

eachEngine("nobody else's data are reached, whatever is corrected", async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const asker = await somebody(tx, government, 'satu');
    await somebody(tx, government, 'dua');
    const officer = await somebody(tx, government, 'petugas', ['intake-officer']);
    const row = ok(await submitOwn(tx, asker.act, { kind: 'correct', about: 'Semua.' }));
    ok(await startWork(tx, officer.act, row.id));
    for (const { key } of correctableValues(officer.act))
      await correctPerson(tx, officer.act, vault, row.id, {
        key,
        value: key.endsWith('name')
          ? 'Nama Baru'
          : key.endsWith('email')
            ? 'baru@contoh.example'
            : '081234567890',
      });
    const { rows } = await sql<{ name: string; email: string; phone: string | null }>`
      select name, email, phone from person where name like 'Pegawai %' order by name`.execute(tx);
    assert.deepEqual(rows, [
      { name: 'Pegawai dua', email: 'dua@contoh.example', phone: null },
      { name: 'Pegawai petugas', email: 'petugas@contoh.example', phone: null },
    ]);
    const taken = await correctPerson(tx, officer.act, vault, row.id, { key: 'nothing', value: 'x' });
    assert.ok(isRefusal(taken) && taken.complaints[0]?.field === 'key');
  });
});

eachEngine(
  'a citizen who proves his ticket by its code has its contact corrected, sealed as before; one who does not has nothing reached',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const officer = await somebody(tx, government, 'petugas', ['intake-officer']);
      const { works } = await openCity(tx, government);
      await enterComplaints(tx, government, works.id, [{ receivedOn: '2026-11-01', dueOn: '2026-11-30' }]);
      const { rows } = await sql<{ id: string; number: string }>`select id, number from complaint`.execute(
        tx,
      );
      const { id, number } = rows[0]!;
      const contact = { id, kind: 'phone' as const, value: '+6281100000000', name: 'Warga', accountId: null };
      await insertContact(tx, officer.act, vault, id, contact);
      const ask = async (how: 'ticket-code' | 'in-person') => {
        const { row } = await submitPublic(tx, officer.act, vault, {
          kind: 'correct',
          about: 'Nomor saya salah.',
          name: 'Warga',
          contactKind: null,
          contact: null,
          ticket: number,
          proven: true,
        });
        ok(await checkIdentity(tx, officer.act, row.id, how));
        ok(await startWork(tx, officer.act, row.id));
        return correctPerson(tx, officer.act, vault, row.id, {
          key: 'complaint-phone',
          value: '0812 3456 7890',
        });
      };
      const unproven = await ask('in-person');
      assert.ok(isRefusal(unproven) && unproven.code === 'nothing-to-correct');
      assert.deepEqual(ok(await ask('ticket-code')), { changed: 1 });
      const [now] = await openContacts(tx, vault, [id]);
      assert.deepEqual([now?.value, now?.name], ['+6281234567890', 'Warga']);
      const raw = await sql<{ contact: string }>`select contact from complaint_contact`.execute(tx);
      assert.ok(raw.rows[0]!.contact.startsWith('v1.'), 'sealed');
    });
  },
);

eachEngine(
  'a final finding stays as it is and a rectifying note stands beside it; what cannot be pointed at is refused with its reason',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const asker = await somebody(tx, government, 'disebut');
      const officer = await somebody(tx, government, 'petugas', ['intake-officer']);
      const ledger = new LedgerFixture(government);
      const report = ledger.report({ state: 'final' });
      const finding = ledger.finding(report, { value: 1_000, status: 'BT' });
      const other = ledger.finding(report, { value: 1_000, status: 'BT' });
      const advice = ledger.recommendation(finding, { value: 1_000, status: 'BT', step: 'open' });
      ledger.responsible(advice, { person_id: asker.personId, share: 1_000 });
      await insertLedger(tx, ledger.rows);
      const row = ok(await submitOwn(tx, asker.act, { kind: 'correct', about: 'Jabatan saya keliru.' }));
      ok(await startWork(tx, officer.act, row.id));
      const attach = (key: string, number: string) =>
        attachRectification(tx, officer.act, row.id, { key, number, text: 'Saat itu belum menjabat.' });
      const text = () =>
        sql<{ f: object }>`select to_jsonb(f) as f from finding f where f.id = ${finding.id}::uuid`.execute(
          tx,
        );
      const before = (await text()).rows;
      ok(await attach('finding', finding.number));
      assert.deepEqual((await text()).rows, before);
      assert.deepEqual(
        (await rectificationsOf(tx, 'finding', finding.id)).map((each) => each.text),
        ['Saat itu belum menjabat.'],
      );
      const foreign = await attach('finding', other.number === finding.number ? 'tak ada' : other.number);
      assert.ok(isRefusal(foreign) && foreign.complaints[0]?.field === 'number');
      const sealed = await attach('sealed-report', 'WBS-1');
      assert.ok(isRefusal(sealed) && sealed.complaints[0]?.message.id.includes('UU 27/2022'));
      assert.deepEqual(await rectificationsOf(tx, 'finding', other.id), []);
    });
  },
);
