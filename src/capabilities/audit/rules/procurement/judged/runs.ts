/**
 * Chance that a shuffled row of `first` wins of one and `second` wins of another has at least so many runs (stretches of the same winner):
 * the exact distribution of Wald and Wolfowitz. Small: they win in turn.
 */
export function chanceOfRuns(first: number, second: number, runs: number): number {
  if (first === 0 || second === 0) return 1;
  const most = 2 * Math.min(first, second) + (first === second ? 0 : 1);
  const all = logChoose(first + second, first);
  let chance = 0;
  for (let count = Math.max(runs, 2); count <= most; count += 1)
    chance += Math.exp(logWays(first, second, count) - all);
  return Math.min(chance, 1);
}

function logWays(first: number, second: number, runs: number): number {
  const half = Math.floor(runs / 2);
  if (runs % 2 === 0) return Math.log(2) + logChoose(first - 1, half - 1) + logChoose(second - 1, half - 1);
  const one = logChoose(first - 1, half) + logChoose(second - 1, half - 1);
  const other = logChoose(first - 1, half - 1) + logChoose(second - 1, half);
  const high = Math.max(one, other);
  return high === -Infinity ? -Infinity : high + Math.log(Math.exp(one - high) + Math.exp(other - high));
}

function logChoose(from: number, take: number): number {
  if (take < 0 || take > from) return -Infinity;
  let log = 0;
  for (let place = 1; place <= take; place += 1) log += Math.log((from - take + place) / place);
  return log;
}

/** Stretches of the same value in a row. */
export function runsIn(row: readonly boolean[]): number {
  return row.filter((value, place) => place === 0 || value !== row[place - 1]).length;
}
