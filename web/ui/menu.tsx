import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
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

interface MenuProps {
  /** words or a node on the button */
  label: ReactNode;
  /** heard before the label, where that alone does not say what opens */
  name?: string;
  items: readonly MenuItem[];
  /** a button without border */
  quiet?: boolean;
}

/** Pixels between button and list. */
const GAP = 4;

/**
 * Actions behind one button: a list that opens below it in the browser's top layer, so that no table cuts it off. Arrows move, Esc
 * closes and gives the focus back, and it closes where the focus or a click goes elsewhere.
 */
export function Menu({ label, name, items, quiet }: MenuProps) {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);
  const close = () => setPlace(null);
  function open() {
    const { bottom, right } = button.current!.getBoundingClientRect();
    const edge = document.documentElement.clientWidth - right;
    setPlace(place === null ? { top: bottom + GAP, right: Math.max(GAP, edge) } : null);
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && place !== null) {
      event.preventDefault();
      close();
      button.current?.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    if (place === null) open();
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    stops.at((stops.indexOf(document.activeElement as HTMLElement) + step) % stops.length)?.focus();
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows and Esc belong to the button and the items within
    <span
      ref={box}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) close();
      }}
    >
      <button
        ref={button}
        type="button"
        className={cx(css.trigger, quiet && css.quiet)}
        aria-expanded={place !== null}
        onClick={open}
      >
        {name !== undefined && <span className="hidden">{name} </span>}
        {label}
      </button>
      {place !== null && <Items items={items} place={place} close={close} />}
    </span>
  );
}

function Items({
  items,
  place,
  close,
}: {
  items: readonly MenuItem[];
  place: CSSProperties;
  close: () => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.showPopover?.();
    list.current?.querySelector<HTMLElement>('[data-item]')?.focus();
    window.addEventListener('resize', close);
    return () => window.removeEventListener('resize', close);
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it opens
  }, []);
  return (
    <ul ref={list} popover="manual" className={css.list} style={place}>
      {items.map((item) => (
        <li key={item.id} className={cx(item.separated && css.separated)}>
          {item.to === undefined ? (
            <button
              type="button"
              data-item
              className={cx(css.item, item.danger && css.danger)}
              aria-pressed={item.checked}
              onClick={() => {
                close();
                item.onSelect?.();
              }}
            >
              <Tick on={item.checked} />
              {item.label}
            </button>
          ) : (
            <Link to={item.to} data-item className={cx(css.item, item.danger && css.danger)} onClick={close}>
              <Tick on={item.checked} />
              {item.label}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function Tick({ on }: { on: boolean | undefined }) {
  return (
    <svg className={css.tick} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {on && <path d="M1 6.5 4.5 10 11 2" />}
    </svg>
  );
}
