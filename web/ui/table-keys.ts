import { useEffect, type RefObject } from 'react';
import { singleKeysOn } from './keys.ts';

/** j and k move between the rows' openers, x chooses the row; Enter is the opener's own. */
export function useRowKeys(box: RefObject<HTMLElement | null>, toggle: ((id: string) => void) | null): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (box.current === null || !['j', 'k', 'x'].includes(event.key) || !singleKeysOn(event)) return;
      const row = document.activeElement?.closest<HTMLElement>('[data-row]');
      // One press moves in one table: the one that holds the focus, or else the first of the page.
      if (event.defaultPrevented || (row && !box.current.contains(row))) return;
      if (event.key === 'x') {
        const id = row?.dataset['row'];
        if (!toggle || id === undefined || !box.current.contains(row ?? null)) return;
        event.preventDefault();
        toggle(id);
        return;
      }
      const openers = [...box.current.querySelectorAll<HTMLElement>('[data-opener]')];
      const at = openers.findIndex((each) => row?.contains(each));
      const next = at < 0 ? openers[0] : openers[at + (event.key === 'j' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box, toggle]);
}
