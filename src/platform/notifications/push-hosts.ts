import { lookup as resolve, type LookupOptions } from 'node:dns';
import { Agent } from 'node:https';
import { BlockList, isIPv4, isIPv6, type LookupFunction } from 'node:net';

/** Push services of the browsers that people use; a leading dot means every host below it. An installation may add its own (LURUS_PUSH_HOSTS). */
export const PUSH_HOSTS: readonly string[] = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  'web.push.apple.com',
  '.push.apple.com',
  '.notify.windows.com',
];

/** May we be asked to send to this address? The browser names it, so that anybody could name anything. */
export function isPushEndpoint(endpoint: string, hosts: readonly string[] = PUSH_HOSTS): boolean {
  if (endpoint.length > 1_000 || !URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}

const CLOSED = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  CLOSED.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  // Teredo and 6to4 carry an address of version 4 inside.
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  CLOSED.addSubnet(network, bits, 'ipv6');

/** Does an address lead back into the house or the office's own network? */
export function isOwnNetwork(address: string): boolean {
  if (isIPv4(address)) return CLOSED.check(address, 'ipv4');
  return !isIPv6(address) || CLOSED.check(address, 'ipv6');
}

/** Looks a name up and refuses what leads inside: whoever owns the name may point it anywhere, and later elsewhere. */
const lookupOutside: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { ...(options as LookupOptions), all: true }, (error, found) => {
    if (error !== null) return answer(error, '', 0);
    const outside = found.filter((each) => !isOwnNetwork(each.address));
    const [first] = outside;
    if (first === undefined) return answer(new Error(`${hostname} leads into a network of our own`), '', 0);
    return (options as LookupOptions).all === true
      ? answer(null, outside)
      : answer(null, first.address, first.family);
  });
};

/** Connections to push services: to the outside only. */
export function outsideAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 8, lookup: lookupOutside });
}
