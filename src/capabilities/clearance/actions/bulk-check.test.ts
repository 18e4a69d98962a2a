import assert from 'node:assert/strict';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { personRow } from '../../directory/directory.fixture.ts';
import { insertPeople } from '../../directory/index.ts';
import { asRole, enterFinding, openOffice, testServices } from '../clearance.fixture.ts';
import { bulkJob } from '../jobs/bulk-check.ts';
import { readPasted } from '../rules/list.ts';
import { countLines, findCheck, listLines } from '../store/bulk-checks.ts';
import { continueBulkCheck, removeOldChecks, startBulkCheck } from './bulk-check.ts';

eachEngine(
  'a list of thousands is checked in parts; doubtful lines are named and never judged',
  async (database, government) => {
    const services = testServices(database);
    const act = asRole(government, 'certificate-officer');
    const check = await database.db.asGovernment(government.id, async (tx) => {
      await openOffice(tx, government);
      const people = Array.from({ length: 2_500 }, (_, index) => personRow(`B${index}`));
      people[0]!.nip = '199001012015012000';
      await insertPeople(tx, government.id, people);
      await enterFinding(
        tx,
        government,
        { kind: 'person', id: people[7]!.id },
        { state: 'final', share: 70 },
      );
      await enterFinding(
        tx,
        government,
        { kind: 'person', id: people[8]!.id },
        { state: 'final', source: 'BPK', share: 5, paid: 5 },
      );
      await enterFinding(tx, government, { kind: 'person', id: people[9]!.id }, { state: 'draft' });
      const numbers = [...people.map((each) => each.personnelCode), '199001012015012000', 'B3', 'tidak-ada'];
      const started = await startBulkCheck(tx, act, {
        name: 'promosi',
        lines: readPasted(numbers.join('\n')),
        field: 'text',
      });
      assert.ok(!isRefusal(started));
      return started;
    });
    // cut off after the first part: the next run goes on
    await database.db.asGovernment(government.id, (tx) => continueBulkCheck(tx, act, check.id));
    await bulkJob.run(services, government, check.id);
    await bulkJob.run(services, government, check.id);
    await database.db.asGovernment(government.id, async (tx) => {
      const done = (await findCheck(tx, check.id))!;
      assert.deepEqual([done.state, done.total, done.done], ['done', 2_503, 2_503]);
      assert.deepEqual(await countLines(tx, check.id), {
        eligible: 2_496,
        conditional: 1,
        refused: 1,
        problem: 5,
      });
      const problems = await listLines(tx, check.id, 'problem', { offset: 0, limit: 10 });
      assert.deepEqual(
        problems.map((each) => [each.line, each.problem, each.twins, each.outcome]),
        [
          [1, 'doubled', [2501], null],
          [4, 'doubled', [2502], null],
          [2501, 'doubled', [1], null],
          [2502, 'doubled', [4], null],
          [2503, 'unknown', [], null],
        ],
      );
      const [refused] = await listLines(tx, check.id, 'refused', { offset: 0, limit: 10 });
      assert.deepEqual([refused!.line, refused!.owed, refused!.name], [8, 70, 'Orang B7']);
      const later = { ...act, now: '2027-03-01T00:00:00Z' };
      await removeOldChecks(tx, later);
      assert.equal(await findCheck(tx, check.id), undefined);
    });
  },
);

eachEngine(
  'an empty list is refused, and so is whoever does not keep the register',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const start = (role: 'certificate-officer' | 'auditor', text: string) =>
        startBulkCheck(tx, asRole(government, role), { name: '', lines: readPasted(text), field: 'text' });
      const refused = [await start('certificate-officer', ' \n '), await start('auditor', 'P1')];
      assert.deepEqual(
        refused.map((each) => isRefusal(each) && each.code),
        ['invalid', 'not-allowed'],
      );
    });
  },
);
