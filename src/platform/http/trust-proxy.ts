import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Which proxies are believed what they say of a request (X-Forwarded-For, -Host, -Proto): nobody; so many of them, counted from the program outwards;
 * or those that stand at these addresses.
 */
export type TrustProxy = false | number | readonly string[];

/** Is what stands at `address` believed? @param hop 0 for whoever is connected to the program, 1 for whom he names, … */
export type Trusts = (address: string | undefined, hop: number) => boolean;

/** A chain that is longer is a mistake. */
const MOST_HOPS = 9;
/** This machine. */
const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * Reads LURUS_TRUST_PROXY: nothing or `0` believes nobody, `1` to `9` so many proxies, else addresses and networks with commas between; `loopback` is
 * this machine. @throws Error naming the part that is none of these
 */
export function readTrustProxy(text: string | undefined): TrustProxy {
  const said = text?.trim() ?? '';
  if (said === '' || said === '0') return false;
  if (/^\d+$/.test(said)) {
    if (Number(said) <= MOST_HOPS) return Number(said);
    throw new Error(`LURUS_TRUST_PROXY: ${said} proxies are too many; at most ${MOST_HOPS}`);
  }
  const list = said.split(',').map((each) => each.trim());
  trustsOf(list);
  return list;
}

/** The one question that is asked of every request, by Fastify and before it. */
export function trustsOf(trust: TrustProxy): Trusts {
  if (trust === false) return () => false;
  if (typeof trust === 'number') return (_address, hop) => hop < trust;
  const known = new BlockList();
  for (const each of trust.flatMap((one) => (one === 'loopback' ? LOOPBACK : [one]))) add(known, each);
  return (address) => {
    const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
    const family = isIPv4(plain) ? 'ipv4' : isIPv6(plain) ? 'ipv6' : null;
    return family !== null && known.check(plain, family);
  };
}

function add(known: BlockList, network: string): void {
  const [address = '', bits, more] = network.split('/');
  const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
  const length = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (most === -1 || length < 0 || length > most || more !== undefined)
    throw new Error(
      `LURUS_TRUST_PROXY: "${network}" is neither a number of proxies (1 to ${MOST_HOPS}), nor "loopback", nor an address or network (e.g. 10.0.0.5 or 10.0.0.0/24)`,
    );
  known.addSubnet(address, length, most === 32 ? 'ipv4' : 'ipv6');
}
