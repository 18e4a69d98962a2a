import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import css from './status-line.module.css';

const SayContext = createContext<(text: string) => void>(() => {});

/** Milliseconds that a message stays; what matters longer stands on the screen itself. */
const STAYS = 10_000;

/** `say('Tersimpan.')`: the one polite live region of the shell. */
export function useSay(): (text: string) => void {
  return use(SayContext);
}

export function StatusLine({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null);
  const say = useCallback((text: string) => setSaid({ text, at: performance.now() }), []);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), STAYS);
    return () => clearTimeout(timer);
  }, [said]);
  const line = useMemo(
    () => (
      <output className={css.line} data-print="no">
        {said !== null && <span key={said.at}>{said.text}</span>}
      </output>
    ),
    [said],
  );
  return (
    <SayContext value={say}>
      {children}
      {line}
    </SayContext>
  );
}
