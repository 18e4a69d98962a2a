import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import type { Folders } from '../../../platform/services.ts';
import { isSignedEntry, type SignedEntry } from '../sealing/directory-entry.ts';
import { verifyDirectory, type KeyDirectory } from '../sealing/directory.ts';
import { listEntries } from '../store/keys.ts';
import { readPin } from './root-pin.ts';

/** The chain as it is kept. What is no entry any more is left as it is: `verifyDirectory` names it. */
export async function readChain(tx: Tx): Promise<SignedEntry[]> {
  const rows = await listEntries(tx);
  return rows.map(({ entry, signature }) => ({ entry: parse(entry), signature })) as SignedEntry[];
}

function parse(entry: string): unknown {
  try {
    return JSON.parse(entry);
  } catch {
    return null;
  }
}

/** Directories that verified, by what was verified: a chain of some entries costs some signatures each time. */
const verified = new Map<string, { mark: string; directory: KeyDirectory }>();

/**
 * The key directory, verified against the root that is pinned outside the database. Null before the ceremony, and when the chain was
 * tampered with: nothing may be sealed, opened or handed over then.
 */
export async function findDirectory(
  tx: Tx,
  folders: Pick<Folders, 'keys'>,
  governmentId: string,
): Promise<KeyDirectory | null> {
  const root = await readPin(folders, governmentId);
  if (root === null) return null;
  const chain = await readChain(tx);
  const mark = createHash('sha256')
    .update(`${root}\n${JSON.stringify(chain)}`)
    .digest('hex');
  const known = verified.get(governmentId);
  if (known?.mark === mark) return known.directory;
  if (!chain.every(isSignedEntry)) return null;
  const { directory } = await verifyDirectory(chain, { government: governmentId, root });
  if (directory !== null) verified.set(governmentId, { mark, directory });
  return directory;
}
