// `npm run simulate:spending [-- cases]`: payments of which the truth is known, and whom the attribution charges. What is invented, and the aims,
// stand in docs/spending-attribution.md. The same seed makes the same log.
import { FASTING_MONTHS, FASTING_WEEK, OFFICE_WEEK } from '../src/capabilities/spending/parameters.ts';
import { measureAttribution } from '../src/capabilities/spending/simulation/measure.ts';

const SEED = 6;
const AIMS = new Map([
  [2, 70],
  [10, 95],
]);
const cases = Number(process.argv[2] ?? 10_000);
const office = {
  usual: OFFICE_WEEK.value,
  fasting: FASTING_WEEK.value,
  fastingDays: FASTING_MONTHS.value,
};

console.log(`${cases} cases, seed ${SEED}: delayed cases that are charged to the right party\n`);
console.log('noise   delay          right   of     per cent (95 %)      nobody   aim');
for (const noise of [0.5, 1, 2]) {
  for (const delay of [1, 2, 3, 5, 10]) {
    const { delayed, right, nobody } = measureAttribution({ cases, delay, noise, seed: SEED }, office);
    const share = right / delayed;
    const margin = 1.96 * Math.sqrt((share * (1 - share)) / delayed) * 100;
    const aim = noise === 1 ? AIMS.get(delay) : undefined;
    const percent = `${(share * 100).toFixed(1)} % (± ${margin.toFixed(1)})`;
    const days = `${String(delay).padStart(2)} day${delay === 1 ? ' ' : 's'}`;
    console.log(
      `x ${String(noise).padEnd(4)}  ${days}   ${String(right).padStart(8)}   ${String(delayed).padEnd(5)}  ${percent.padEnd(18)}   ${String(nobody).padEnd(6)}   ${aim === undefined ? '' : `${aim} %`}`.trimEnd(),
    );
    if (aim !== undefined && share * 100 < aim) process.exitCode = 1;
  }
}
