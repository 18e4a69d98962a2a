import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../../platform/act.fixture.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import { keepLines } from './keep-lines.ts';

eachEngine(
  'lines of a package that comes again give way to the new ones and keep their ids',
  async ({ db }, government) => {
    const act = testAct(government);
    const packageId = newId();
    const read = () =>
      db.asGovernment(government.id, async (tx) => {
        const { rows } = await sql<{ id: string; reference: string; invoice_norm: string; amount: number }>`
        select id, reference, invoice_norm, amount from audit_line order by reference`.execute(tx);
        return rows;
      });
    await db.asGovernment(government.id, (tx) =>
      keepLines(tx, act, packageId, [
        lineOf({ reference: 'p/1', invoiceNumber: 'INV-0/01', amount: 100 }),
        lineOf({ reference: 'p/2', amount: 200 }),
      ]),
    );
    const [first] = await read();
    assert.equal(first?.invoice_norm, 'inv001');
    await db.asGovernment(government.id, (tx) =>
      keepLines(tx, act, packageId, [lineOf({ reference: 'p/1', amount: 150 })]),
    );
    const after = await read();
    assert.deepEqual(
      after.map(({ id, amount }) => ({ id, amount })),
      [{ id: first?.id, amount: 150 }],
    );
  },
);
