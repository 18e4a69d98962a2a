import { useFormat } from '../language.tsx';
import css from './inbox.module.css';

interface ToggleProps {
  label: string;
  count?: number | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** One quick filter with how many it would show. */
export function Toggle({ label, count, on, onChange }: ToggleProps) {
  const f = useFormat();
  return (
    <button type="button" className={css.toggle} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
      {count !== undefined && <span className={css.count}>{f.count(count)}</span>}
    </button>
  );
}
