import type { LineDrawing } from './chart-line-layout.ts';
import css from './chart.module.css';

interface LayersProps {
  drawing: LineDrawing;
  write: (value: number) => string;
  points: (value: number) => string;
  /** where the ruler stands */
  cursor: number;
  today: string;
}

/** Names of rules stand on them within the drawing: a phone has no room for a margin. */
export function LineLayers({ drawing, write, points, cursor, today }: LayersProps) {
  const { width, base, gap } = drawing;
  const right = drawing.today !== null && drawing.today > width * 0.7;
  return (
    <>
      {drawing.rules.map(({ value, at }) => (
        <g key={value}>
          <line className={css.rule} x1="0" x2={width} y1={at} y2={at} />
          <text className={css.axis} x="0" y={at - 4}>
            {write(value)}
          </text>
        </g>
      ))}
      {drawing.months.map(({ at, text, year }) => (
        <g key={at}>
          <line className={css.rule} x1={at} x2={at} y1={base} y2={base + 5} />
          <text className={css.axis} x={at} y={base + 18}>
            {text}
          </text>
          {year !== null && (
            <text className={css.axis} x={at} y={base + 33}>
              {year}
            </text>
          )}
        </g>
      ))}
      <line className={css.base} x1="0" x2={width} y1={base} y2={base} />
      {drawing.paths.map(({ id, look, d }) => (
        <path key={id} className={css[look]} d={d} />
      ))}
      {drawing.dots.map(({ x, y }) => (
        <circle key={x} className={css.dot} cx={x} cy={y} r="3" />
      ))}
      {drawing.today !== null && (
        <g>
          <line className={css.today} x1={drawing.today} x2={drawing.today} y1="14" y2={base} />
          <text className={css.note} x={drawing.today} y="10" textAnchor={right ? 'end' : 'start'}>
            {today}
          </text>
        </g>
      )}
      {drawing.markers.map((at, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two events may share a day: their number names them
        <g key={index}>
          <line className={css.marker} x1={at} x2={at} y1={base - 18} y2={base} />
          <rect className={css.flag} x={at - 8} y={base - 34} width="16" height="16" />
          <text className={css.flagText} x={at} y={base - 22} textAnchor="middle">
            {index + 1}
          </text>
        </g>
      ))}
      <line className={css.cursor} x1={cursor} x2={cursor} y1="14" y2={base} />
      {gap !== null && Math.abs(gap.from - gap.to) > 2 && (
        <g>
          <line className={css.gap} x1={gap.x} x2={gap.x} y1={gap.from} y2={gap.to} />
          <text
            className={css.gapText}
            x={gap.x + (gap.x > width - 64 ? -10 : 10)}
            y={(gap.from + gap.to) / 2 + 5}
            textAnchor={gap.x > width - 64 ? 'end' : 'start'}
          >
            {points(gap.value)}
          </text>
        </g>
      )}
    </>
  );
}
