import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { inWords } from '../../../platform/sealing/words.ts';
import type { Services } from '../../../platform/services.ts';
import { findDirectory } from '../actions/read-directory.ts';
import { OPEN_MODES, TOKEN_VERIFIERS, VILLAGE_FUND_SHARES } from '../parameters.ts';
import { fingerprintOf } from '../sealing/directory-entry.ts';
import { keysOn, type KeyHolder } from '../sealing/directory.ts';
import { readersOf } from '../sealing/readers.ts';
import { EVIDENCE_NEEDED, EXIT_ADDRESS, PROTECTION, REWARD } from './page-parameters.ts';
import type { SealedContext } from './sealed-route.ts';

const PARAMETERS = {
  modes: OPEN_MODES,
  exit: EXIT_ADDRESS,
  protection: PROTECTION,
  reward: REWARD,
  needed: EVIDENCE_NEEDED,
  shares: VILLAGE_FUND_SHARES,
  verifiers: TOKEN_VERIFIERS,
};

/** What every page of this origin tells of the channel on its day. */
export async function channelState(
  tx: Tx,
  services: Pick<Services, 'folders'>,
  { government, today }: SealedContext,
) {
  const settings = await getParameters(tx, PARAMETERS, today);
  const directory = await findDirectory(tx, services.folders, government.id);
  if (directory === null) return { settings, keys: null };
  const keys = keysOn(directory, today);
  return {
    settings,
    keys: {
      root: directory.root,
      rootWords: await rootWords(directory.root),
      superAdmin: keys.superAdmin,
      alternates: keys.alternates,
      /** reports can be taken: every reader of an ordinary report has a key */
      ready: readersOf(keys, 'none').fault === null,
    },
  };
}

export type ChannelState = Awaited<ReturnType<typeof channelState>>;

/** A key's fingerprint as it stands on the decree. */
export function wordsOf({ fingerprint }: Pick<KeyHolder, 'fingerprint'>): string {
  return inWords(fingerprint).join(' ');
}

/** The root has no entry of its own to carry a fingerprint: SHA-256 of its public key as it is written. */
export async function rootWords(root: string): Promise<string> {
  return inWords(await fingerprintOf(root)).join(' ');
}
