/** Receipts that one page lists at most, on average: the page stays small, and asking for it tells of nobody in particular. */
const A_PAGE = 40;

/** First characters of a receipt by which it is looked up, so that many others are listed beside it. 0: all stand on one page. */
export function prefixLength(receipts: number): number {
  return Math.max(0, Math.ceil(Math.log(receipts / A_PAGE) / Math.log(16)));
}

/** What somebody typed → those first characters; null when it is no beginning of a receipt. More than is needed is cut off and looked at by nobody. */
export function parsePrefix(typed: string, length: number): string | null {
  const start = typed.trim().toLowerCase().slice(0, length);
  return start.length === length && /^[0-9a-f]*$/.test(start) ? start : null;
}
