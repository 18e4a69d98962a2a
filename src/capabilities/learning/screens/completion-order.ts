import type { CompletionReply } from '../contract.ts';

type Row = CompletionReply['rows'][number];
const ALL = 100;

/** Those that are furthest behind stand first, the larger before the smaller; hidden shares last. */
export function behindFirst(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.percent ?? ALL + 1) - (b.percent ?? ALL + 1) || b.people - a.people);
}

/** How many agencies are through, on their way, not begun, or not told. */
export function summaryOf(rows: readonly Row[]) {
  const count = (fits: (percent: number) => boolean) =>
    rows.filter((row) => row.percent !== null && fits(row.percent)).length;
  return {
    complete: count((percent) => percent === ALL),
    underway: count((percent) => percent > 0 && percent < ALL),
    notBegun: count((percent) => percent === 0),
    hidden: rows.filter((row) => row.percent === null).length,
  };
}
