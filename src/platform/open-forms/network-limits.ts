import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is slowed down: sending a form, asking for a challenge, guessing codes. */
export type Purpose = 'form' | 'proof' | 'code';

interface Pace {
  /** requests of one network in a window that wait for nothing */
  free: number;
  /** milliseconds that each further one waits longer than the one before */
  step: number;
}

const PACES: Record<Purpose, Pace> = {
  form: { free: 20, step: 250 },
  proof: { free: 200, step: 100 },
  code: { free: 10, step: 500 },
};
/** No request waits longer; a person takes it for a slow line. */
export const LONGEST_WAIT = 8_000;
/** Length of a window, in milliseconds. */
const WINDOW = 10 * 60_000;
/** A network behind which a whole city or office may stand gets so many times more. */
const SHARED = 50;
/** Requests that may wait at once; beyond, none waits: the brake must not become the jam. */
const MOST_WAITING = 500;
/** Networks remembered at once. */
const MOST_NETWORKS = 50_000;

/**
 * Milliseconds that the `count`th request of a window waits. Nothing here ever refuses: behind one address of a mobile carrier stand thousands.
 */
export function waitOf(purpose: Purpose, count: number, shared: boolean): number {
  const { free, step } = PACES[purpose];
  const over = count - free * (shared ? SHARED : 1);
  return over <= 0 ? 0 : Math.min(LONGEST_WAIT, over * step);
}

/** The network of an address: /24 of IPv4, /48 of IPv6; null for one of which nothing can be said (this machine itself). */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.startsWith('127.') ? null : plain.split('.').slice(0, 3).join('.');
  if (!isIPv6(plain) || plain === '::1') return null;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 3)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/** Networks of offices, and those that operators of mobile nets share among their customers (RFC 6598). */
const ALWAYS_SHARED = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7'];

/** @param list networks in CIDR notation @throws Error naming the one that is none */
export function sharedNetworks(list: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const each of [...ALWAYS_SHARED, ...list]) {
    const [address = '', bits] = each.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    const most = family === 'ipv4' ? 32 : 128;
    if (
      (!isIPv4(address) && !isIPv6(address)) ||
      !(Number(bits ?? most) >= 0 && Number(bits ?? most) <= most)
    )
      throw new Error(`LURUS_SHARED_NETWORKS: "${each}" is no network (e.g. 103.10.64.0/22)`);
    networks.addSubnet(address, Number(bits ?? most), family);
  }
  return networks;
}

/** Counts requests a network, under a keyed hash whose salt lives a day and in memory only: nobody can tell later who had been there. */
export class NetworkCounter {
  private salt = randomBytes(32);
  private day = '';
  private counts = new Map<string, { count: number; since: number }>();
  private waiting = 0;
  private shared = sharedNetworks([]);
  private readonly clock: () => number;

  constructor(clock: () => number = Date.now) {
    this.clock = clock;
  }

  setShared(list: readonly string[]): void {
    this.shared = sharedNetworks(list);
  }

  /** Counts one request. @returns milliseconds that it should wait */
  count(address: string, purpose: Purpose): number {
    const network = networkOf(address);
    if (network === null) return 0;
    const now = this.clock();
    this.changeSalt(now);
    const key = createHmac('sha256', this.salt).update(`${purpose} ${network}`).digest('base64');
    const before = this.counts.get(key);
    const entry = before !== undefined && now - before.since < WINDOW ? before : { count: 0, since: now };
    entry.count += 1;
    // Put back at the end, so that those who have not come for long stand first when room is needed.
    this.counts.delete(key);
    this.counts.set(key, entry);
    if (this.counts.size > MOST_NETWORKS) this.counts.delete(this.counts.keys().next().value!);
    return waitOf(purpose, entry.count, this.isShared(address));
  }

  /** Waits, unless too many wait already or the sender has gone. */
  async wait(milliseconds: number, gone: AbortSignal): Promise<void> {
    if (milliseconds === 0 || this.waiting >= MOST_WAITING) return;
    this.waiting += 1;
    await sleep(milliseconds, undefined, { signal: gone }).catch(() => {});
    this.waiting -= 1;
  }

  private isShared(address: string): boolean {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return this.shared.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  }

  private changeSalt(now: number): void {
    const day = new Date(now).toISOString().slice(0, 10);
    if (day === this.day) return;
    this.day = day;
    this.salt = randomBytes(32);
    this.counts = new Map();
  }
}

/** This process's counter. */
export const networks = new NetworkCounter();

/** Lets a request wait by how many its network has sent lately. Never refuses; at most 8 seconds. */
export async function slowDown(request: FastifyRequest, purpose: Purpose): Promise<void> {
  const milliseconds = networks.count(request.ip, purpose);
  if (milliseconds === 0) return;
  const gone = new AbortController();
  const leave = () => gone.abort();
  request.raw.socket.once('close', leave);
  await networks.wait(milliseconds, gone.signal);
  request.raw.socket.off('close', leave);
}
