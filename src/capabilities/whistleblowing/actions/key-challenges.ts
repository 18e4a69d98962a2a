import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Time to open a challenge by hand with the program age. */
const MINUTES = 10;
const RANDOM = 12;
const TIME = 4;

/**
 * Challenges that prove a key. Nothing is kept of one that waits, so no row tells that somebody looked and no flood pushes another's out; only
 * answers that were right are remembered, for as long as they could be used again.
 */
export class KeyChallenges {
  private readonly key = randomBytes(32);
  private readonly spent = new Map<string, number>();
  private readonly clock: () => number;

  /** @param clock milliseconds since the start of the program */
  constructor(clock = () => performance.now()) {
    this.clock = clock;
  }

  /** @returns the answer, to be sealed to the key: 32 bytes in base64url */
  issue(governmentId: string, fingerprint: string): string {
    const until = Buffer.alloc(TIME);
    until.writeUInt32BE(Math.floor(this.clock() / 1000) + MINUTES * 60);
    const head = Buffer.concat([randomBytes(RANDOM), until]);
    return Buffer.concat([head, this.mac(head, governmentId, fingerprint)]).toString('base64url');
  }

  /** Is this the answer to a challenge of that key, in time and for the first time? Spends it. */
  take(governmentId: string, fingerprint: string, answer: string): boolean {
    const bytes = Buffer.from(answer, 'base64url');
    if (bytes.length !== 32) return false;
    const head = bytes.subarray(0, RANDOM + TIME);
    const right = timingSafeEqual(bytes.subarray(RANDOM + TIME), this.mac(head, governmentId, fingerprint));
    const now = this.clock() / 1000;
    const until = head.readUInt32BE(RANDOM);
    const mark = head.toString('hex');
    if (!right || now > until || this.spent.has(mark)) return false;
    for (const [old, end] of this.spent) if (end < now) this.spent.delete(old);
    this.spent.set(mark, until);
    return true;
  }

  private mac(head: Buffer, governmentId: string, fingerprint: string): Buffer {
    const said = `${governmentId} ${fingerprint} ${head.toString('hex')}`;
    return createHmac('sha256', this.key).update(said).digest().subarray(0, 16);
  }
}
