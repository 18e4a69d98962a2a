import { useRef, useState } from 'react';
import type { ManyDone } from '../../src/platform/inbox/contract.ts';
import { post, useRefresh } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/inbox.ts';
import { isProblem, type Problem } from '../problem.ts';
import { useSay } from '../ui/status-line.tsx';

/** What an act on a matter changes may stand anywhere on the screen, so everything shown is read again. */
export const EVERYTHING = ['/'];

/** What came of the last act, as far as somebody must know of it. */
type Aftermath = { problem: Problem } | { passedOver: ManyDone['passedOver'] } | null;

/**
 * Acts on one or many matters, said in the status line; what did not go well is kept to be shown. Quick hands need not wait: several
 * acts may be on their way, but never two on the same matter.
 */
export function useInboxActs(done?: (ids: readonly string[]) => void) {
  const t = useTexts(texts);
  const say = useSay();
  const refresh = useRefresh();
  const [aftermath, setAftermath] = useState<Aftermath>(null);
  const [running, setRunning] = useState(0);
  const inHand = useRef(new Set<string>());

  async function run(ids: readonly string[], act: (free: readonly string[]) => Promise<void>) {
    const free = ids.filter((id) => !inHand.current.has(id));
    if (free.length === 0) return;
    for (const id of free) inHand.current.add(id);
    setRunning((count) => count + 1);
    setAftermath(null);
    try {
      await act(free);
      refresh(...EVERYTHING);
      done?.(free);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setAftermath({ problem: error });
    } finally {
      for (const id of free) inHand.current.delete(id);
      setRunning((count) => count - 1);
    }
  }

  function told(said: 'saidTaken' | 'saidReleased' | 'saidAssigned', result: ManyDone) {
    say(t(said, { n: result.done.length }));
    if (result.passedOver.length > 0) setAftermath({ passedOver: result.passedOver });
  }

  return {
    busy: running > 0,
    aftermath,
    forget: () => setAftermath(null),
    take: (ids: readonly string[]) =>
      void run(ids, async (free) => told('saidTaken', await post('/inbox/take', { ids: free }))),
    release: (ids: readonly string[]) =>
      void run(ids, async (free) => told('saidReleased', await post('/inbox/release', { ids: free }))),
    assigned: (result: ManyDone) => {
      told('saidAssigned', result);
      refresh(...EVERYTHING);
      done?.(result.done);
    },
    resume: (id: string) =>
      void run([id], async () => {
        await post(`/inbox/${id}/resume`);
        say(t('saidResumed'));
      }),
  };
}

export type InboxActs = ReturnType<typeof useInboxActs>;
