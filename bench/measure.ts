import { writeFileSync } from 'node:fs';

/** Times of one thing, milliseconds, sorted. */
export type Times = readonly number[];

/** Runs `work` `count` times after `warmup` runs that do not count. @param work is handed the number of the run */
export async function time(
  count: number,
  warmup: number,
  work: (index: number) => Promise<unknown>,
): Promise<Times> {
  for (let index = 0; index < warmup; index++) await work(index);
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const start = performance.now();
    await work(warmup + index);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b);
}

/** The value below which `share` (0 to 1) of the runs lie. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? Number.NaN;
}

/** Every figure that was printed, for the table at the end. */
const printed: { name: string; figures: Record<string, string | number> }[] = [];

export function print(name: string, figures: Record<string, string | number>): void {
  printed.push({ name, figures });
  const parts = Object.entries(figures).map(
    ([key, value]) => `${key} ${typeof value === 'number' ? round(value) : value}`,
  );
  console.log(`${name.padEnd(34)} ${parts.join('   ')}`);
}

/** How many lines of figures were printed. */
export function figuresTold(): number {
  return printed.length;
}

/** What was left out or is no number, in words: a machine that has all programs has none of these. */
export function unfitFigures(): string[] {
  return printed.flatMap(({ name, figures }) =>
    Object.entries(figures)
      .filter(([key, value]) => key === 'skipped' || Number.isNaN(value) || value === 'not installed')
      .map(([key, value]) => `${name}: ${key} ${value}`),
  );
}

/** Writes everything that was printed as JSON, exact where the screen rounds. */
export function writeFigures(file: string, run: Record<string, string | number | boolean>): void {
  writeFileSync(file, `${JSON.stringify({ ...run, figures: printed }, null, 2)}\n`);
}

export function printTimes(name: string, times: Times, aim: string): void {
  print(name, {
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    'max ms': times.at(-1) ?? Number.NaN,
    runs: times.length,
    aim,
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
