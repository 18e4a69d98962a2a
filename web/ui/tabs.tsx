import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useFormat } from '../language.tsx';
import { cx } from './cx.ts';
import css from './tabs.module.css';

export interface Tab {
  id: string;
  label: string;
  count?: number | undefined;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  /** what belongs to the chosen tab */
  children?: ReactNode;
}

/** Tabs over one panel: arrow keys move, the panel follows. Put `value` into the address, so that a tab can be linked. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const f = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const counts = tabs.map((tab) => tab.count).join();
  // On a phone the row is wider than the screen: the chosen tab comes to its middle, also when the address chose it, and again when the counts
  // have come, which make the tabs wider.
  useEffect(() => {
    const box = row.current;
    const chosen = box?.querySelector(`[data-tab="${CSS.escape(value)}"]`);
    if (!box || !chosen) return;
    const [frame, tab] = [box.getBoundingClientRect(), chosen.getBoundingClientRect()];
    box.scrollLeft += tab.left - frame.left - (frame.width - tab.width) / 2;
  }, [value, counts]);
  function move(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex((each) => each.id === value);
    const next =
      event.key === 'Home'
        ? tabs[0]
        : event.key === 'End'
          ? tabs.at(-1)
          : step && tabs.at((at + step) % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    row.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  }
  return (
    <div>
      <div className={css.row} role="tablist" aria-label={label} ref={row}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            id={`tab-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={children === undefined ? undefined : 'tab-panel'}
            tabIndex={tab.id === value ? 0 : -1}
            className={cx(css.tab, tab.id === value && css.chosen)}
            onClick={() => onChange(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
            {tab.count !== undefined && <span className={css.count}>{f.count(tab.count)}</span>}
          </button>
        ))}
      </div>
      {children !== undefined && (
        <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${value}`} className={css.panel}>
          {children}
        </div>
      )}
    </div>
  );
}
