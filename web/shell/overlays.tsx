import { lazy, Suspense, useEffect, useState } from 'react';
import { singleKeysOn } from '../ui/keys.ts';
import { onOverlay, type Overlay } from './overlay-events.ts';

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const KeyboardHelp = lazy(() =>
  import('./keyboard-help.tsx').then((module) => ({ default: module.KeyboardHelp })),
);

/** Keys of the whole application: Ctrl/⌘ K, `?`, `/`; and what they open, fetched when first opened. */
export function Overlays() {
  const [open, setOpen] = useState<Overlay | null>(null);
  useEffect(() => onOverlay(setOpen), []);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen('palette');
      } else if (singleKeysOn(event) && event.key === '?') {
        event.preventDefault();
        setOpen('keys');
      } else if (singleKeysOn(event) && event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('input[data-search]');
        if (!search) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeyboardHelp onClose={close} />}
    </Suspense>
  );
}
