import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { Button } from './button.tsx';
import css from './side-panel.module.css';

interface SidePanelProps {
  title: string;
  open: boolean;
  onClose: () => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** A record beside its list; the list stays usable. Covers the screen on phones. Esc closes, and the focus goes back to the row. */
export function SidePanel({ title, open, onClose, actions, children }: SidePanelProps) {
  const t = useTexts(texts);
  const headingId = useId();
  const panel = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (!open) return;
    const opener = document.activeElement;
    panel.current?.querySelector('h2')?.focus();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [open]);
  if (!open) return null;
  return (
    <aside className={css.panel} aria-labelledby={headingId} ref={panel} data-print="no">
      <div className={css.head}>
        <h2 id={headingId} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className={css.body}>{children}</div>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </aside>
  );
}
