import { createHash, randomUUIDv7 } from 'node:crypto';

/** A new id, ordered by time (UUID version 7). Where time is a secret use crypto.randomUUID (version 4) instead. */
export function newId(): string {
  return randomUUIDv7();
}

/** RFC 8785 canonical JSON: the one spelling of a value, so that its hash is the same everywhere. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
