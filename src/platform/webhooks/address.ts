import { isIP } from 'node:net';
import { isOwnNetwork } from '../notifications/push-hosts.ts';
import { badField, type Refusal } from '../outcome.ts';

/** Why an address may not be told, or null. */
type Why = 'address' | 'https' | 'credentials' | 'inside';

/** Names that never lead outside (RFC 6761, RFC 8375, RFC 6762). */
const INSIDE = /^[^.]*$|(^|\.)(localhost|local|internal|home\.arpa|invalid|test|onion)$/;

/**
 * What an address alone tells. Where its name leads is looked at when it is called, by the connection itself: a name may lead elsewhere tomorrow.
 */
export function whyNot(address: string): Why | null {
  if (!URL.canParse(address)) return 'address';
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (protocol !== 'https:') return 'https';
  if (username !== '' || password !== '') return 'credentials';
  if (hash !== '') return 'address';
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  // An address in numbers is never looked up, so that the connection could not refuse it.
  if (isIP(host) !== 0) return isOwnNetwork(host) ? 'inside' : null;
  return INSIDE.test(host) ? 'inside' : null;
}

const WAYS_OUT: Record<Why, [id: string, en: string]> = {
  address: [
    'Tulis alamat lengkap tanpa tanda pagar, misalnya https://penerima.example/lurus.',
    'Write a whole address without a hash, e.g. https://receiver.example/lurus.',
  ],
  https: ['Alamat harus diawali https://.', 'The address has to begin with https://.'],
  credentials: [
    'Hapus nama dan kata sandi dari alamat: penerima mengenali kiriman dari tanda tangannya.',
    'Take name and password out of the address: the receiver knows a message by its signature.',
  ],
  inside: [
    'Alamat ini menuju mesin ini sendiri atau jaringan dalam. Pakai alamat yang dapat dibuka dari internet.',
    'This address leads to this machine or an inner network. Use one that can be reached from the internet.',
  ],
};

/** Refuses an address that is not https, or leads back into the house. */
export function refuseAddress(address: string): Refusal | null {
  const why = whyNot(address);
  return why === null ? null : badField('url', ...WAYS_OUT[why]);
}
