import { existsSync } from 'node:fs';
import type { Act } from '../act.ts';
import type { Database } from '../database/index.ts';
import type { Folders } from '../services.ts';
import { keyPath, makeSigner } from './keys.ts';
import { formatVerifier, verifierOf } from './note.ts';
import { record } from './record.ts';

/**
 * Makes a new key for a log whose key is lost for good. The log goes on under the same name; its list of public keys grows by
 * one line, and the change stands in the trail itself.
 * @returns the new public key as a line
 * @throws Error while the old key is still there: renewing is no way to hide who signed
 */
export async function renewKey(db: Database, folders: Folders, act: Act): Promise<string> {
  const path = keyPath(folders, act.government.id);
  if (existsSync(path)) {
    throw new Error(
      `Kunci masih ada di ${path}. Kunci hanya diperbarui bila sudah hilang; pindahkan dulu berkas itu ke tempat aman.\n` +
        `The key is still at ${path}. A key is renewed only when it is lost; first move that file to a safe place.`,
    );
  }
  const signer = await makeSigner(folders, act.government.id);
  const line = formatVerifier(verifierOf(signer.name, signer.privateKey));
  await db.asGovernment(act.government.id, (tx) =>
    record(tx, act, {
      action: 'trail.renew-key',
      kind: 'trail-key',
      subject: act.government.id,
      record: { key: line },
    }),
  );
  return line;
}
