import assert from 'node:assert/strict';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { test } from 'node:test';
import { must } from '../budget.fixture.ts';
import { on, openSpending, runningContract } from '../spending.fixture.ts';
import { fineLetterPdf, gatherFineLetter } from './fine-letter.ts';

test('the letter tells of the fine as it stands today', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  await database.db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const contract = await runningContract(tx, office);
    const act = office.ppkom.act(on('06-21'));
    const letter = must(await gatherFineLetter(tx, act, contract));
    assert.deepEqual(
      [letter.late.daysOver, letter.late.fineSoFar, letter.vendor, letter.officer],
      [12, 12_000_000, 'CV Bangun Rapi', 'Orang ppkom'],
    );
    const pdf = await fineLetterPdf(act, letter);
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  });
});
