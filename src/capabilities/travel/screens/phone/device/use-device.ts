import { useCallback, useEffect, useState } from 'react';
import { post, useRefresh } from '../../../../../../web/api.ts';
import { hearChanges, tellChange } from './changes.ts';
import { keepFlushing } from './flush.ts';
import { enrolBrowser } from './queue.ts';
import { browserStore, type KeptCheckIn, type KeptDevice } from './store.ts';

export interface ThisDevice {
  /** undefined: not looked yet; null: this browser is no device of the traveller; 'none': it keeps nothing (a private window) */
  device: KeptDevice | null | undefined | 'none';
  /** waiting or refused, oldest first */
  kept: readonly KeptCheckIn[];
}

const NOTHING: ThisDevice = { device: undefined, kept: [] };

/** What this browser holds for one traveller; follows every change. */
export function useDevice(memberId: string): ThisDevice {
  const [state, setState] = useState(NOTHING);
  const refresh = useRefresh();
  useEffect(() => {
    let left = false;
    const read = async (sent = 0) => {
      const next = await readDevice(memberId);
      if (left) return;
      setState(next);
      if (sent > 0) refresh('/travel');
    };
    const stop = hearChanges((sent) => void read(sent));
    void read();
    keepFlushing();
    return () => {
      left = true;
      stop();
    };
  }, [memberId, refresh]);
  return state;
}

async function readDevice(memberId: string): Promise<ThisDevice> {
  try {
    const [device, kept] = [await browserStore.device(memberId), await browserStore.checkIns(memberId)];
    return { device: device ?? null, kept };
  } catch {
    return { device: 'none', kept: [] };
  }
}

/** Makes this browser a device of the traveller: the key is made here and stays here. */
export function useEnrol(memberId: string): () => Promise<unknown> {
  return useCallback(async () => {
    await enrolBrowser(browserStore, memberId, async (publicKey) => {
      const { id } = await post<{ id: string }>(`/travel/members/${memberId}/devices`, {
        kind: 'web',
        publicKey,
      });
      return id;
    });
    // Asked for only: a browser that will not promise keeps the queue as well as it can.
    await navigator.storage?.persist?.().catch(() => false);
    tellChange(0);
  }, [memberId]);
}
