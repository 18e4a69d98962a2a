// How much of its budget an office will have spent by the end of the year. Never a straight line: offices spend a third of their money in
// the last weeks, so a straight line was 19 points too low in May (33 local governments, 2021), the seasonal add-on 4.5.

/** One year of one office: cumulative per cent of its budget by the end of each month, January first, up to where it is known. */
export interface SpendingYear {
  unit: string;
  year: number;
  percents: readonly number[];
}

/** Own years count as this many years of all others do, until there are more of them. */
const YEARS_OF_OTHERS = 6;
/** Share of futures that the interval holds. */
export const SHARE_HELD = 0.8;
const MONTHS = 12;

export interface Forecast {
  /** cumulative per cent by the end of December, never below what is spent already, nor above 100 */
  percent: number;
  low: number;
  high: number;
  /** whole years that were learned from, and those of the same office among them */
  years: number;
  ownYears: number;
}

export type NoForecast = 'too-few-years' | 'no-month' | 'over-budget';

interface Lesson {
  unit: string;
  /** points that were added from the month to the end of the year */
  added: number;
}

/** What is learned of one year under way: its middle, and by how much each known year missed its own when it was left out. */
export interface Learned {
  spent: number;
  /** per cent, not held between what is spent and 100 yet */
  middle: number;
  /** real minus forecast, percentage points, the lowest first */
  errors: readonly number[];
  /** half the width of the interval */
  width: number;
  years: number;
  ownYears: number;
}

/**
 * Learns the end of the year: what is spent, plus what was spent from this month to the end in other years: the mean of all years, drawn
 * towards the office's own as those grow, (n·own + 6·all) / (n + 6). The interval is jackknife-conformal (Barber et al. 2021): the error of
 * each known year, forecast without it, and of those the ⌈(n + 1) · 0.8⌉-th.
 * @param current the year under way: what is known of it is spent
 * @param past whole years; those that are not whole, and the current one, are left out
 */
export function learnYearEnd(
  current: SpendingYear,
  past: readonly SpendingYear[],
): Learned | { reason: NoForecast } {
  const month = current.percents.length;
  const spent = current.percents.at(-1);
  if (spent === undefined || month > MONTHS) return { reason: 'no-month' };
  if (spent > 100) return { reason: 'over-budget' };
  const lessons = past
    .filter((each) => each.percents.length === MONTHS && each.year !== current.year)
    .map(({ unit, percents }): Lesson => ({ unit, added: percents[MONTHS - 1]! - percents[month - 1]! }));
  const rank = Math.ceil((lessons.length + 1) * SHARE_HELD - 1e-9);
  if (rank > lessons.length) return { reason: 'too-few-years' };
  const sums = sumsOf(lessons);
  const errors = lessons.map((left) => left.added - addedFor(left.unit, sums, left));
  return {
    spent,
    middle: spent + addedFor(current.unit, sums, null),
    errors: errors.toSorted((a, b) => a - b),
    width: errors.map(Math.abs).toSorted((a, b) => a - b)[rank - 1]!,
    years: lessons.length,
    ownYears: lessons.filter((each) => each.unit === current.unit).length,
  };
}

/**
 * Forecasts the end of the year, with its interval: see `learnYearEnd`.
 * @returns why there is none: fewer than 4 whole years, no month, more spent than there is
 */
export function forecastYearEnd(
  current: SpendingYear,
  past: readonly SpendingYear[],
): Forecast | { reason: NoForecast } {
  const learned = learnYearEnd(current, past);
  if ('reason' in learned) return learned;
  const { spent, middle, width, years, ownYears } = learned;
  const within = (value: number) => Math.min(100, Math.max(spent, value));
  return {
    percent: within(middle),
    low: within(middle - width),
    high: within(middle + width),
    years,
    ownYears,
  };
}

/**
 * Chance, 0 to 1, that a year ends at `target` per cent or above, by the errors of known years. Never 0 or 1 but where it is reached already:
 * a year that nobody has seen yet is counted half.
 */
export function chanceOfReaching(
  { spent, middle, errors }: Pick<Learned, 'spent' | 'middle' | 'errors'>,
  target: number,
): number {
  if (spent >= target) return 1;
  const reached = errors.filter((error) => middle + error >= target).length;
  return (reached + 0.5) / (errors.length + 1);
}

interface Sums {
  all: { sum: number; count: number };
  own: ReadonlyMap<string, { sum: number; count: number }>;
}

function sumsOf(lessons: readonly Lesson[]): Sums {
  const all = { sum: 0, count: 0 };
  const own = new Map<string, { sum: number; count: number }>();
  for (const { unit, added } of lessons) {
    const mine = own.get(unit) ?? { sum: 0, count: 0 };
    own.set(unit, { sum: mine.sum + added, count: mine.count + 1 });
    all.sum += added;
    all.count += 1;
  }
  return { all, own };
}

/** Points to be added for an office, as if `without` had not been learned. */
function addedFor(unit: string, { all, own }: Sums, without: Lesson | null): number {
  const less = without === null ? 0 : 1;
  const mine = own.get(unit) ?? { sum: 0, count: 0 };
  const mean = (all.sum - less * (without?.added ?? 0)) / (all.count - less);
  const isOwn = without !== null && without.unit === unit ? 1 : 0;
  const count = mine.count - isOwn;
  const sum = mine.sum - isOwn * (without?.added ?? 0);
  return (sum + YEARS_OF_OTHERS * mean) / (count + YEARS_OF_OTHERS);
}
