import { get, put } from '../../../../../web/api.ts';
import { isProblem } from '../../../../../web/problem.ts';
import type { ReporterIdentity } from '../../sealing/identity.ts';
import {
  newIdentityIndex,
  noteIdentity,
  openIdentityIndex,
  sealIdentityIndex,
  type Repeat,
} from '../../sealing/identity-index.ts';
import { INDEX } from '../cases/wire.ts';
import type { OpenKey } from '../keyring/keyring.ts';

interface Kept {
  file: string | null;
  version: string | null;
}

/** Times that it is tried again when another device wrote in between. */
const TRIES = 3;

/**
 * Which cases an identity has something in common with, and keeps it for the next comparison. The list is opened, held against and sealed on this
 * device; one that does not open is never overwritten.
 * @throws SealingError, Problem
 */
export async function repeatsOf(
  of: { report: string; number: string },
  identity: Pick<ReporterIdentity, 'nik' | 'phone'>,
  key: Pick<OpenKey, 'identity' | 'recipient'>,
): Promise<Repeat[]> {
  for (let left = TRIES; ; left -= 1) {
    const { file, version } = await get<Kept>(INDEX);
    const before = file === null ? newIdentityIndex() : await openIdentityIndex(file, key.identity);
    const { index, repeats } = await noteIdentity(before, of, identity);
    if (index === before) return repeats;
    try {
      await put(INDEX, { file: await sealIdentityIndex(index, key.recipient), replaces: version });
      return repeats;
    } catch (error) {
      if (left === 1 || !isProblem(error) || error.status !== 409) throw error;
    }
  }
}
