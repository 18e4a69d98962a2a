import { createHash, randomUUIDv7 } from 'node:crypto';

/** Millisecond of the newest id, and how many ids it has given; they begin at a random number below half of 12 bits. */
const newest = { time: 0, count: 0 };

/**
 * A new id, ordered by time (UUID version 7), and within this program always greater than the one before, also in the same
 * millisecond: the trail's order of two entries of one act rests on it. Where time is a secret use crypto.randomUUID (version 4).
 */
export function newId(): string {
  const random = randomUUIDv7();
  const now = Date.now();
  if (now > newest.time) {
    newest.time = now;
    newest.count = Number.parseInt(random.slice(15, 18), 16) % 0x800;
  } else if (newest.count === 0xfff) {
    newest.time += 1;
    newest.count = 0;
  } else {
    newest.count += 1;
  }
  const time = newest.time.toString(16).padStart(12, '0');
  const count = newest.count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${random.slice(18)}`;
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
