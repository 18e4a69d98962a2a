import assert from 'node:assert/strict';
import type { Tx } from '../../platform/database/index.ts';
import { escalate } from '../../platform/inbox/jobs/escalate.ts';
import { findMatter } from '../../platform/inbox/store/matters.ts';
import { sees, sightOf } from '../../platform/inbox/visibility.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { accountsWithRole, actorNames } from '../directory/index.ts';
import { as, asPublic, later, openOffice, ticket, type Cast, type Office } from './complaints.fixture.ts';
import { complaintInbox } from './inbox.ts';
import { complaintParameters } from './parameters.ts';

const sources = {
  holders: accountsWithRole,
  names: actorNames,
  agencies: async () => new Map<string, string>(),
  parameters: complaintParameters,
};

async function told(tx: Tx, office: Office): Promise<string[]> {
  type Notices = { notification: { id: string; account_id: string; key: string } };
  const rows = await tx
    .withTables<Notices>()
    .selectFrom('notification')
    .select(['account_id', 'key'])
    .where('key', 'like', 'inbox-late:%')
    .orderBy('id')
    .execute();
  const casts = Object.keys(office.accounts) as Cast[];
  return rows.map(
    (row) => `${casts.find((each) => office.accounts[each] === row.account_id)} ${row.key.split(':')[1]}`,
  );
}

eachEngine(
  'both kinds go up to the Inspektur, then to the head of the government, also where no agency is known',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { id } = await ticket(tx, asPublic(government));
      const staff = await ticket(tx, as(office, 'staff'), { channel: 'staff' });
      for (const each of [id, staff.id]) assert.equal((await findMatter(tx, each))?.agency_id, null);
      // Thursday is the last of three working days.
      await escalate(tx, later(asPublic(government), 3), sources);
      assert.deepEqual(await told(tx, office), []);
      const mayor = as(office, 'mayor');
      const sight = sightOf({ ...mayor, actor: { ...mayor.actor, rollout: { complaints: 'live' } } });
      for (const [days, step, who] of [
        [4, 1, 'inspektur'],
        [8, 2, 'mayor'],
      ] as const) {
        const before = await told(tx, office);
        await escalate(tx, later(asPublic(government), days), sources);
        const heard = (await told(tx, office)).slice(before.length).toSorted();
        assert.deepEqual(
          heard,
          complaintInbox.map(({ kind }) => `${who} ${kind}`),
        );
        const matter = (await findMatter(tx, id))!;
        assert.equal(matter.escalation, step);
        assert.equal(sees(sight, matter) !== undefined, step === 2, 'the head sees what went up to him');
      }
    });
  },
);
