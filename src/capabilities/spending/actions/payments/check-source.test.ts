import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { codeOf, must } from '../../budget.fixture.ts';
import { begun, invoice, openPayOffice } from '../../payments.fixture.ts';
import type { ContractTables } from '../../store/contracts/tables.ts';
import { chainHolds } from '../../store/payments/event-hash.ts';
import { eventsOf, findPayment } from '../../store/payments/payments.ts';
import { beginPayment } from './begin-payment.ts';
import { cancelPayment } from './cancel-payment.ts';

/** The same line in other years. @returns their ids */
async function lineCopies(tx: Tx, id: string, years: readonly number[]): Promise<string[]> {
  const { rows } = await sql<object>`select * from budget_line where id = ${id}::uuid`.execute(tx);
  const copies = years.map((year) => ({ ...rows[0]!, id: newId(), year }));
  await insertMany(tx, 'budget_line', copies);
  return copies.map((each) => each.id);
}

eachEngine(
  'no more is billed than the contract is worth, and an instalment once',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const instalmentId = newId();
      await insertMany(tx, 'contract_instalment', [
        {
          government_id: government.id,
          id: instalmentId,
          contract_id: office.contractId,
          n: 1,
          kind: 'progress',
          amount: 100,
          condition_percent: 30,
        },
      ]);
      const first = await begun(tx, office, { instalmentId });
      const ask = (rest: object) => beginPayment(tx, office.ppkom.act(), invoice(office, rest));
      assert.equal(codeOf(await ask({ instalmentId })), 'instalment-billed');
      assert.equal(codeOf(await ask({ amount: 400_000_001 })), 'amount');
      assert.equal(codeOf(await ask({ agencyId: office.otherAgencyId })), 'not-found');
      assert.equal(codeOf(await ask({ contractId: null, lineId: newId() })), 'lineId');
      assert.equal(codeOf(await beginPayment(tx, office.treasurer.act(), invoice(office))), 'not-your-turn');
      assert.equal(
        must(await cancelPayment(tx, office.ppkom.act(), first.id, 'Tagihan ganda')).cancelled,
        true,
      );
      assert.ok(chainHolds((await findPayment(tx, first.id))!, await eventsOf(tx, first.id)));
      assert.equal(
        must(await ask({ instalmentId, amount: 500_000_000 })).state,
        'invoiced',
        'what was cancelled does not count',
      );
    });
  },
);

eachEngine(
  'an invoice waits for the signed contract, and is of the budget year that pays',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openPayOffice(tx, government);
      const ask = (rest: object) => beginPayment(tx, office.ppkom.act(), invoice(office, rest));
      const change = (values: object) =>
        tx
          .withTables<ContractTables>()
          .updateTable('spending_contract')
          .set(values)
          .where('id', '=', office.contractId)
          .execute();
      await change({ state: 'appointed' });
      assert.equal(codeOf(await ask({})), 'contractId');
      await change({ state: 'signed', year: 2025, line_id: null });
      assert.equal(codeOf(await ask({})), 'docDate', 'a paper of 2026 for a contract of 2025');
      await change({ multi_year: true });
      assert.equal(must(await ask({ amount: 1_000_000 })).year, 2026);
      const [older] = await lineCopies(tx, office.lineId, [2025]);
      await change({ line_id: older });
      const paid = must(await ask({ amount: 1_000_000 }));
      assert.deepEqual([paid.year, paid.line_id], [2026, office.lineId], 'the line of this year');
      assert.equal(codeOf(await ask({ lineId: older })), 'docDate');
      const duty = { contractId: null, invoiceNumber: null };
      assert.equal(codeOf(await ask({ ...duty, lineId: older })), 'docDate');
      assert.equal(must(await ask({ ...duty, lineId: office.lineId })).year, 2026);
    });
  },
);
