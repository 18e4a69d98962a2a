import { useEffect, useRef, useState } from 'react';

/** Seconds without a key, a click or a touch after which the keys are forgotten. */
const IDLE = 15 * 60;

/**
 * Counts down while `open`, begins anew with everything that the person does, and calls `lock` at the end, when the page is left, and when the
 * device slept past it. @returns seconds that are left; null while not open
 */
export function useAutoLock(open: boolean, lock: () => void): number | null {
  const [left, setLeft] = useState(IDLE);
  const until = useRef(0);
  useEffect(() => {
    if (!open) return;
    const again = () => {
      until.current = Date.now() + IDLE * 1000;
    };
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((until.current - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) lock();
    };
    again();
    tick();
    const timer = setInterval(tick, 1000);
    const acts = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
    for (const act of acts) addEventListener(act, again, { passive: true });
    addEventListener('pagehide', lock);
    return () => {
      clearInterval(timer);
      for (const act of acts) removeEventListener(act, again);
      removeEventListener('pagehide', lock);
    };
  }, [open, lock]);
  return open ? left : null;
}
