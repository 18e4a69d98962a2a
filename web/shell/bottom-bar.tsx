import { useLocation } from '@tanstack/react-router';
import { useBoth, useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { groupOf, inMenu, MENU_GROUPS, type MenuPlace, type ScreenDefinition } from '../screens.ts';
import { useSession } from '../session.ts';
import { Link } from '../ui/link.tsx';
import css from './bottom-bar.module.css';

/** Entries beside the menu button. */
const ROOM = 3;

/** Phones: the first entries of the menu within reach of the thumb, the rest behind "Menu". */
export function BottomBar({
  screens,
  onMenu,
  menuOpen,
}: {
  screens: readonly ScreenDefinition[];
  onMenu: () => void;
  menuOpen: boolean;
}) {
  const t = useTexts(texts);
  const both = useBoth();
  const session = useSession();
  const path = useLocation({ select: (location) => location.pathname.replace(/^\/app(?=\/)/, '') });
  const rank = (menu: MenuPlace) => MENU_GROUPS.indexOf(groupOf(session, menu));
  const first = screens
    .filter((screen) => inMenu(session, screen))
    .filter((screen) => screen.path !== '/notifikasi')
    .sort((a, b) => rank(a.menu) - rank(b.menu) || a.menu.order - b.menu.order)
    .slice(0, ROOM);
  return (
    <nav className={css.bar} aria-label={t('menu')} data-print="no" data-shell>
      {first.map((screen) => (
        <Link
          key={screen.path}
          to={screen.path}
          aria-current={path.startsWith(screen.path) ? 'page' : undefined}
        >
          {both(screen.title)}
        </Link>
      ))}
      <button type="button" onClick={onMenu} aria-expanded={menuOpen} aria-controls="menu">
        {t(menuOpen ? 'closeMenu' : 'menu')}
      </button>
    </nav>
  );
}
