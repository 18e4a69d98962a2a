import { useFormat } from '../language.tsx';
import css from './progress.module.css';

interface ProgressProps {
  label: string;
  /** without it: how long is unknown */
  value?: number;
  max?: number;
}

/** How far something is; without a value, that it runs. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  const f = useFormat();
  return (
    <div className={css.progress}>
      <span className={css.label}>
        {label}
        {value !== undefined && <b>{f.percent(max === 0 ? 1 : value / max)}</b>}
      </span>
      {value === undefined ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={value} max={max} />
      )}
    </div>
  );
}
