import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AlarmRule, Condition } from '../rule.ts';
import { diffSweep, type Holding, type Known } from './diff.ts';
import { contentOf, fingerprint } from './fingerprint.ts';
import { inhibited, inhibitionTable, topSteps } from './inhibition.ts';

const GOVERNMENT = '01980000-0000-7000-8000-000000000001';
const base: Condition = {
  code: 'K-END',
  subject: 'a',
  step: 1,
  severity: 'warning',
  agencyId: null,
  receivers: ['commitment-officer'],
  link: '/app/kontrak/a',
  title: { id: 'Kontrak segera berakhir', en: 'Contract ends soon' },
  body: { id: 'Sisa 30 hari.', en: '30 days left.' },
  facts: { days: 30 },
};
const holding = (rest: Partial<Condition>): Holding => {
  const condition = { ...base, ...rest };
  return { fingerprint: fingerprint(GOVERNMENT, condition), content: contentOf(condition), condition };
};
const rule = (code: string, ...inhibits: string[]): AlarmRule => ({
  code,
  title: { id: code, en: code },
  inhibits,
});

test('a fingerprint is of government, code, subject and step only, and no two of them meet', () => {
  const own = fingerprint(GOVERNMENT, base);
  assert.match(own, /^[0-9a-f]{64}$/);
  assert.equal(holding({ severity: 'critical', facts: { days: 1 } }).fingerprint, own);
  for (const other of [{ code: 'K-OVER' }, { subject: 'b' }, { step: 2 }])
    assert.notEqual(holding(other).fingerprint, own);
  assert.notEqual(fingerprint('01980000-0000-7000-8000-000000000002', base), own);
  assert.notEqual(
    fingerprint(GOVERNMENT, { code: 'K', subject: 'a,1', step: 1 }),
    fingerprint(GOVERNMENT, { code: 'K,a', subject: '1', step: 1 }),
  );
});

test('content is everything that may change in place; what is not said is what is empty', () => {
  const own = contentOf(base);
  for (const other of [
    { severity: 'critical' as const },
    { agencyId: GOVERNMENT },
    { receivers: ['agency-head' as const] },
    { owners: [GOVERNMENT] },
    { ladder: [{ after: 3, receivers: ['agency-head' as const] }] },
    { urgent: true },
    { link: '/app' },
    { title: { ...base.title, en: 'x' } },
    { body: { ...base.body, id: 'x' } },
    { facts: { days: 29 } },
  ])
    assert.notEqual(contentOf({ ...base, ...other }), own);
  assert.equal(contentOf({ ...base, owners: [], ladder: [], urgent: false }), own);
});

test('a step that is stated twice in one sweep is a slip of the program', () => {
  assert.throws(() => diffSweep([], [holding({}), holding({ facts: { days: 2 } })]), /twice/);
});

/** Few subjects and steps, so that alarms come, change, go and come again. */
const sweep = fc
  .uniqueArray(
    fc.record({
      subject: fc.constantFrom('a', 'b', 'c'),
      step: fc.integer({ min: 1, max: 3 }),
      days: fc.nat(2),
    }),
    { selector: ({ subject, step }) => `${subject}${step}` },
  )
  .map((each) => each.map(({ subject, step, days }) => holding({ subject, step, facts: { days } })));

test('over any sweeps a step fires once, changes in place, clears, returns; and the same sweep again does nothing', () => {
  fc.assert(
    fc.property(fc.array(sweep, { maxLength: 8 }), (sweeps) => {
      const kept = new Map<string, Known>();
      const fired = new Set<string>();
      for (const each of sweeps) {
        const diff = diffSweep([...kept.values()], each);
        for (const { fingerprint: id, content } of diff.fired) {
          assert.ok(!fired.has(id), 'fires once, ever');
          fired.add(id);
          kept.set(id, { id, fingerprint: id, content, cleared: false });
        }
        for (const { id, holding: now } of [...diff.changed, ...diff.returned])
          kept.set(id, { id, fingerprint: id, content: now.content, cleared: false });
        for (const id of diff.cleared) kept.set(id, { ...kept.get(id)!, cleared: true });
        const open = [...kept.values()].filter((one) => !one.cleared);
        assert.deepEqual(
          new Set(open.map((one) => `${one.id} ${one.content}`)),
          new Set(each.map((one) => `${one.fingerprint} ${one.content}`)),
        );
        assert.deepEqual(diffSweep([...kept.values()], each), {
          fired: [],
          changed: [],
          returned: [],
          cleared: [],
        });
      }
    }),
  );
});

const TABLE = inhibitionTable([
  rule('K-TERM', 'K-*'),
  rule('K-OVER', 'K-END', 'K-STALL'),
  rule('K-END'),
  rule('K-STALL'),
  rule('S-ZERO', 'S-CASH'),
  rule('S-CASH'),
]);

test('an alarm is kept from being told by another one of the same subject only', () => {
  const open = (...alarms: [string, string][]) =>
    alarms.map(([code, subject]) => ({ id: `${code} ${subject}`, code, subject }));
  const of = (...alarms: [string, string][]) => [...inhibited(TABLE, open(...alarms))];
  assert.deepEqual(of(['K-OVER', 'a'], ['K-END', 'a'], ['K-END', 'b'], ['K-STALL', 'a'], ['S-CASH', 'a']), [
    'K-END a',
    'K-STALL a',
  ]);
  assert.deepEqual(of(['K-TERM', 'a'], ['K-OVER', 'a'], ['K-END', 'a']), ['K-OVER a', 'K-END a']);
  assert.deepEqual(of(['K-TERM', 'a'], ['S-ZERO', 'a'], ['S-CASH', 'a']), ['S-CASH a']);
});

test('rules that inhibit each other in a circle, or have one code, are refused when they are laid', () => {
  assert.throws(() => inhibitionTable([rule('A', 'B'), rule('B', 'C'), rule('C', 'A')]), /inhibits itself/);
  assert.throws(() => inhibitionTable([rule('K-A', 'K-*'), rule('K-B', 'K-*')]), /inhibits itself/);
  assert.throws(() => inhibitionTable([rule('A'), rule('A')]), /two rules/);
});

test('whatever inhibits whatever, of each subject that has an alarm one is told', () => {
  const codes = ['A', 'B', 'C', 'D', 'E'];
  // Each code may inhibit later ones only: any table without a circle is one of these, by another naming.
  const rules = fc
    .array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 })
    .map((grid) =>
      codes.map((code, row) => rule(code, ...codes.filter((_, at) => at > row && grid[row]![at]))),
    );
  const alarms = fc.uniqueArray(
    fc.record({ code: fc.constantFrom(...codes), subject: fc.constantFrom('a', 'b') }),
    { selector: ({ code, subject }) => code + subject },
  );
  fc.assert(
    fc.property(rules, alarms, (declared, some) => {
      const open = some.map((each) => ({ ...each, id: each.code + each.subject }));
      const muted = inhibited(inhibitionTable(declared), open);
      for (const { subject } of open)
        assert.ok(open.some((each) => each.subject === subject && !muted.has(each.id)));
    }),
  );
});

test('the top step of each code and subject is the highest that holds', () => {
  const at = (id: string, code: string, step: number) => ({ id, code, subject: 'a', step });
  assert.deepEqual(
    topSteps([at('1', 'X', 2), at('2', 'X', 10), at('3', 'X', 9), at('4', 'Y', 1)]),
    new Set(['2', '4']),
  );
});
