import assert from 'node:assert/strict';
import { drawNumber } from './numbers.ts';
import { eachEngine } from './test-database.ts';
import { printedNumber } from './ticket-numbers.ts';

eachEngine(
  'numbers of a series follow each other, by year and series, and none is given twice',
  async ({ db }, government) => {
    const draw = (series: string, year: number) =>
      db.asGovernment(government.id, (tx) => drawNumber(tx, government.id, series, year));
    const many = await Promise.all(Array.from({ length: 20 }, () => draw('ADU', 2026)));
    assert.deepEqual(
      many.toSorted((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    assert.equal(await draw('ADU', 2027), 1);
    assert.equal(await draw('GRA', 2026), 1);
    assert.equal(await draw('ADU', 2026), 21);
  },
);

eachEngine('a number whose transaction failed is given again', async ({ db }, government) => {
  await assert.rejects(
    db.asGovernment(government.id, async (tx) => {
      await drawNumber(tx, government.id, 'X', 2026);
      throw new Error('no');
    }),
    /no/,
  );
  const next = await db.asGovernment(government.id, (tx) => drawNumber(tx, government.id, 'X', 2026));
  assert.equal(printedNumber('X', 2026, next), 'X-2026-00001');
});
