/** Digit tests: first, first two, second alone, first three. */
export const DIGIT_TESTS = ['1', '2', 'second', '3'] as const;
export type DigitTest = (typeof DIGIT_TESTS)[number];

/** The first group of digits that a test counts; the others follow one by one. */
export const FIRST_DIGITS: Record<DigitTest, number> = { '1': 1, '2': 10, second: 0, '3': 100 };

/** Share of each group of digits under Benford's law, beginning with the first. */
export const BENFORD: Record<DigitTest, readonly number[]> = {
  '1': leading(1, 9),
  '2': leading(10, 99),
  second: Array.from({ length: 10 }, (_, second) =>
    Array.from({ length: 9 }, (__, first) => chance(10 * (first + 1) + second)).reduce(add),
  ),
  '3': leading(100, 999),
};

function leading(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => chance(first + place));
}

function chance(digits: number): number {
  return Math.log10(1 + 1 / digits);
}

function add(sum: number, value: number): number {
  return sum + value;
}

/** Counts of the first three digits, 100 to 999: every other test is a sum of them. */
export type ThreeDigits = Readonly<Record<number, number>>;

/** Counts of one test out of those of three digits. */
export function countsOf(test: DigitTest, three: ThreeDigits): number[] {
  const counts = BENFORD[test].map(() => 0);
  for (const [digits, times] of Object.entries(three)) {
    counts[placeOf(test, Number(digits))]! += times;
  }
  return counts;
}

/** Where a test counts an amount whose first three digits are these. */
export function placeOf(test: DigitTest, three: number): number {
  if (test === '1') return Math.trunc(three / 100) - 1;
  if (test === '2') return Math.trunc(three / 10) - 10;
  if (test === 'second') return Math.trunc(three / 10) % 10;
  return three - 100;
}
