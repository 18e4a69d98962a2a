import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { as, asPublic, later, openOffice, testVault, ticket } from '../complaints.fixture.ts';
import { openContacts, sentFrom } from '../store/contacts.ts';
import { findComplaint, updateComplaint } from '../store/complaints.ts';
import { forgetContacts } from './forget-contacts.ts';

const contact = { kind: 'email', value: 'pelapor@contoh.id' } as const;

eachEngine(
  'contact and name go twelve months after the end, and the trail says so; complaint and account stay',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const act = asPublic(government);
      const closed = await ticket(tx, act, { contact, contactName: 'Siti' });
      const open = await ticket(tx, act, { contact });
      const joined = await ticket(tx, act, { contact });
      const staff = await ticket(tx, as(office, 'staff'), { channel: 'staff', contact });
      const end = { state: 'closed', state_since: act.now } as const;
      for (const { id } of [closed, staff]) await updateComplaint(tx, act, 'test', id, end);
      await updateComplaint(tx, act, 'test', joined.id, { ...end, state: 'merged', merged_into: open.id });
      const told = async () =>
        (await openContacts(tx, testVault(), [closed.id, open.id, joined.id, staff.id])).map((each) => [
          each.id,
          each.value,
          each.name,
        ]);
      const all = await told();
      assert.equal(all.length, 4);
      assert.equal(await forgetContacts(tx, later(act, 365)), 0, 'the day itself');
      assert.deepEqual(await told(), all);
      assert.equal(await forgetContacts(tx, later(act, 366)), 2);
      assert.deepEqual(await told(), [
        [open.id, contact.value, null],
        [joined.id, contact.value, null],
        [staff.id, null, null],
      ]);
      assert.deepEqual(await sentFrom(tx, office.accounts.staff, 5), [staff.id]);
      assert.ok(await findComplaint(tx, closed.id));
      const { rows } = await sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx);
      const entries = rows.map((row) => row.leaf).filter((leaf) => leaf.includes('complaint-contact.forget'));
      assert.equal(entries.length, 2);
      for (const id of [closed.id, staff.id]) assert.ok(entries.some((leaf) => leaf.includes(id)));
      assert.equal(await forgetContacts(tx, later(act, 366)), 0, 'once');
      // What was joined to another ends with it.
      await updateComplaint(tx, act, 'test', open.id, end);
      assert.equal(await forgetContacts(tx, later(act, 366)), 2);
    });
  },
);
