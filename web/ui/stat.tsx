import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import css from './stat.module.css';
import { StatusMark, type Tone } from './status-mark.tsx';

interface StatProps {
  label: string;
  value: string;
  note?: string;
  /** marks the note with shape and colour */
  tone?: Tone;
  to?: string;
}

/** One number that matters, with what it means. */
export function Stat({ label, value, note, tone, to }: StatProps) {
  return (
    <div className={css.stat}>
      <dt>{to === undefined ? label : <Link to={to}>{label}</Link>}</dt>
      <dd className={css.value}>{value}</dd>
      {note !== undefined && (
        <dd className={css.note}>{tone === undefined ? note : <StatusMark tone={tone} label={note} />}</dd>
      )}
    </div>
  );
}

export function Stats({ children }: { children: ReactNode }) {
  return <dl className={css.stats}>{children}</dl>;
}
