import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import css from './chart-bullets.module.css';
import { ChartFrame } from './chart-frame.tsx';
import { Legend } from './chart-marks.tsx';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
import { Shape, type Tone } from './status-mark.tsx';

export interface BulletRow {
  id: string;
  label: string;
  to?: string;
  /** null: not known yet */
  value: number | null;
  /** where the tick stands: the plan, or the limit */
  tick: number | null;
  low?: number | null;
  high?: number | null;
  /** what stands beside it in words, e.g. the gap; with its shape */
  mark: { tone: Tone; label: string };
}

interface BulletsProps {
  title: string;
  titled?: boolean;
  level?: 2 | 3;
  sentence: string;
  rows: readonly BulletRow[];
  /** what fills the track; 100 when not said */
  most?: number;
  format: (value: number) => string;
  /** plan: what lacks up to the tick is drawn; limit: what goes beyond it */
  against: 'plan' | 'limit';
  /** header of the numbers in the table */
  words: { value: string; mark: string };
  actions?: ReactNode;
}

/** Bars from one zero beside what was planned for each, or allowed to it. Every number stands beside its bar. */
export function Bullets({
  title,
  titled,
  level,
  sentence,
  rows,
  most = 100,
  format,
  against,
  words,
  actions,
}: BulletsProps) {
  const t = useTexts(texts);
  const spread = against === 'plan' ? 'interval-forecast' : 'interval-spread';
  const told = (value: number | null | undefined) => (value == null ? '–' : format(value));
  const ranged = rows.some((each) => each.high != null);
  const tickWord = t(against === 'plan' ? 'planTick' : 'limitTick');
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      {...(level === undefined ? {} : { level })}
      sentence={sentence}
      actions={actions}
      table={{
        columns: [
          { header: t('row') },
          { header: words.value, end: true },
          { header: tickWord, end: true },
          ...(ranged ? [{ header: t(spread), end: true }] : []),
          { header: words.mark, end: true },
        ],
        rows: rows.map((each) => ({
          id: each.id,
          cells: [
            named(each),
            told(each.value),
            told(each.tick),
            ...(ranged ? [rangeOf(each, told, t)] : []),
            each.mark.label,
          ],
        })),
      }}
    >
      <Legend
        rows={[
          {
            id: 'value',
            label: words.value,
            sample: <rect className={css.value} x="1" y="5" width="26" height="6" />,
          },
          { id: 'tick', label: tickWord, sample: <path className={css.tick} d="M14 1v14" /> },
          {
            id: 'lack',
            label: t(against === 'plan' ? 'lacking' : 'beyond'),
            sample: <path className={css.lack} d="M1 8h26" />,
          },
          ...(ranged
            ? [
                {
                  id: 'range',
                  label: t(spread),
                  sample: <path className={css.range} d="M2 5v6M2 8h24M26 5v6" />,
                },
              ]
            : []),
        ]}
      />
      {rows.length === 0 ? (
        <p>{t('noData')}</p>
      ) : (
        <ul className={cx(css.rows, against === 'limit' && css.counted)}>
          {rows.map((each) => (
            <li key={each.id}>
              <span className={css.name}>{named(each)}</span>
              <span className={css.number}>
                <b>{told(each.value)}</b>
                {each.tick !== null && <span className={css.of}>{` / ${told(each.tick)}`}</span>}
              </span>
              <span className={cx(css.mark, css[each.mark.tone])}>
                <Shape tone={each.mark.tone} />
                {each.mark.label}
              </span>
              <Track row={each} most={most} against={against} />
            </li>
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function named(row: BulletRow): ReactNode {
  return row.to === undefined ? row.label : <Link to={row.to}>{row.label}</Link>;
}

function rangeOf(
  row: BulletRow,
  told: (value: number | null | undefined) => string,
  t: (key: 'fromTo', values: Record<string, string>) => string,
): string {
  return row.low == null || row.high == null
    ? told(row.high)
    : t('fromTo', { from: told(row.low), to: told(row.high) });
}

/** Stretched to the room that it has: strokes keep their width, only lengths follow. */
function Track({ row, most, against }: { row: BulletRow; most: number; against: 'plan' | 'limit' }) {
  const at = (value: number) => (100 * Math.max(0, Math.min(value, most))) / most;
  const { value, tick, low, high } = row;
  const off =
    value === null || tick === null ? null : against === 'plan' ? value < tick : value > tick ? true : null;
  return (
    <span className={css.track} aria-hidden="true">
      <svg preserveAspectRatio="none" viewBox="0 0 100 22" focusable="false">
        {[25, 50, 75, 100].map((x) => (
          <path key={x} className={css.rule} d={`M${x} 0v22`} />
        ))}
        <path className={css.zero} d="M0 0v22" />
        {value !== null && (
          <rect
            className={css.value}
            width={at(off === true && against === 'limit' && tick !== null ? tick : value)}
            y="4"
            height="8"
          />
        )}
        {off === true && value !== null && tick !== null && (
          <path
            className={css.lack}
            d={`M${Math.min(at(value), at(tick))} 8H${Math.max(at(value), at(tick))}`}
          />
        )}
        {high != null && <path className={css.range} d={rangePath(at(low ?? value ?? 0), at(high))} />}
        {tick !== null && <path className={css.tick} d={`M${at(tick)} 1v14`} />}
      </svg>
    </span>
  );
}

/** Narrow ranges have no ends: two of them close together read as a letter. */
function rangePath(low: number, high: number): string {
  return high - low < 6 ? `M${low} 18H${Math.max(high, low + 1)}` : `M${low} 15v6m0-3H${high}m0-3v6`;
}
