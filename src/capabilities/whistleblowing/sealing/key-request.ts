// What a new holder hands to the keeper of the root: the public half of the key that he made on his device, for paper or a message. Both sides
// compare the words, by voice or side by side, so that nobody in between can put in a key of his own.
import { decodeBech32, encodeBech32 } from '../../../platform/sealing/bech32.ts';
import { isRecipient } from '../../../platform/sealing/age-keys.ts';
import { concat, digestHex, fromHex, toHex } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import { inWords } from '../../../platform/sealing/words.ts';

export interface KeyRequest {
  /** the holder's account, a UUID */
  account: string;
  /** `age1…` */
  recipient: string;
  /** Ed25519 public key, hex */
  signer: string;
}

const PREFIX = 'lurus-minta-';
const ACCOUNT = 16;
const KEY = 32;

/** `LURUS-MINTA-1…` in groups of five, with a checksum. */
export function printRequest({ account, recipient, signer }: KeyRequest): string {
  const key = isRecipient(recipient) ? decodeBech32('age', recipient) : null;
  if (key === null) throw new SealingError('recipient');
  const bytes = concat(fromHex(account.replaceAll('-', '')), key, fromHex(signer));
  return inGroups(encodeBech32(PREFIX, bytes).toUpperCase());
}

/** `LURUS-ROOT-1QQQQQQQ…` → `LURUS-ROOT-1 QQQQQ QQ…`: what is typed from paper is typed in groups of five. */
export function inGroups(code: string): string {
  const [, name = '', rest = ''] = /^([A-Z-]+1)(.*)$/.exec(code.replaceAll(/\s/g, '')) ?? [];
  return [name, ...(rest.match(/.{1,5}/g) ?? [])].join(' ');
}

/** @throws SealingError `content` when it was typed wrong */
export function readRequest(typed: string): KeyRequest {
  const bytes = decodeBech32(PREFIX, typed.replaceAll(/\s/g, '').toUpperCase());
  if (bytes?.length !== ACCOUNT + 2 * KEY) throw new SealingError('content', 'no key request');
  const hex = toHex(bytes.slice(0, ACCOUNT));
  return {
    account: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    recipient: encodeBech32('age', bytes.slice(ACCOUNT, ACCOUNT + KEY)),
    signer: toHex(bytes.slice(ACCOUNT + KEY)),
  };
}

/** Eight words over all of the request. */
export async function requestWords({ account, recipient, signer }: KeyRequest): Promise<string[]> {
  return inWords(await digestHex(`lurus key request v1\n${account}\n${recipient}\n${signer}\n`));
}
