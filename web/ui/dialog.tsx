import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { Button, Buttons, type ButtonKind } from './button.tsx';
import css from './dialog.module.css';

interface DialogProps {
  title: string;
  open: boolean;
  onClose: () => void;
  /** the first field takes the focus, not the heading: for what a key opened to be typed into at once */
  toField?: boolean;
  children: ReactNode;
}

/** The browser's own modal dialog: holds the focus, closes with Esc, gives the focus back. */
export function Dialog({ title, open, onClose, toField, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the page is shown again, not after: a quick hand's next key must find the focus where it was.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!open || dialog === null) return;
    const opener = document.activeElement;
    dialog.showModal();
    if (toField) dialog.querySelector<HTMLElement>('input, textarea, select')?.focus();
    return () => {
      dialog.close();
      // By now the dialog has left the page, and the browser gives nothing back.
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus();
    };
  }, [open, toField]);
  if (!open) return null;
  return (
    <dialog
      ref={box}
      className={css.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}

interface ConfirmProps extends Omit<DialogProps, 'children'> {
  body: ReactNode;
  /** the verb on the button, not "OK" */
  confirm: string;
  kind?: ButtonKind;
  busy?: boolean;
  onConfirm: () => void;
}

export function ConfirmDialog({ body, confirm, kind = 'primary', busy, onConfirm, ...dialog }: ConfirmProps) {
  const t = useTexts(texts);
  return (
    <Dialog {...dialog}>
      <div>{body}</div>
      <Buttons>
        <Button kind={kind} busy={busy ?? false} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button kind="quiet" onClick={dialog.onClose}>
          {t('cancel')}
        </Button>
      </Buttons>
    </Dialog>
  );
}
