import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useApi, useRefresh } from '../../../../../web/api.ts';
import { todayIn } from '../../../../../web/days.ts';
import { useSession } from '../../../../../web/session.ts';
import { useAutoLock } from './auto-lock.ts';
import { KeyringContext, TimeLeft, type Keyring, type KeysReply, type OpenKey } from './keyring.ts';
import type { KeyMemory } from './key-file.ts';
import type { Opened } from './open-directory.ts';
import { UnlockError } from './unlock-error.ts';

/** Fetched after the first screen is shown. */
const work = () => import('./open-directory.ts');

interface Held {
  key: OpenKey;
  memory: KeyMemory | null;
}
const NONE: readonly Held[] = [];

/** Holds the verified key directory and the open keys of whoever sits at this desk: in the memory of this page, nowhere else. */
export function KeyringProvider({ children }: { children: ReactNode }) {
  const { account, government } = useSession();
  const read = useApi<KeysReply>('/wbs/desk/keys');
  const refresh = useRefresh();
  const [opened, setOpened] = useState<{ of: KeysReply; result: Opened } | null>(null);
  const [held, setHeld] = useState<readonly Held[]>(NONE);
  const wiped = useRef<readonly Held[]>(NONE);
  useEffect(() => {
    wiped.current = held;
  }, [held]);
  const lock = useCallback(() => {
    for (const { key } of wiped.current) key.signingSeed.fill(0);
    setHeld((before) => (before.length === 0 ? before : NONE));
  }, []);
  useEffect(() => lock, [lock]);

  const reply = read.data;
  useEffect(() => {
    if (reply === undefined || reply.root === null) return;
    let current = true;
    const pin = { government: government.id, root: reply.root };
    const memory = held.flatMap((each) => (each.memory === null ? [] : [each.memory]));
    void work()
      .then((module) => module.openDirectory(reply.entries, pin, memory))
      .then((result) => current && setOpened({ of: reply, result }));
    return () => {
      current = false;
    };
  }, [reply, held, government.id]);

  // While a longer chain is being verified, what was verified before stays in use: it was true, and screens keep what is typed in them.
  const result = opened !== null && opened.of.root === reply?.root ? opened.result : null;
  const take = useCallback(
    async (text: string) => {
      if (result?.directory == null || reply?.root == null) throw new UnlockError('broken');
      const module = await work();
      const memory = module.memoryOf(text);
      if (memory !== null) {
        // Before anything else, so that nothing is decrypted on the word of another root.
        const pin = { government: government.id, root: reply.root };
        const again = await module.openDirectory(reply.entries, pin, [memory]);
        if (again.fault !== null) {
          setOpened({ of: reply, result: again });
          throw new UnlockError('broken');
        }
      }
      const key = await module.keyOf(text, result.directory, account.id, todayIn(government.zone));
      setHeld((before) => [
        ...before.filter((each) => each.key.fingerprint !== key.fingerprint),
        { key, memory },
      ]);
      return key;
    },
    [result, reply, account.id, government.id, government.zone],
  );

  const reload = useCallback(() => refresh('/wbs/desk/keys'), [refresh]);
  const failed = read.isError && reply === undefined;
  const keyring = useMemo<Keyring>(() => {
    const keys = result?.directory == null ? [] : held.map((each) => each.key);
    return {
      state: failed ? 'broken' : stateOf(reply, result, keys.length > 0),
      fault: failed ? 'unreadable' : (result?.fault ?? null),
      directory: result?.directory ?? null,
      chain: result?.chain ?? [],
      root: reply?.root ?? null,
      own: reply?.own ?? [],
      keyFiles: reply?.keyFiles ?? [],
      keys,
      key: (fingerprint) => keys.find((each) => each.fingerprint === fingerprint) ?? null,
      keyFor: (role) => keys.find((each) => each.roles.includes(role)) ?? null,
      take,
      reload,
      lock,
    };
  }, [failed, held, lock, reload, reply, result, take]);
  const left = useAutoLock(held.length > 0, lock);
  return (
    <KeyringContext value={keyring}>
      <TimeLeft value={left}>{children}</TimeLeft>
    </KeyringContext>
  );
}

function stateOf(reply: KeysReply | undefined, result: Opened | null, open: boolean): Keyring['state'] {
  if (reply === undefined) return 'loading';
  if (reply.root === null) return reply.entries.length === 0 ? 'no-ceremony' : 'broken';
  if (result === null) return 'loading';
  if (result.fault !== null) return 'broken';
  return open ? 'open' : 'locked';
}
