import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { useGovernmentFace } from '../government.ts';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { parentsOf, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { Link } from '../ui/link.tsx';
import { PathsAbove } from '../ui/page.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Gate } from './gate.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import css from './shell.module.css';
import { TopBar } from './top-bar.tsx';

interface FrameProps {
  /** every screen of this application: menu, breadcrumb and gate read it */
  screens: readonly ScreenDefinition[];
  /** what must be known on every screen */
  banners: ReactNode;
  /** what stands at the right of the top bar */
  tools: ReactNode;
}

/** The screen that the address means. */
function useCurrentScreen(screens: readonly ScreenDefinition[]): ScreenDefinition | undefined {
  const path = useMatches({
    select: (matches) => (matches.at(-1) as { fullPath?: string } | undefined)?.fullPath ?? '',
  });
  return screens.find((each) => each.path === path);
}

/** Margin with the menu, the rule, the top bar, and the screen beside it. */
export function Frame({ screens, banners, tools }: FrameProps) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const screen = useCurrentScreen(screens);
  const face = useGovernmentFace();
  const path = useLocation({ select: (location) => location.pathname });
  // The menu closes by itself where it has led somewhere.
  const [menuAt, setMenuAt] = useState<string | null>(null);
  const menuOpen = menuAt === path;
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const parents = screen ? parentsOf(screen.path, screens) : [];
  return (
    <>
      <a className={css.skip} href="#isi" data-print="no">
        {t('skip')}
      </a>
      {banners}
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
          <Navigation screens={screens} open={menuOpen} onClose={closeMenu} />
        </header>
        <div className={css.main}>
          <Mark className={css.spine} />
          <TopBar
            crumbs={parents.map((each) => ({
              label: both(each.title),
              to: each.path.includes('$') ? null : each.path,
            }))}
          >
            {tools}
          </TopBar>
          <main id="isi" tabIndex={-1} className={css.content}>
            <PathsAbove value={parents.map((each) => each.path)}>
              <Gate key={path} screen={screen}>
                <Outlet />
              </Gate>
            </PathsAbove>
          </main>
        </div>
      </div>
      <BottomBar screens={screens} onMenu={() => setMenuAt(menuOpen ? null : path)} menuOpen={menuOpen} />
    </>
  );
}
