import { useRouter } from '@tanstack/react-router';
import { useCallback, type AnchorHTMLAttributes, type MouseEvent } from 'react';

const BASE = '/app';

/** `/temuan/1`, `/app/temuan/1` → `/app/temuan/1` */
export function appHref(to: string): string {
  return to === BASE || to.startsWith(`${BASE}/`) || to.startsWith(`${BASE}?`) ? to : `${BASE}${to}`;
}

/** Goes to a path under /app, e.g. `go('/temuan?status=open')`. */
export function useGo(): (to: string, how?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (to, how) => {
      if (how?.replace) router.history.replace(appHref(to));
      else router.history.push(appHref(to));
    },
    [router],
  );
}

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** path under /app, with or without `/app`; may hold a query and a hash */
  to: string;
}

/** A link within the staff application; its screen is fetched as soon as the pointer or the focus comes near. */
export function Link({ to, onClick, children, ...rest }: LinkProps) {
  const router = useRouter();
  const go = useGo();
  const href = appHref(to);
  // Never without a line: a style sheet that failed once is not asked for again, and the screen would open without it.
  const preload = () => {
    if (navigator.onLine)
      void router.preloadRoute({ to: href.slice(BASE.length).split(/[?#]/)[0] || '/' } as never);
  };
  function click(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || rest.target === '_blank') return;
    event.preventDefault();
    go(to);
  }
  return (
    <a {...rest} href={href} onClick={click} onPointerEnter={preload} onFocus={preload}>
      {children}
    </a>
  );
}
