import { useCallback, useState } from 'react';

/** Whole pixels of an element's inside, followed as it changes; 0 until it is measured. The element may come and go. */
export function useWidth<E extends HTMLElement>(): [(element: E) => () => void, number] {
  const [width, setWidth] = useState(0);
  const box = useCallback((element: E) => {
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, width];
}
