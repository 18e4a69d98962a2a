import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { get } from '../api.ts';
import { screens } from '../capabilities.ts';
import { useGovernmentFace } from '../government.ts';
import { useBoth, useTexts, ZoneContext } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import type { Problem } from '../problem.ts';
import { onSignedOut } from '../request.ts';
import { parentsOf, type ScreenDefinition } from '../screens.ts';
import { SessionContext, type Session } from '../session.ts';
import { Link, useGo } from '../ui/link.tsx';
import { ProblemNotice } from '../ui/loaded.tsx';
import { PathsAbove, Waiting } from '../ui/page.tsx';
import { Banners } from './banners.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Gate } from './gate.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { Overlays } from './overlays.tsx';
import css from './shell.module.css';
import { TopBar } from './top-bar.tsx';

/** Reads the session; without one, asks for log-in and remembers where to come back to. */
export function Shell() {
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

  if (session.data) return <Frame session={session.data} />;
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

/** The screen that the address means. */
function useCurrentScreen(): ScreenDefinition | undefined {
  const path = useMatches({
    select: (matches) => (matches.at(-1) as { fullPath?: string } | undefined)?.fullPath ?? '',
  });
  return screens.find((each) => each.path === path);
}

function Frame({ session }: { session: Session }) {
  const t = useTexts(texts);
  const both = useBoth();
  const screen = useCurrentScreen();
  const face = useGovernmentFace();
  const path = useLocation({ select: (location) => location.pathname });
  // The menu closes by itself where it has led somewhere.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const menuOpen = menuAt === path;
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const parents = screen ? parentsOf(screen.path, screens) : [];
  return (
    <SessionContext value={session}>
      <ZoneContext value={session.government.zone}>
        <a className={css.skip} href="#isi" data-print="no">
          {t('skip')}
        </a>
        <Banners />
        <div className={css.frame}>
          <header className={css.side} data-print="no" data-shell>
            <Link to="/meja" className={css.tenant}>
              {face?.arms && <img className={css.arms} src={face.arms} alt="" />}
              <span className={css.tenantName}>
                {session.government.name}
                <small>Lurus</small>
              </span>
              <Mark className={css.mark} />
            </Link>
            <Navigation open={menuOpen} onClose={closeMenu} />
          </header>
          <div className={css.main}>
            <Mark className={css.spine} />
            <TopBar
              crumbs={parents.map((each) => ({
                label: both(each.title),
                to: each.path.includes('$') ? null : each.path,
              }))}
            />
            <main id="isi" tabIndex={-1} className={css.content}>
              <PathsAbove value={parents.map((each) => each.path)}>
                <Gate key={path} screen={screen}>
                  <Outlet />
                </Gate>
              </PathsAbove>
            </main>
          </div>
        </div>
        <BottomBar onMenu={() => setMenuAt(menuOpen ? null : path)} menuOpen={menuOpen} />
        <Overlays />
      </ZoneContext>
    </SessionContext>
  );
}
