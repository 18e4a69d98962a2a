import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAct } from '../act.fixture.ts';
import { plainDate } from '../calendar/index.ts';
import { isRefusal } from '../outcome.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import { fits, getParameter, getParameters, valueByLaw, type ParameterDefault } from './index.ts';
import { overrideParameter } from './override-parameter.ts';

const DAYS: ParameterDefault<number> = {
  key: 'test.days',
  value: 60,
  unit: 'hari',
  validFrom: plainDate('2017-01-11'),
  source: 'Peraturan BPK 2/2017 pasal 3 ayat (3)',
  verified: true,
  title: { id: 'Batas jawaban', en: 'Answer due' },
  earlier: [{ value: 30, validFrom: plainDate('2010-01-01'), source: 'aturan lama', verified: false }],
};
const DAYS_LIKE = {
  unit: null,
  validFrom: plainDate('2026-01-01'),
  source: 'uji',
  verified: false,
  title: { id: 'Uji', en: 'Test' },
};
const AUTOMATIC: ParameterDefault<boolean> = {
  ...DAYS_LIKE,
  key: 'test.automatic',
  value: false,
};
const STEPS: ParameterDefault<string[]> = {
  ...DAYS_LIKE,
  key: 'test.steps',
  value: ['inspektur'],
  accepts: (steps) => steps.length > 0 && steps.every((step) => typeof step === 'string'),
};
const known = [DAYS, AUTOMATIC, STEPS];
const from = (day: string, value: number | null) => ({
  key: DAYS.key,
  value,
  validFrom: plainDate(day),
  source: 'Perwali 12/2025',
  verified: true,
});

test('the law’s value is the one of its day; before the earliest known law that one holds', () => {
  assert.equal(valueByLaw(DAYS, plainDate('2026-01-01')).value, 60);
  assert.equal(valueByLaw(DAYS, plainDate('2017-01-10')).value, 30);
  assert.equal(valueByLaw(DAYS, plainDate('1999-01-01')).value, 30);
});

test('a value fits only its own type and range', () => {
  for (const value of [0, 45]) assert.ok(fits(DAYS, value));
  for (const value of [-1, 1.5, 3_651, NaN, Infinity, '60', null, true, {}]) assert.ok(!fits(DAYS, value));
  assert.ok(fits(STEPS, ['team-leader', 'inspektur']));
  for (const value of [[], [1], {}, 'inspektur', null]) assert.ok(!fits(STEPS, value));
});

eachEngine(
  'a government’s own value holds from its day on, and null returns to the law',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['inspektur'] });
    await db.asGovernment(government.id, async (tx) => {
      assert.equal(await getParameter(tx, DAYS, plainDate('2026-06-01')), 60);
      await overrideParameter(tx, act, known, from('2026-02-01', 45));
      await overrideParameter(tx, act, known, from('2026-05-01', 40));
      await overrideParameter(tx, act, known, from('2026-05-01', 50));
      await overrideParameter(tx, act, known, from('2026-09-01', null));
      const on = (day: string) => getParameter(tx, DAYS, plainDate(day));
      assert.deepEqual(
        [await on('2026-01-31'), await on('2026-02-01'), await on('2026-05-01'), await on('2026-09-01')],
        [60, 45, 50, 60],
      );
    });
  },
);

eachEngine(
  'values of every type come back as they were set, several in one query',
  async ({ db }, government) => {
    const act = testAct(government, { roles: ['technical-administrator'] });
    await db.asGovernment(government.id, async (tx) => {
      const common = { validFrom: plainDate('2026-02-01'), source: 'Perwali 1/2026', verified: false };
      await overrideParameter(tx, act, known, { ...common, key: AUTOMATIC.key, value: true });
      await overrideParameter(tx, act, known, { ...common, key: STEPS.key, value: ['auditor', 'inspektur'] });
      const { days, automatic, steps } = await getParameters(
        tx,
        { days: DAYS, automatic: AUTOMATIC, steps: STEPS },
        plainDate('2026-03-01'),
      );
      assert.deepEqual(
        { days, automatic, steps },
        { days: 60, automatic: true, steps: ['auditor', 'inspektur'] },
      );
    });
  },
);

eachEngine('who may not, an unknown key and a wrong value are refused', async (database, government) => {
  const { db } = database;
  const inspektur = testAct(government, { roles: ['inspektur'] });
  const codes = await db.asGovernment(government.id, async (tx) => {
    const answers = [
      await overrideParameter(tx, testAct(government, { roles: ['auditor'] }), known, from('2026-01-01', 1)),
      await overrideParameter(tx, inspektur, known, { ...from('2026-01-01', 1), key: 'test.unknown' }),
      await overrideParameter(tx, inspektur, known, from('2026-01-01', -1)),
    ];
    return answers.map((answer) => (isRefusal(answer) ? answer.code : 'stored'));
  });
  assert.deepEqual(codes, ['not-allowed', 'not-found', 'invalid']);

  const other = await newGovernment(database);
  await db.asGovernment(government.id, (tx) =>
    overrideParameter(tx, inspektur, known, from('2026-01-01', 7)),
  );
  const foreign = await db.asGovernment(other.id, (tx) => getParameter(tx, DAYS, plainDate('2026-06-01')));
  assert.equal(foreign, 60);
});
