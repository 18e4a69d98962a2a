import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { asRole, enterFinding, openOffice, testServices, wires } from '../clearance.fixture.ts';
import { NO_FILTER } from '../http/views.ts';
import { listRequests } from '../store/lists.ts';
import { seedClearance } from './seed-demo.ts';

eachEngine(
  'the demo asks by the same acts: expired, valid and refused certificates come of it',
  async (database, government) => {
    const services = testServices(database);
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      await enterFinding(tx, government, office.colleague, { state: 'final' });
      const person = { personId: office.person.id, accountId: office.account };
      const act = { ...asRole(government), wires };
      await seedClearance(
        tx,
        act,
        services,
        [
          person,
          { personId: office.colleague.id, accountId: office.account },
          ...Array.from({ length: 4 }, () => person),
        ],
        { personId: office.colleague.id, accountId: office.account },
      );
      const { rows } = await listRequests(tx, NO_FILTER);
      assert.deepEqual(rows.map((row) => row.state).sort(), [
        'expired',
        'expired',
        'expired',
        'refused',
        'valid',
        'valid',
      ]);
    });
  },
);
