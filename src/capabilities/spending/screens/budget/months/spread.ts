// How a ceiling is laid over twelve months: quick patterns, of which every sum is exactly the ceiling.

export const MONTHS = 12;

/** The same in every month from `from` to `to` (1 to 12); what cannot be divided stands in the last one. */
export function spreadEvenly(ceiling: number, from = 1, to = MONTHS): number[] {
  const count = to - from + 1;
  const share = Math.floor(ceiling / count);
  return Array.from({ length: MONTHS }, (_, at) => {
    const month = at + 1;
    if (month < from || month > to) return 0;
    return month === to ? ceiling - share * (count - 1) : share;
  });
}

/** Cumulative per cents by the end of each month → amounts that follow them; what is beyond the last one stands in December. */
export function spreadBy(ceiling: number, percents: readonly number[]): number[] {
  let [before, sum] = [0, 0];
  return Array.from({ length: MONTHS }, (_, at) => {
    const percent = Math.min(100, Math.max(before, percents[at] ?? before));
    const reached = at === MONTHS - 1 ? ceiling : Math.round((ceiling * percent) / 100);
    const amount = Math.max(0, reached - sum);
    [before, sum] = [percent, sum + amount];
    return amount;
  });
}

export function sumOf(months: readonly (number | null)[]): number {
  return months.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}
