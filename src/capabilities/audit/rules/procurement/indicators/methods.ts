import { at } from '../json.ts';
import type { Release } from '../release.ts';
import type { IndicatorSettings } from '../settings.ts';

/** Does the method pass? A restriction refuses a process that does not tell its method. */
export function methodPasses(release: Release, methods: readonly string[]): boolean {
  const method = at(release, 'tender', 'procurementMethod');
  return methods.length === 0 || (typeof method === 'string' && methods.includes(method));
}

/** Is the process looked at, and not of a kind that was excluded? */
export function detailsPass(release: Release, only: readonly string[], excluded: readonly string[]): boolean {
  const details = at(release, 'tender', 'procurementMethodDetails');
  if (typeof details !== 'string') return only.length === 0;
  return only.length === 0 ? !excluded.includes(details) : only.includes(details);
}

/** Are prices compared in this kind of procurement? */
export function comparesPrices(release: Release, settings: IndicatorSettings): boolean {
  return detailsPass(release, settings.priceComparison, settings.noPriceComparison);
}
