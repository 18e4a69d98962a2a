import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets that need a key outside the database, so that a stolen copy of the database alone opens no account. */
export interface Vault {
  /** AES-256-GCM; `context` (whose secret it is) is bound in, so that a sealed secret cannot be moved to another row */
  seal(plain: string, context: string): string;
  /** @throws when the text was altered, belongs to another context or was sealed under another key */
  open(sealed: string, context: string): string;
  /** keyed hash (HMAC-SHA-256, hex) for values too short to be hashed bare: codes, addresses */
  mac(value: string): string;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * Opens the vault of an installation; makes its key at the first use.
 * @param folder Folders.keys. Without `identity.key` nobody's second factor or unused activation code works any more:
 *   keep a copy apart from the database's backup.
 */
export function openVault(folder: string): Vault {
  const master = readKey(folder);
  const sealing = Buffer.from(hkdfSync('sha256', master, '', 'lurus sealing', KEY_BYTES));
  const hashing = Buffer.from(hkdfSync('sha256', master, '', 'lurus hashing', KEY_BYTES));
  return {
    seal(plain, context) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${VERSION}.${body.toString('base64url')}`;
    },
    open(sealed, context) {
      const [version, text = ''] = sealed.split('.');
      if (version !== VERSION) throw new Error('sealed by an unknown version');
      const body = Buffer.from(text, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', sealing, body.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      })
        .setAAD(Buffer.from(context))
        .setAuthTag(body.subarray(-TAG_BYTES));
      const plain = Buffer.concat([decipher.update(body.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
      return plain.toString('utf8');
    },
    mac: (value) => createHmac('sha256', hashing).update(value).digest('hex'),
  };
}

function readKey(folder: string): Buffer {
  const path = join(folder, 'identity.key');
  try {
    return decode(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  });
  try {
    // A link either makes the whole file or none: of two programs that start at once, one key wins.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return decode(readFileSync(path, 'utf8'));
}

function decode(text: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) throw new Error('identity.key is damaged: it must hold 32 bytes in base64');
  return key;
}
