// Keys behind a passkey (WebAuthn PRF, stanza age-encryption.org/fido2prf): only in browsers, and only where the device has it.
import { Decrypter, Encrypter, webauthn, type Identity, type Stanza } from 'age-encryption';
import { concat, ownBytes, utf8, type Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/**
 * Makes a credential that the device itself finds again, and tells it as `AGE-PLUGIN-FIDO2PRF-1…` (not secret). Asks the person.
 * @param keyName shown by the device, e.g. the office; never the name of a case
 * @param rpId host of this origin
 * @throws SealingError `no-prf` where device or browser cannot keep keys this way; DOMException when the person declines
 */
export async function newPasskey(keyName: string, rpId: string): Promise<string> {
  try {
    return await webauthn.createCredential({ keyName, rpId, type: 'passkey' });
  } catch (error) {
    throw explained(error);
  }
}

/** Seals bytes (a staff member's key file) so that any one of these credentials opens them. Asks the person once a credential. */
export async function sealToPasskeys(
  plain: Uint8Array,
  credentials: readonly string[],
  rpId: string,
): Promise<Bytes> {
  if (credentials.length === 0) throw new SealingError('recipient');
  const encrypter = new Encrypter();
  for (const identity of credentials)
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity, rpId }));
  try {
    return ownBytes(await encrypter.encrypt(ownBytes(plain)));
  } catch (error) {
    throw explained(error);
  }
}

/**
 * Opens with a passkey that the person picks on the device; asks again for each credential of the file that was not the picked one.
 * @param credential asks for this one only
 * @throws SealingError `wrong-key` when none of the picked ones was among them; DOMException when the person declines
 */
export async function openWithPasskey(sealed: Uint8Array, rpId: string, credential?: string): Promise<Bytes> {
  return (await openRemembering(sealed, rpId, credential)).plain;
}

/**
 * The same file, opened by one more credential; those that open it now go on to. Asks for one that opens it before the new one is made: with
 * both on one device nobody could tell them apart.
 * @throws as `newPasskey` and `openWithPasskey`
 */
export async function addPasskey(sealed: Uint8Array, keyName: string, rpId: string): Promise<Bytes> {
  const { fileKey } = await openRemembering(sealed, rpId);
  const credential = await newPasskey(keyName, rpId);
  let stanzas: Stanza[];
  try {
    stanzas = await new webauthn.WebAuthnRecipient({ identity: credential, rpId }).wrapFileKey(fileKey);
  } catch (error) {
    throw explained(error);
  }
  // Only the header changes: the content's key is the file key's, and stays.
  const text = new TextDecoder('latin1').decode(sealed);
  const end = text.indexOf('\n--- ') + 1;
  const payload = text.indexOf('\n', end) + 1;
  const header = concat(sealed.slice(0, end), ...stanzas.map(written), utf8('---'));
  const mac = await macOf(fileKey, header);
  return concat(header, utf8(` ${unpadded(mac)}\n`), sealed.slice(payload));
}

async function openRemembering(
  sealed: Uint8Array,
  rpId: string,
  identity?: string,
): Promise<{ plain: Bytes; fileKey: Uint8Array }> {
  const device = new webauthn.WebAuthnIdentity(identity === undefined ? { rpId } : { rpId, identity });
  let fileKey: Uint8Array | null = null;
  const remembering: Identity = {
    async unwrapFileKey(stanzas) {
      fileKey = await device.unwrapFileKey(stanzas);
      return fileKey;
    },
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(remembering);
  try {
    const plain = ownBytes(await decrypter.decrypt(ownBytes(sealed)));
    return { plain, fileKey: fileKey! };
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): Error {
  if (error instanceof DOMException || error instanceof SealingError) return error;
  const text = error instanceof Error ? error.message : '';
  if (text.startsWith('PRF extension not available')) return new SealingError('no-prf');
  return new SealingError(text.startsWith('no identity matched') ? 'wrong-key' : 'damaged');
}

function written({ args, body }: Stanza): Bytes {
  const lines: string[] = unpadded(body).match(/.{1,64}/g) ?? [];
  // A last line of full length is followed by an empty one.
  if (lines.at(-1)?.length === 64 || lines.length === 0) lines.push('');
  return utf8(`-> ${args.join(' ')}\n${lines.join('\n')}\n`);
}

function unpadded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('=', '');
}

async function macOf(fileKey: Uint8Array, header: Bytes): Promise<Bytes> {
  const secret = await crypto.subtle.importKey('raw', ownBytes(fileKey), 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('header') },
    secret,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, header));
}
