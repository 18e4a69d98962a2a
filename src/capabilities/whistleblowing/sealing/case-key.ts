// The case key: an age identity made in the reporter's browser for one report. Its public half never reaches the server, so whoever can write
// something that the case key opens holds the case key, or is the reporter.
import { newIdentity, openText, recipientOf, sealText } from '../../../platform/sealing/age.ts';
import { secretOf } from '../../../platform/sealing/age-keys.ts';
import { ownBytes, toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import type { DirectoryHead } from './directory.ts';
import type { Mailbox } from './mailbox.ts';

export interface CaseKey {
  identity: string;
  recipient: string;
}

/** The key directory as the reporter's browser saw it when he reported: a later one that lacks it was rolled back, or is another's. */
export interface SeenDirectory {
  /** hex */
  root: string;
  head: DirectoryHead;
}

export async function newCaseKey(): Promise<CaseKey> {
  return caseKeyOf(await newIdentity());
}

async function caseKeyOf(identity: string): Promise<CaseKey> {
  return { identity, recipient: await recipientOf(identity) };
}

/** The case key for one reader: an age file that holds an identity file, as `age -i` takes it. */
export function wrapCaseKey({ identity }: CaseKey, to: string): Promise<Bytes> {
  return sealText(`# lurus case key\n${identity}\n`, [to]);
}

/**
 * The case key for the reporter's own mailbox, with a proof that the server, which knows the mailbox's public half, cannot make, and with what
 * the reporter's browser knew of the key directory: who holds no case key can put no other word of it here.
 */
export async function wrapForMailbox(
  key: CaseKey,
  mailbox: Mailbox,
  seen: SeenDirectory | null = null,
): Promise<Bytes> {
  const proof = toHex(await proofOf(mailbox, key));
  const known = seen === null ? '' : `# seen ${seen.root} ${seen.head.count} ${seen.head.hash}\n`;
  return sealText(`# lurus case key\n# proof ${proof}\n${known}${key.identity}\n`, [
    await recipientOf(mailbox.identity),
  ]);
}

/** @throws SealingError `wrong-key`, `damaged`, `content` */
export async function openCaseKey(wrap: Uint8Array, identity: string): Promise<CaseKey> {
  return keyIn(await openText(wrap, [identity]));
}

/** @throws SealingError also when the key was not put there by the one who made the receipt */
export async function openMailboxWrap(
  wrap: Uint8Array,
  mailbox: Mailbox,
): Promise<CaseKey & { seen: SeenDirectory | null }> {
  const text = await openText(wrap, [mailbox.identity]);
  const key = await keyIn(text);
  const told = /^# proof ([0-9a-f]{64})$/m.exec(text)?.[1];
  if (told !== toHex(await proofOf(mailbox, key)))
    throw new SealingError('content', 'case key without proof');
  const [, root, count, hash] = /^# seen ([0-9a-f]{64}) (\d{1,5}) ([0-9a-f]{64})$/m.exec(text) ?? [];
  const seen =
    root === undefined || hash === undefined ? null : { root, head: { count: Number(count), hash } };
  return { ...key, seen };
}

async function keyIn(text: string): Promise<CaseKey> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const [identity = ''] = lines;
  if (lines.length !== 1) throw new SealingError('content', 'no case key');
  secretOf(identity);
  return caseKeyOf(identity);
}

async function proofOf({ proof }: Mailbox, { recipient }: CaseKey): Promise<Bytes> {
  const key = await crypto.subtle.importKey(
    'raw',
    ownBytes(proof),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(recipient)));
}
