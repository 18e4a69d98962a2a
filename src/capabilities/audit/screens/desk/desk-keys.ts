import { useEffect, useEffectEvent } from 'react';
import { singleKeysOn } from '../../../../../web/ui/keys.ts';

export type DeskKey = 'dismiss' | 'finding' | 'assign' | 'next' | 'previous' | 'choose';

/** Keys of the audit desk alone; the list of them stands in the keyboard help. */
const KEYS: Readonly<Record<string, DeskKey>> = { e: 'dismiss', f: 'finding', a: 'assign' };

/** What the table does by itself as long as the focus is in it; beside an open panel it is ours. */
const BESIDE_PANEL: Readonly<Record<string, DeskKey>> = { j: 'next', k: 'previous', x: 'choose' };

/** Hears the desk's keys before the table does. `act` answers whether it did something with the key. */
export function useDeskKeys(panelOpen: boolean, act: (key: DeskKey) => boolean): void {
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

/** The row under the focus, as the table marks it. */
export function focusedRow(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null;
}
