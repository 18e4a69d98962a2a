import type { Json } from '../../rules/flags/found-flag.ts';

/** A value as JSON keeps it, for a flag's snapshot. */
export function jsonOf(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
