import { isObject, textOf, type JsonObject } from './json.ts';
import type { Release } from './release.ts';

/**
 * Releases of one process as its state after the latest of them: what a later release tells replaces what an earlier one told, lists of
 * things with an id grow by id, null takes away. A release that is already compiled stands for all before it. Releases without a day keep
 * the order in which they came.
 */
export function mergeReleases(releases: readonly Release[]): Release {
  const dated = releases.map((release, place) => ({ release, place, date: textOf(release['date']) ?? '' }));
  const ordered = dated.toSorted((a, b) => compareDates(a.date, b.date) || a.place - b.place);
  return ordered.reduce<JsonObject>(
    (whole, { release }) => (isCompiled(release) ? release : mergeObjects(whole, release)),
    {},
  );
}

function compareDates(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const [one, other] = [Date.parse(a), Date.parse(b)];
  return Number.isNaN(one) || Number.isNaN(other) ? 0 : one - other;
}

function isCompiled(release: Release): boolean {
  const tag = release['tag'];
  return Array.isArray(tag) && tag.includes('compiled');
}

function mergeObjects(before: JsonObject, after: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(after)) {
    if (value === null) delete merged[name];
    else merged[name] = mergeValues(Object.hasOwn(before, name) ? before[name] : undefined, value);
  }
  return merged;
}

function mergeValues(before: unknown, after: unknown): unknown {
  if (isObject(before) && isObject(after)) return mergeObjects(before, after);
  if (Array.isArray(before) && Array.isArray(after)) return mergeLists(before, after);
  return after;
}

/** By id where every entry has one; else the later list stands for the whole. */
function mergeLists(before: readonly unknown[], after: readonly unknown[]): unknown {
  if (![...before, ...after].every(hasId)) return after;
  const merged = new Map<string, unknown>();
  for (const each of before) if (hasId(each)) merged.set(String(each['id']), each);
  for (const each of after)
    if (hasId(each)) merged.set(String(each['id']), mergeValues(merged.get(String(each['id'])), each));
  return [...merged.values()];
}

function hasId(value: unknown): value is JsonObject & { id: string | number } {
  return isObject(value) && (typeof value['id'] === 'string' || typeof value['id'] === 'number');
}
