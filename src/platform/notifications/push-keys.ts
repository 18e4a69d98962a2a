import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';

/** The house's own key pair by which push services know it (RFC 8292), base64url. A lost one means that every device has to ask anew. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** Reads the key pair of an installation; makes it at the first use. @param folder Folders.keys */
export function openPushKeys(folder: string): PushKeys {
  const path = join(folder, 'push.json');
  try {
    return decode(readFileSync(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(webPush.generateVAPIDKeys())}\n`, {
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

function decode(text: string): PushKeys {
  const { publicKey, privateKey } = JSON.parse(text) as Partial<PushKeys>;
  if (publicKey === undefined || privateKey === undefined) throw new Error('push.json is damaged');
  return { publicKey, privateKey };
}
