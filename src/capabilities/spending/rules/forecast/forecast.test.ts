import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../../platform/random.ts';
import { forecastYearEnd, SHARE_HELD, type Forecast, type SpendingYear } from './forecast.ts';

/** A year that stands at `may` after five months and ends at `end`. */
function year(unit: string, of: number, may: number, end: number): SpendingYear {
  const percents = [1, 2, 3, 4, 5].map((month) => (may * month) / 5);
  for (let month = 6; month <= 12; month += 1) percents.push(may + ((end - may) * (month - 5)) / 7);
  return { unit, year: of, percents };
}
const upToMay = (whole: SpendingYear): SpendingYear => ({ ...whole, percents: whole.percents.slice(0, 5) });
const made = (answer: ReturnType<typeof forecastYearEnd>): Forecast => {
  assert.ok(!('reason' in answer), JSON.stringify(answer));
  return answer;
};

test('what others added from this month on is added here', () => {
  const past = ['A', 'B', 'C', 'D'].map((unit, place) => year(unit, 2024, 20 + place, 90 + place));
  const { percent, low, high, years, ownYears } = made(
    forecastYearEnd(upToMay(year('X', 2026, 15, 0)), past),
  );
  assert.equal(percent, 85);
  assert.equal(low, high, 'years that agree leave no doubt');
  assert.deepEqual([years, ownYears], [4, 0]);
});

test('own years draw the forecast as six of others would', () => {
  const others = ['A', 'B', 'C', 'D'].map((unit) => year(unit, 2024, 20, 80));
  const own = [year('X', 2024, 20, 60), year('X', 2025, 20, 60)];
  const { percent, ownYears } = made(forecastYearEnd(upToMay(year('X', 2026, 20, 0)), [...others, ...own]));
  const all = (4 * 60 + 2 * 40) / 6;
  assert.ok(Math.abs(percent - (20 + (2 * 40 + 6 * all) / 8)) < 1e-9);
  assert.equal(ownYears, 2);
});

test('too little is known: no number', () => {
  const three = ['A', 'B', 'C'].map((unit) => year(unit, 2024, 20, 80));
  const current = upToMay(year('X', 2026, 20, 0));
  assert.deepEqual(forecastYearEnd(current, three), { reason: 'too-few-years' });
  assert.deepEqual(forecastYearEnd({ ...current, percents: [] }, three), { reason: 'no-month' });
  assert.deepEqual(forecastYearEnd({ ...current, percents: [104] }, three), { reason: 'over-budget' });
  const unfinished = upToMay(year('D', 2025, 20, 80));
  assert.deepEqual(forecastYearEnd(current, [...three, unfinished]), { reason: 'too-few-years' });
});

test('what is spent does not come back, and more than the budget is not spent', () => {
  const past = ['A', 'B', 'C', 'D'].map((unit, place) => year(unit, 2024, 10, 40 + 20 * place));
  const { low, high } = made(forecastYearEnd(upToMay(year('X', 2026, 60, 0)), past));
  assert.ok(low >= 60 && high <= 100);
});

test('about four fifths of invented years end within their interval', () => {
  const source = seededRandom(20_260_601);
  const random = () => source.int(1_000_000) / 1_000_000;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const invent = (unit: string, of: number) => {
    const may = 20 + 4 * normal();
    return year(unit, of, may, may + 60 + 6 * normal());
  };
  let held = 0;
  const ROUNDS = 2_000;
  for (let round = 0; round < ROUNDS; round += 1) {
    const past = Array.from({ length: 24 }, (_, place) => invent(`U${place}`, 2024));
    const whole = invent('X', 2026);
    const { low, high } = made(forecastYearEnd(upToMay(whole), past));
    const end = whole.percents[11]!;
    if (end >= low - 1e-9 && end <= high + 1e-9) held += 1;
  }
  assert.ok(held / ROUNDS > SHARE_HELD - 0.03 && held / ROUNDS < SHARE_HELD + 0.05, String(held / ROUNDS));
});
