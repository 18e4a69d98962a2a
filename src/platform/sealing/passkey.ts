// Keys behind a passkey or security key (WebAuthn PRF, stanza age-encryption.org/fido2prf): only in browsers, and only where the device has it.
import { Decrypter, Encrypter, webauthn } from 'age-encryption';
import { ownBytes, type Bytes } from './bytes.ts';
import { SealingError } from './sealing-error.ts';

/**
 * Makes a credential and tells it as `AGE-PLUGIN-FIDO2PRF-1…`; not secret, kept so that a security key is found again. Asks the person.
 * @param keyName shown by the device, e.g. the office; never the name of a case
 * @param rpId host of this origin
 */
export function newPasskey(keyName: string, rpId: string, type: 'passkey' | 'security-key'): Promise<string> {
  return webauthn.createCredential({ keyName, rpId, type });
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
  return ownBytes(await encrypter.encrypt(ownBytes(plain)));
}

/** @throws SealingError `wrong-key` when this credential was not among them; DOMException when the person declines */
export async function openWithPasskey(sealed: Uint8Array, credential: string, rpId: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: credential, rpId }));
  try {
    return ownBytes(await decrypter.decrypt(ownBytes(sealed)));
  } catch (error) {
    if (error instanceof DOMException) throw error;
    throw new SealingError(
      error instanceof Error && error.message.startsWith('no identity matched') ? 'wrong-key' : 'damaged',
    );
  }
}
