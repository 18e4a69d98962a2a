import assert from 'node:assert/strict';
import { eachEngine } from '../../../../platform/test-database.ts';
import { begun, openPayOffice } from '../../payments.fixture.ts';
import { spendingDesk } from './desk.ts';

eachEngine(
  'a payment waits on the desk of the office that holds it, with the last day of its stage',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const made = await begun(tx, office);
      const desk = async (who: 'pptk' | 'ppkom' | 'treasurer' | 'otherTreasurer' | 'mayor', now?: string) =>
        (await spendingDesk(tx, office[who].act(now))).filter((row) => row.id === `spending.pay:${made.id}`);
      const holder = made.holder === 'commitment-officer' ? 'ppkom' : 'pptk';
      const [row] = await desk(holder);
      assert.equal(row?.link, `/pembayaran/${made.id}`);
      assert.ok(row.due !== null && row.due > '2026-11-02' && !row.overdue);
      const [late] = await desk(holder, '2026-12-01T02:00:00Z');
      assert.equal(late?.due, row.due, 'the last day does not move');
      assert.equal(late.overdue, true);
      assert.deepEqual(await desk('treasurer'), []);
      assert.deepEqual(await desk('otherTreasurer'), []);
      assert.deepEqual(await desk('mayor'), [], 'who reads everything has not to do everything');
    });
  },
);
