import assert from 'node:assert/strict';
import { sql } from 'kysely';
import fc from 'fast-check';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, personRow } from '../../directory/directory.fixture.ts';
import { insertAgencies, insertPeople } from '../../directory/index.ts';
import { LedgerFixture } from '../findings.fixture.ts';
import { REPORT_STATES } from '../rules/machine.ts';
import { sees, type Scope } from '../rules/scope.ts';
import { insertLedger } from './bulk.ts';
import { findCases, sightOf } from './cases.ts';
import { visible } from './visibility.ts';

eachEngine(
  'the list shows exactly what a page would open, whatever somebody holds',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const agencies = ['1', '2', '3'].map((code) => agencyRow(code));
      const people = ['P1', 'P2'].map((code) => personRow(code));
      await insertAgencies(tx, government.id, agencies);
      await insertPeople(tx, government.id, people);
      const ledger = new LedgerFixture(government);
      for (const state of REPORT_STATES) {
        for (const confidential of [false, true]) {
          for (const agency of [null, ...agencies]) {
            const finding = ledger.finding(ledger.report({ state, confidential }), {
              agency_id: agency?.id ?? null,
            });
            const recommendation = ledger.recommendation(finding);
            ledger.responsible(recommendation, { person_id: people[0]!.id, office_id: agencies[2]!.id });
            if (agency === agencies[0])
              ledger.responsible(recommendation, { person_id: people[1]!.id, office_id: null });
          }
        }
      }
      await insertLedger(tx, ledger.rows);
      const cases = await findCases(
        tx,
        ledger.rows.finding.map((row) => row.id),
      );
      const anyScope: fc.Arbitrary<Scope> = fc.record({
        clauses: fc.array(
          fc.record({
            offices: fc.option(fc.subarray(agencies.map((agency) => agency.id))),
            from: fc.constantFrom(...REPORT_STATES),
            confidential: fc.boolean(),
          }),
          { maxLength: 3 },
        ),
        personId: fc.option(fc.constantFrom(...people.map((person) => person.id))),
      });
      await fc.assert(
        fc.asyncProperty(anyScope, async (scope) => {
          const { rows } = await sql<{
            id: string;
          }>`select f.id from finding f where ${visible(scope)} order by f.id`.execute(tx);
          const expected = cases.filter((each) => sees(scope, sightOf(each))).map((each) => each.finding.id);
          assert.deepEqual(
            rows.map((row) => row.id),
            expected.toSorted(),
          );
        }),
        { numRuns: 40 },
      );
    });
  },
);
