import { useEffect, useRef, type RefObject } from 'react';

/** Ctrl+Enter (⌘ Enter) anywhere within sends the form, also from a field of many lines. */
export function useSubmitKeys(submit: () => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  useEffect(() => {
    const within = box.current;
    if (within === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    within.addEventListener('keydown', onKey);
    return () => within.removeEventListener('keydown', onKey);
  }, []);
  return box;
}
