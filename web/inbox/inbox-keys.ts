import { useEffect, useEffectEvent } from 'react';
import { singleKeysOn } from '../ui/keys.ts';

export type InboxKey =
  | 'take'
  | 'assign'
  | 'note'
  | 'pause'
  | 'page'
  | 'next'
  | 'previous'
  | 'after'
  | 'choose';

/** Keys of the inbox alone; the list of them stands in the keyboard help. */
const KEYS: Readonly<Record<string, InboxKey>> = {
  t: 'take',
  a: 'assign',
  n: 'note',
  p: 'pause',
  o: 'page',
  '.': 'after',
};

/** What the table does by itself as long as the focus is in it; beside an open panel it is ours. */
const BESIDE_PANEL: Readonly<Record<string, InboxKey>> = { j: 'next', k: 'previous', x: 'choose' };

/** Hears the inbox's keys before the table does. `act` answers whether it did something with the key. */
export function useInboxKeys(panelOpen: boolean, act: (key: InboxKey) => boolean): void {
  const run = useEffectEvent((key: string) => {
    const meant = KEYS[key] ?? (panelOpen ? BESIDE_PANEL[key] : undefined);
    return meant !== undefined && act(meant);
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.shiftKey || event.repeat || !singleKeysOn(event)) return;
      if (run(event.key)) event.preventDefault();
    }
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
