import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Place } from './where-to-mend.ts';

interface Mend {
  /** the place that was asked for last; `n` tells two askings apart */
  target: { place: Place | `dokumen-${string}` | 'periksa'; n: number } | null;
  open: (place: Place | `dokumen-${string}` | 'periksa') => void;
}

const Context = createContext<Mend>({ target: null, open: () => {} });

/** Leads from an answer to where it is mended: the row opens, comes into sight and takes the focus. */
export function MendProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<Mend['target']>(null);
  const open = useCallback<Mend['open']>(
    (place) => setTarget((last) => ({ place, n: (last?.n ?? 0) + 1 })),
    [],
  );
  useEffect(() => {
    if (target === null) return;
    const place = document.getElementById(target.place);
    place?.scrollIntoView({ block: 'start' });
    const stop = place?.matches('[tabindex]') ? place : place?.querySelector<HTMLElement>('h2, [tabindex]');
    if (stop && !stop.hasAttribute('tabindex')) stop.tabIndex = -1;
    stop?.focus({ preventScroll: true });
  }, [target]);
  return <Context value={{ target, open }}>{children}</Context>;
}

export function useMend(): Mend {
  return use(Context);
}

/** A link within this screen. */
export function MendLink({ place, children }: { place: Parameters<Mend['open']>[0]; children: ReactNode }) {
  const { open } = useMend();
  return (
    <a
      href={`#${place}`}
      onClick={(event) => {
        event.preventDefault();
        open(place);
      }}
    >
      {children}
    </a>
  );
}
