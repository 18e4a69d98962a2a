import { metaOf, resultsOf, startIndicators } from './indicators/run.ts';
import type { Release } from './release.ts';
import { readSettings } from './read-settings.ts';

/** `valid W 100`: status, tenderers parted by +, amount (of rupiah, or of another currency written behind it). */
export function bid(words: string, more: object = {}) {
  const [status, tenderers, amount, currency = 'IDR'] = words.split(' ');
  return {
    status,
    ...(tenderers === undefined || tenderers === '-'
      ? {}
      : { tenderers: tenderers.split('+').map((id) => ({ id })) }),
    ...(amount === undefined ? {} : { value: { amount: Number(amount), currency } }),
    ...more,
  };
}

/** `active W`: status and suppliers parted by +. */
export function award(words: string, more: object = {}) {
  const [status, suppliers] = words.split(' ');
  return {
    status,
    ...(suppliers === undefined ? {} : { suppliers: suppliers.split('+').map((id) => ({ id })) }),
    ...more,
  };
}

export function process(
  ocid: string,
  bids: readonly (string | object)[],
  awards: readonly (string | object)[],
  more: object = {},
): Release {
  return {
    ocid,
    bids: { details: bids.map((each) => (typeof each === 'string' ? bid(each) : each)) },
    awards: awards.map((each) => (typeof each === 'string' ? award(each) : each)),
    ...more,
  };
}

/** Winner and loser at these prices. */
export function priced(ocid: string, winning: number, second: number): Release {
  return process(ocid, [`valid W ${winning}`, `valid L ${second}`], ['active W']);
}

/** Results and figures of some releases, under settings with Cardinal's names. */
export function indicate(releases: readonly Release[], settings: object = {}) {
  const run = startIndicators(readSettings(settings).indicators);
  for (const release of releases) run.add(release);
  const board = run.finish();
  return { results: resultsOf(board), meta: metaOf(board) };
}
