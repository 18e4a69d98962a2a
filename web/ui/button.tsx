import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';
import { Link } from './link.tsx';

export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: ButtonKind;
  /** waits for an answer; clicks do nothing */
  busy?: boolean;
  /** why it may not be used now; shown and told, and the button stays in the order of Tab */
  disabledReason?: string | null | undefined;
  small?: boolean;
}

export function Button({
  kind = 'plain',
  busy,
  disabledReason,
  small,
  onClick,
  children,
  type,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = busy === true || Boolean(disabledReason);
  const button = (
    <button
      {...rest}
      type={type ?? 'button'}
      className={cx(css.button, css[kind], small && css.small, rest.className)}
      aria-disabled={off || rest['aria-disabled'] || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {children}
      {busy === true && <span className={css.busy} aria-hidden="true" />}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className={css.withReason}>
      {button}
      <span id={reasonId} className={css.reason}>
        {disabledReason}
      </span>
    </span>
  );
}

interface LinkButtonProps {
  to: string;
  kind?: ButtonKind;
  small?: boolean;
  children: ReactNode;
}

/** Looks like a button, goes to a screen. */
export function LinkButton({ to, kind = 'plain', small, children }: LinkButtonProps) {
  return (
    <Link to={to} className={cx(css.button, css[kind], small && css.small)}>
      {children}
    </Link>
  );
}

/** A file from the server, e.g. `/api/findings/report.pdf`. */
export function DownloadLink({
  href,
  kind = 'plain',
  small,
  children,
}: Omit<LinkButtonProps, 'to'> & { href: string }) {
  return (
    <a href={href} download className={cx(css.button, css[kind], small && css.small)}>
      {children}
    </a>
  );
}

/** Buttons beside each other; below each other where there is no room. */
export function Buttons({ children, end }: { children: ReactNode; end?: boolean }) {
  return <div className={cx(css.row, end && css.end)}>{children}</div>;
}
