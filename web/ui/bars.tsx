import css from './bars.module.css';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
import type { Tone } from './status-mark.tsx';

export interface Bar {
  label: string;
  value: number;
  /** the number as people read it */
  shown: string;
  tone?: Tone;
  to?: string;
}

interface BarsProps {
  label: string;
  rows: readonly Bar[];
  /** what fills the track, where that is fixed (100 for percent); the largest row when not said */
  most?: number;
}

/** Bars from one common zero; every number stands beside its bar, so that the table is its own text. */
export function Bars({ label, rows, most = Math.max(1, ...rows.map((each) => each.value)) }: BarsProps) {
  return (
    <table className={css.bars}>
      <caption className="hidden">{label}</caption>
      <tbody>
        {rows.map((each) => (
          <tr key={each.label}>
            <th scope="row">{each.to === undefined ? each.label : <Link to={each.to}>{each.label}</Link>}</th>
            <td className={css.number}>{each.shown}</td>
            <td className={css.track} aria-hidden="true">
              <svg preserveAspectRatio="none" viewBox="0 0 100 10" focusable="false">
                <rect
                  className={cx(css.bar, each.tone && css[each.tone])}
                  width={(100 * Math.min(each.value, most)) / most}
                  height="10"
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
