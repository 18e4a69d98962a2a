/** A JSON object as it was read: nothing is known of its fields. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries of an array that are objects; null where there is no array. */
export function objectsOf(value: unknown): JsonObject[] | null {
  return Array.isArray(value) ? value.filter(isObject) : null;
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The field at the end of a path of objects. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) {
    const object = objectOf(here);
    if (object === null || !Object.hasOwn(object, name)) return undefined;
    here = object[name];
  }
  return here;
}
