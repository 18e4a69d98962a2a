export interface ItemReliability {
  code: string;
  /** correlation with the sum of the others; null: one of them does not vary */
  itemTotal: number | null;
  /** alpha of the others */
  alphaWithout: number | null;
}

export interface Reliability {
  items: number;
  /** people who have a score for every item */
  complete: number;
  /** null: fewer than two items or two people, or nothing varies */
  alpha: number | null;
  perItem: ItemReliability[];
}

/**
 * Cronbach's alpha `k/(k−1) (1 − Σs²ᵢ/s²ₜ)` and the correlation of each item with the rest, over people who have a score for all items.
 * @param rows people → score of each of `codes`
 */
export function reliability(
  codes: readonly string[],
  rows: readonly Readonly<Record<string, number | null>>[],
): Reliability {
  const complete = rows.filter((row) => codes.every((code) => (row[code] ?? null) !== null));
  const columns = codes.map((code) => complete.map((row) => row[code]!));
  return {
    items: codes.length,
    complete: complete.length,
    alpha: alphaOf(columns),
    perItem: codes.map((code, place) => {
      const others = columns.filter((_, index) => index !== place);
      return { code, itemTotal: correlation(columns[place]!, sums(others)), alphaWithout: alphaOf(others) };
    }),
  };
}

function alphaOf(columns: readonly (readonly number[])[]): number | null {
  const k = columns.length;
  const total = variance(sums(columns));
  if (k < 2 || total === null || isNothing(total)) return null;
  const parts = columns.reduce((sum, column) => sum + (variance(column) ?? 0), 0);
  return (k / (k - 1)) * (1 - parts / total);
}

function sums(columns: readonly (readonly number[])[]): number[] {
  return (columns[0] ?? []).map((_, row) => columns.reduce((sum, column) => sum + column[row]!, 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function variance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const middle = mean(values);
  return values.reduce((sum, each) => sum + (each - middle) ** 2, 0) / (values.length - 1);
}

function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [varianceX, varianceY] = [variance(x), variance(y)];
  if (varianceX === null || varianceY === null || isNothing(varianceX) || isNothing(varianceY)) return null;
  const [meanX, meanY] = [mean(x), mean(y)];
  const covariance =
    x.reduce((sum, each, row) => sum + (each - meanX) * (y[row]! - meanY), 0) / (x.length - 1);
  return covariance / Math.sqrt(varianceX * varianceY);
}

/** Scores run to 100: a variance as small as this is arithmetic, not people. */
function isNothing(value: number): boolean {
  return value < 1e-12;
}
