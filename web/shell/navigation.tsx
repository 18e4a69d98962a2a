import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { groupOf, inMenu, MENU_GROUPS, stateFor, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { cx } from '../ui/cx.ts';
import { Link } from '../ui/link.tsx';
import css from './navigation.module.css';

/** The menu in the margin; on narrow screens a sheet that the bottom bar opens. */
export function Navigation({
  screens,
  open,
  onClose,
}: {
  screens: readonly ScreenDefinition[];
  open: boolean;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open, onClose]);
  const shown = screens.filter((screen) => inMenu(session, screen));
  const here = nearest(
    path,
    shown.map((screen) => screen.path),
  );
  return (
    <nav className={cx(css.nav, open && css.open)} aria-label={t('mainMenu')} id="menu">
      {MENU_GROUPS.map((group) => {
        const entries = shown
          .filter((each) => groupOf(session, each.menu) === group)
          .sort((a, b) => a.menu.order - b.menu.order);
        if (entries.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`menu-${group}`}>
            <h2 id={`menu-${group}`} className={css.group}>
              {t(group)}
            </h2>
            <ul>
              {entries.map((screen) => (
                <li key={screen.path}>
                  <Link
                    to={screen.path}
                    className={css.entry}
                    aria-current={screen.path === here ? 'page' : undefined}
                  >
                    {both(screen.title)}
                    {stateFor(session, screen.capability) === 'practice' && (
                      <small>{t('practiceWord')}</small>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

/** The entry that the path is at or below: `/app/temuan/1` is at `/temuan`, and `/direktori/peran` at itself, not at `/direktori`. */
function nearest(path: string, entries: readonly string[]): string | undefined {
  const bare = path.replace(/^\/app(?=\/)/, '');
  return entries
    .filter((entry) => bare === entry || bare.startsWith(`${entry}/`))
    .sort((a, b) => b.length - a.length)[0];
}
