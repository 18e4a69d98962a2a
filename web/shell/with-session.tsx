import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, type ReactNode } from 'react';
import { get } from '../api.ts';
import { ZoneContext } from '../language.tsx';
import type { Problem } from '../problem.ts';
import { onSignedOut } from '../request.ts';
import { SessionContext, type Session } from '../session.ts';
import { useGo } from '../ui/link.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { Waiting } from '../ui/page.tsx';
import css from './shell.module.css';

/** Reads the session; without one, asks for log-in and remembers where to come back to. */
export function WithSession({ children }: { children: (session: Session) => ReactNode }) {
  const session = useQuery<Session, Problem>({
    queryKey: ['/session'],
    queryFn: () => get<Session>('/session'),
    staleTime: 60_000,
  });
  const client = useQueryClient();
  const go = useGo();
  const leave = useCallback(() => {
    const back = location.pathname + location.search;
    client.clear();
    go(`/login?kembali=${encodeURIComponent(back)}`, { replace: true });
  }, [client, go]);
  useEffect(() => onSignedOut(leave), [leave]);
  const outside = session.error?.status === 401;
  useEffect(() => {
    if (outside) leave();
  }, [outside, leave]);

  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <ZoneContext value={session.data.government.zone}>{children(session.data)}</ZoneContext>
      </SessionContext>
    );
  }
  if (session.error && !outside) {
    return (
      <main className={css.alone}>
        <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  return (
    <main className={css.alone}>
      <Waiting />
    </main>
  );
}
