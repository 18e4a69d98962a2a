import { cx } from './cx.ts';
import css from './status-mark.module.css';

/** `bent`: left the plan; `broken`: stopped. */
export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'plain' | 'bent' | 'broken';

/** Paths in a square of 12: each tone has a shape of its own, so that colour never stands alone. */
const SHAPES: Record<Tone, string> = {
  ok: 'M1 6.5 4.5 10 11 2',
  warn: 'M6 1 11 6 6 11 1 6Z',
  danger: 'M1.5 1.5l9 9m0-9l-9 9',
  info: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
  plain: 'M1 6h10',
  bent: 'M2.5 0v2l6 2.5v3l-6 2.5v2',
  broken: 'M6 0v3m0 2v2m0 2v3',
};

export function Shape({ tone }: { tone: Tone }) {
  return (
    <svg className={css.shape} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={SHAPES[tone]} />
    </svg>
  );
}

/** A status: word, shape and colour. */
export function StatusMark({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={cx(css.mark, css[tone])}>
      <Shape tone={tone} />
      {label}
    </span>
  );
}
