import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useApi, useRefresh } from '../../../../../web/api.ts';
import { KeyringContext, type Keyring, type KeysReply, type OpenKey } from './keyring.ts';

/** Holds the verified key directory and the open keys of whoever sits at this desk. */
export function KeyringProvider({ children }: { children: ReactNode }) {
  const read = useApi<KeysReply>('/wbs/desk/keys');
  const refresh = useRefresh();
  const [keys, setKeys] = useState<readonly OpenKey[]>([]);
  const lock = useCallback(() => setKeys([]), []);
  const keyring = useMemo<Keyring>(
    () => ({
      state: read.data === undefined ? 'loading' : read.data.root === null ? 'no-ceremony' : 'locked',
      fault: null,
      directory: null,
      chain: [],
      root: read.data?.root ?? null,
      own: read.data?.own ?? [],
      keyFiles: read.data?.keyFiles ?? [],
      keys,
      key: (fingerprint) => keys.find((each) => each.fingerprint === fingerprint) ?? null,
      keyFor: (role) => keys.find((each) => each.roles.includes(role)) ?? null,
      left: null,
      take: () => Promise.reject(new Error('not yet')),
      reload: () => refresh('/wbs/desk/keys'),
      lock,
    }),
    [keys, lock, read.data, refresh],
  );
  return <KeyringContext value={keyring}>{children}</KeyringContext>;
}
