import { Menu as Base } from '@base-ui/react/menu';
import { cx } from './cx.ts';
import { appHref, useGo } from './link.tsx';
import css from './menu.module.css';
import type { MenuProps } from './menu.tsx';

/** The menu once it has been asked for: arrow keys, type-ahead and Esc are Base UI's. */
export function MenuPopup({ label, name, items, quiet }: MenuProps) {
  const go = useGo();
  return (
    <Base.Root defaultOpen modal={false}>
      <Base.Trigger className={cx(css.trigger, quiet && css.quiet)} aria-label={name}>
        {label}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className={css.positioner}>
          <Base.Popup className={css.popup}>
            {items.map((item) => (
              <div key={item.id} role="none" className={cx(item.separated && css.separated)}>
                <Base.Item
                  className={cx(css.item, item.danger && css.danger)}
                  onClick={() => (item.to === undefined ? item.onSelect?.() : go(item.to))}
                  data-href={item.to === undefined ? undefined : appHref(item.to)}
                >
                  <span aria-hidden="true" className={css.tick}>
                    {item.checked ? '✓' : ''}
                  </span>
                  {item.label}
                </Base.Item>
              </div>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
