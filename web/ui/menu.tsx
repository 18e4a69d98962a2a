import { lazy, Suspense, useState, type ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './menu.module.css';

export interface MenuItem {
  id: string;
  label: string;
  /** a path under /app */
  to?: string;
  onSelect?: () => void;
  danger?: boolean;
  /** marks the chosen one of a group */
  checked?: boolean;
  /** a line above it */
  separated?: boolean;
}

export interface MenuProps {
  /** words or a node on the button */
  label: ReactNode;
  /** accessible name where the label is no plain text */
  name?: string;
  items: readonly MenuItem[];
  /** a button without border */
  quiet?: boolean;
}

const loadMenu = () => import('./menu-popup.tsx');
const MenuPopup = lazy(() => loadMenu().then((module) => ({ default: module.MenuPopup })));

/** Actions behind one button. The menu itself is fetched when the pointer or the focus first comes near. */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={cx(css.trigger, props.quiet && css.quiet)}
      aria-label={props.name}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
      onClick={() => setWanted(true)}
    >
      {props.label}
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <MenuPopup {...props} />
    </Suspense>
  );
}
