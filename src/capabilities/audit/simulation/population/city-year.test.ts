import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAct } from '../../../../platform/act.fixture.ts';
import { daysBetween } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { agencyRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies } from '../../../directory/index.ts';
import { keepLines } from '../../actions/population/keep-lines.ts';
import { lookExact, lookSplit } from '../../actions/population/look-lines.ts';
import { askRule } from '../../actions/population/question.ts';
import { questionOf } from '../../actions/population/question.fixture.ts';
import { lineOf } from '../../rules/population/line.fixture.ts';
import { DEFAULT_POPULATION_THRESHOLDS } from '../../rules/population/thresholds.ts';
import { cityYear, type SimulatedLine } from './city-year.ts';

test('the same seed makes the same year; so many lines, and as much put in as at full size', () => {
  const [one, same, other] = [1, 1, 2].map((seed) => cityYear({ lines: 20_000, seed }));
  const lines = [...one!.lines];
  assert.deepEqual([...same!.lines], lines);
  assert.notDeepEqual([...other!.lines].slice(0, 50), lines.slice(0, 50));
  assert.equal(lines.length, 20_000);
  assert.equal(one!.injected.duplicates.length, 10);
  assert.equal(one!.injected.splits.length, 4);
  assert.ok(one!.injected.duplicates.every((group) => group.length === 2));
  const numbers = [...one!.injected.duplicates, ...one!.injected.splits].flat();
  assert.equal(new Set(numbers).size, numbers.length);
});

eachEngine(
  'all duplicates that were put in are found and none extra; all splits, and the extra ones pass a limit too',
  async ({ db }, government) => {
    const year = cityYear({ lines: 700, seed: 7, duplicates: 9, splits: 5 });
    const simulated = [...year.lines];
    const agencies = [...new Set(simulated.map((each) => each.agency))].map((code) => agencyRow(code));
    const idOf = new Map(agencies.map((agency) => [agency.code, agency.id]));
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, agencies);
      const lines = simulated.map((each) =>
        lineOf({
          reference: String(each.line),
          agencyId: idOf.get(each.agency) ?? null,
          number: each.number,
          invoiceNumber: each.invoice,
          vendorName: each.vendor,
          day: each.day,
          amount: each.amount,
          accountCode: each.account,
          description: each.description,
        }),
      );
      await keepLines(tx, testAct(government), newId(), lines);
    });
    const question = await questionOf(db, government);
    const lineOfNumber = new Map(simulated.map((each) => [each.number, each.line]));

    const exact = await askRule(lookExact, question);
    const pairs = exact.found.map((flag) => flagged(flag.data).map((number) => lineOfNumber.get(number)));
    assert.deepEqual(sorted(pairs), sorted(year.injected.duplicates));

    const split = await askRule(lookSplit, question);
    const groups = split.found.map((flag) => flagged(flag.data).map((number) => lineOfNumber.get(number)!));
    for (const injected of year.injected.splits)
      assert.ok(
        groups.some((group) => injected.every((line) => group.includes(line))),
        `split ${injected.join(', ')} is not found`,
      );
    // Whatever else is found passes a limit by chance, and nothing that does is left out: the lines of all groups are those of the definition.
    assert.deepEqual(groups.flat().toSorted(byNumber), splitLines(simulated).toSorted(byNumber));
  },
);

const byNumber = (a: number, b: number) => a - b;

/** Numbers of the evidence that a flag stands on. */
function flagged(data: unknown): string[] {
  return (data as { lines: { number: string }[] }).lines.map((line) => line.number);
}

function sorted(groups: readonly (readonly unknown[])[]): string[] {
  return groups.map((group) => group.map(String).toSorted().join(' ')).toSorted();
}

/** Lines in any window that passes any limit, by comparing each with each. */
function splitLines(simulated: readonly SimulatedLine[]): number[] {
  const { splitLimits, splitDays } = DEFAULT_POPULATION_THRESHOLDS;
  const found = new Set<number>();
  for (const last of simulated) {
    const before = simulated.filter(
      (each) =>
        each.vendor === last.vendor &&
        each.agency === last.agency &&
        accountGroup(each) === accountGroup(last) &&
        daysBetween(each.day, last.day) >= 0 &&
        daysBetween(each.day, last.day) <= splitDays,
    );
    for (const limit of splitLimits) {
      const below = before.filter((each) => each.amount > 0 && each.amount < limit);
      if (last.amount <= 0 || last.amount >= limit) continue;
      if (below.reduce((sum, each) => sum + each.amount, 0) > limit)
        for (const each of below) found.add(each.line);
    }
  }
  return [...found];
}

function accountGroup(line: SimulatedLine): string {
  return line.account.split('.').slice(0, 4).join('.');
}
