// The one module over age-encryption (age-encryption.org/v1). Heavy: a page loads it when something is to be sealed or opened, not before.
import {
  Decrypter,
  Encrypter,
  generateX25519Identity,
  identityToRecipient,
  type Identity,
} from 'age-encryption';
import { HEADER_LIMIT, readAgeHeader } from './age-header.ts';
import { isRecipient, secretOf } from './age-keys.ts';
import { concat, ownBytes, readUtf8, utf8, type Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/** What opens: a text `AGE-SECRET-KEY-1…`, an X25519 private key of WebCrypto, or another holder of keys. */
export type AgeIdentity = string | CryptoKey | Identity;

/** Told after each piece: bytes of plain content so far. */
export type Progress = (bytes: number) => void;

/** base-2 logarithm of scrypt's work: 15 takes 32 MiB and some tenths of a second on a phone, 18 (age's own) 256 MiB. */
export const SCRYPT_WORK = { phone: 15, desk: 18 } as const;
/** Beyond this a hostile passphrase file stops the browser rather than asking for a passphrase. */
const SCRYPT_LIMIT = 20;
/** Recipients of one file. */
const RECIPIENT_LIMIT = 60;

/** A new X25519 identity `AGE-SECRET-KEY-1…`. */
export function newIdentity(): Promise<string> {
  return generateX25519Identity();
}

/** The public half, `age1…`. */
export function recipientOf(identity: string): Promise<string> {
  secretOf(identity);
  return identityToRecipient(identity);
}

/** Seals bytes to X25519 recipients. @throws SealingError `recipient`, `mixed` */
export async function seal(plain: Uint8Array, to: readonly string[]): Promise<Bytes> {
  return ownBytes(await encrypterTo(to).encrypt(ownBytes(plain)));
}

/** Seals a stream of any length in memory of a few chunks; works in a Worker. The pieces that come out have no fixed size. */
export async function sealStream(
  plain: ReadableStream<Uint8Array>,
  to: readonly string[],
  progress?: Progress,
): Promise<ReadableStream<Uint8Array>> {
  return encrypterTo(to).encrypt(plain.pipeThrough(counted(progress)));
}

/** Opens bytes. @throws SealingError `wrong-key`, `damaged`, `mixed` */
export async function open(sealed: Uint8Array, identities: readonly AgeIdentity[]): Promise<Bytes> {
  inspect(sealed, sealed.length);
  const decrypter = decrypterWith(identities);
  return ownBytes(await explained(() => decrypter.decrypt(ownBytes(sealed))));
}

/** Opens bytes that hold UTF-8. */
export async function openText(sealed: Uint8Array, identities: readonly AgeIdentity[]): Promise<string> {
  const plain = await open(sealed, identities);
  return explained(() => readUtf8(plain));
}

/**
 * Opens a stream. What comes out before its end is not yet known to be whole: throw it away when the stream fails.
 * @throws SealingError `wrong-key` and `damaged` at once for the header; the stream itself errors with `damaged`
 */
export async function openStream(
  sealed: ReadableStream<Uint8Array>,
  identities: readonly AgeIdentity[],
  progress?: Progress,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = decrypterWith(identities);
  const plain = await explained(() => decrypter.decrypt(sealed.pipeThrough(limitedHeader())));
  const reader = plain.getReader();
  let seen = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await explained(() => reader.read());
      if (done) return controller.close();
      seen += value.length;
      progress?.(seen);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** A file that a passphrase opens, also with the program `age`. @param place where it will be opened: decides scrypt's work */
export async function sealWithPassphrase(
  plain: Uint8Array,
  passphrase: string,
  place: keyof typeof SCRYPT_WORK,
): Promise<Bytes> {
  return ownBytes(await encrypterFor(passphrase, place).encrypt(ownBytes(plain)));
}

/** The same for a stream. */
export async function sealStreamWithPassphrase(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
  place: keyof typeof SCRYPT_WORK,
): Promise<ReadableStream<Uint8Array>> {
  return encrypterFor(passphrase, place).encrypt(plain);
}

/** @throws SealingError `wrong-key` (or a file for keys), `damaged`, `too-much-work` */
export async function openWithPassphrase(sealed: Uint8Array, passphrase: string): Promise<Bytes> {
  const { work } = inspect(sealed, sealed.length);
  if (work !== null && work > SCRYPT_LIMIT) throw new SealingError('too-much-work');
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return ownBytes(await explained(() => decrypter.decrypt(ownBytes(sealed))));
}

/** A stream of what is in memory already. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

/** Everything of a stream. @param limit bytes; more is refused with `too-large` */
export async function readStream(stream: ReadableStream<Uint8Array>, limit: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let each = await reader.read(); !each.done; each = await reader.read()) {
    size += each.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new SealingError('too-large');
    }
    parts.push(each.value);
  }
  return concat(...parts);
}

function encrypterFor(passphrase: string, place: keyof typeof SCRYPT_WORK): Encrypter {
  if (passphrase === '') throw new SealingError('recipient', 'no passphrase');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(SCRYPT_WORK[place]);
  return encrypter;
}

function encrypterTo(to: readonly string[]): Encrypter {
  const quantum = to.filter((each) => each.startsWith('age1pq1') || each.startsWith('age1tagpq1'));
  if (quantum.length > 0 && quantum.length < to.length) throw new SealingError('mixed');
  if (
    to.length === 0 ||
    to.length > RECIPIENT_LIMIT ||
    new Set(to).size < to.length ||
    !to.every(isRecipient)
  )
    throw new SealingError('recipient');
  const encrypter = new Encrypter();
  for (const each of to) encrypter.addRecipient(each);
  return encrypter;
}

function decrypterWith(identities: readonly AgeIdentity[]): Decrypter {
  const decrypter = new Decrypter();
  for (const each of identities) {
    if (typeof each === 'string') secretOf(each);
    decrypter.addIdentity(each);
  }
  return decrypter;
}

/** Stanzas of other programs (plugins) may be opened by who holds their key; what breaks the format or mixes kinds may not. */
function inspect(beginning: Uint8Array, size: number | null): { work: number | null } {
  const { header, fault } = readAgeHeader(beginning, size);
  if (fault === 'mixed') throw new SealingError('mixed');
  if (fault !== null && fault !== 'kind') throw new SealingError('damaged', fault);
  return { work: header?.work ?? null };
}

/** Hands on a stream whose header was looked at, so that a hostile one neither grows in memory nor mixes kinds of recipients. */
function limitedHeader(): TransformStream<Uint8Array, Uint8Array> {
  let held: Uint8Array | null = new Uint8Array();
  const look = (controller: TransformStreamDefaultController<Uint8Array>, last: boolean) => {
    if (held === null || (!last && held.length < HEADER_LIMIT + 32)) return;
    inspect(held, last ? held.length : null);
    controller.enqueue(held);
    held = null;
  };
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (held === null) return controller.enqueue(chunk);
      held = concat(held, chunk);
      look(controller, false);
    },
    flush: (controller) => look(controller, true),
  });
}

function counted(progress: Progress | undefined): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      seen += chunk.length;
      progress?.(seen);
    },
  });
}

async function explained<T>(run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SealingError) throw error;
    const strange = error instanceof Error && error.message.startsWith('no identity matched');
    throw new SealingError(strange ? 'wrong-key' : 'damaged');
  }
}

/** Seals a text as UTF-8. */
export function sealText(text: string, to: readonly string[]): Promise<Bytes> {
  return seal(utf8(text), to);
}
