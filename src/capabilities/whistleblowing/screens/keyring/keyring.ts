import { createContext, use } from 'react';
import type { Keys } from '../../contract-desk.ts';
import type { DirectoryFault, KeyDirectory } from '../../sealing/directory.ts';
import type { KeyRole, SignedEntry } from '../../sealing/directory-entry.ts';
import type { StaffKey } from '../../sealing/staff-key.ts';

/** What the server says of the key directory (`GET /api/wbs/desk/keys`). */
export type KeysReply = Keys;

/** A key of the person at this desk, open: in memory only, forgotten by `lock()`. */
export interface OpenKey extends StaffKey {
  fingerprint: string;
  /** what it holds today by the verified directory */
  roles: readonly KeyRole[];
  /** its file remembers the root, so that another one is found out */
  remembers: boolean;
}

/**
 * `loading`: not known yet; `no-ceremony`: no key directory yet; `locked`: verified, no own key open; `open`: at least one is; `broken`: the
 * directory does not verify, or its root is not the one that this person remembers: nothing may be opened or sealed.
 */
export type KeyringState = 'loading' | 'no-ceremony' | 'locked' | 'open' | 'broken';

/** Why nothing may be opened. `other-root`, `rolled-back`: against what the person's own key file remembers. */
export type KeyringFault = DirectoryFault | 'unreadable' | 'other-root';

export interface Keyring {
  state: KeyringState;
  fault: KeyringFault | null;
  /** the verified directory; null unless `locked` or `open` */
  directory: KeyDirectory | null;
  /** its entries, as verified */
  chain: readonly SignedEntry[];
  /** the root's public key, hex; show `inWords(await digestHex(root))` */
  root: string | null;
  /** keys that the directory gives to this account, open or not */
  own: KeysReply['own'];
  /** those that a passkey opens */
  keyFiles: KeysReply['keyFiles'];
  /** open keys */
  keys: readonly OpenKey[];
  key: (fingerprint: string) => OpenKey | null;
  /** the open key that holds this role today */
  keyFor: (role: KeyRole) => OpenKey | null;
  /** Takes the text of a key file that was opened just now. @throws UnlockError */
  take: (keyFile: string) => Promise<OpenKey>;
  /** reads the directory again, after entries were added */
  reload: () => void;
  /** forgets every key at once */
  lock: () => void;
}

export const KeyringContext = createContext<Keyring | null>(null);

/** Seconds until the keys are forgotten unless the person does something; null while none is open. Apart, because it changes every second. */
export const TimeLeft = createContext<number | null>(null);

/** The keyring; every screen of the sealed application has one. */
export function useKeyring(): Keyring {
  const keyring = use(KeyringContext);
  if (keyring === null) throw new Error('no keyring: this is no screen of the sealed application');
  return keyring;
}
