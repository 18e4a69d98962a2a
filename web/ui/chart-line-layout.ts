import {
  bandPath,
  dayNumber,
  linearScale,
  linePath,
  monthTicks,
  piecesAgainst,
  roundTicks,
  valueAt,
  type Point,
} from './chart-geometry.ts';

export interface LinePoint {
  /** 'YYYY-MM-DD' */
  day: string;
  value: number;
}

export interface LineSeries {
  id: string;
  label: string;
  /** plan: what holds; past: a plan that no longer holds; real: lived; forecast: expected */
  look: 'plan' | 'past' | 'real' | 'forecast';
  /** in the order of days */
  points: readonly LinePoint[];
  /** the label says what matters of it already, e.g. the day on which it ends */
  unvalued?: boolean;
}

export interface LineBand {
  label: string;
  points: readonly { day: string; low: number; high: number }[];
}

/** What a LineChart draws. */
export interface LineData {
  series: readonly LineSeries[];
  band?: LineBand | undefined;
  /** below it the real line is off its plan */
  bound?: { label: string; points: readonly LinePoint[] } | undefined;
  /** numbered on the drawing, in words below it */
  markers?: readonly { day: string; label: string }[] | undefined;
  today?: string | undefined;
  /** last day on which real may be held against the plan; every day when not said */
  compared?: string | undefined;
  /** days that the drawing spans; from the lines when not said */
  from?: string | undefined;
  to?: string | undefined;
  /** the highest value that the drawing has to hold; 100 when not said */
  most?: number | undefined;
}

export interface LineDrawing {
  width: number;
  height: number;
  /** days since 1970 at both ends */
  from: number;
  to: number;
  /** the base line */
  base: number;
  x: (day: number) => number;
  y: (value: number) => number;
  rules: { value: number; at: number }[];
  months: { at: number; text: string; year: string | null }[];
  /** paths in the order in which they lie on each other */
  paths: { id: string; look: string; d: string }[];
  dots: Point[];
  today: number | null;
  markers: number[];
  /** between plan and real on the last day that is known and may be compared */
  gap: { x: number; from: number; to: number; value: number } | null;
}

/** Half of the ruler's thumb, so that it stands exactly below what it reads. */
export const EDGE = 8;
const TOP = 22;
const FOOT = 36;
/** Above so many points dots would only thicken the line. */
const MOST_DOTS = 40;
const MONTH_WIDTH = 34;

function lineOf(points: readonly LinePoint[]): Point[] {
  return points.map((each) => ({ x: dayNumber(each.day), y: each.value }));
}

export function layLines(
  data: LineData,
  { width, height }: { width: number; height: number },
  monthName: (day: string) => string,
): LineDrawing {
  const { from, to } = spanOf(data);
  const x = linearScale([dayNumber(from), dayNumber(to)], [EDGE, width - EDGE]);
  const base = height - FOOT;
  const ticks = roundTicks(0, highestOf(data), 4);
  const y = linearScale([0, ticks.at(-1)!], [base, TOP]);
  const place = (points: readonly Point[]): Point[] => points.map((each) => ({ x: x(each.x), y: y(each.y) }));
  const paths: LineDrawing['paths'] = [];
  if (data.band !== undefined) {
    const edge = (side: 'low' | 'high') =>
      place(data.band!.points.map((each) => ({ x: dayNumber(each.day), y: each[side] })));
    paths.push({ id: 'band', look: 'band', d: bandPath(edge('high'), edge('low')) });
  }
  const bound = lineOf(data.bound?.points ?? []);
  const ground = bound.map(({ x: at }) => ({ x: at, y: 0 }));
  // Below nothing nothing can fall: that part of a bound is not drawn.
  for (const [at, piece] of piecesAgainst(bound, ground).entries())
    if (!piece.off) paths.push({ id: `bound-${at}`, look: 'bound', d: linePath(place(piece.points)) });
  const order = ['past', 'plan', 'forecast', 'real'] as const;
  for (const series of data.series.toSorted((a, b) => order.indexOf(a.look) - order.indexOf(b.look))) {
    const line = lineOf(series.points);
    if (series.look !== 'real' || line.length < 2)
      paths.push({ id: series.id, look: series.look, d: linePath(place(line)) });
    else
      for (const [at, piece] of piecesAgainst(line, bound).entries())
        paths.push({
          id: `${series.id}-${at}`,
          look: piece.off ? 'off' : 'real',
          d: linePath(place(piece.points)),
        });
  }
  const real = lineOf(data.series.find((each) => each.look === 'real')?.points ?? []);
  return {
    width,
    height,
    from: dayNumber(from),
    to: dayNumber(to),
    base,
    x,
    y,
    rules: ticks.slice(1).map((value) => ({ value, at: y(value) })),
    months: monthTicks(from, to, x, MONTH_WIDTH).map(({ day, at }, index) => ({
      at,
      text: monthName(day),
      year: index === 0 || day.slice(5, 7) === '01' ? day.slice(0, 4) : null,
    })),
    paths,
    dots: real.length <= MOST_DOTS ? place(real) : [],
    today:
      data.today !== undefined && data.today >= from && data.today <= to ? x(dayNumber(data.today)) : null,
    markers: (data.markers ?? []).map((each) => x(dayNumber(each.day))),
    gap: gapOf(data, real, x, y),
  };
}

function gapOf(
  data: LineData,
  real: readonly Point[],
  x: (day: number) => number,
  y: (value: number) => number,
): LineDrawing['gap'] {
  const { compared } = data;
  const plan = data.series.find((each) => each.look === 'plan');
  const day = compared === undefined ? real.at(-1)?.x : dayNumber(compared);
  if (day === undefined || plan === undefined) return null;
  const [planned, lived] = [valueAt(lineOf(plan.points), day), valueAt(real, day)];
  if (planned === null || lived === null) return null;
  return { x: x(day), from: y(planned), to: y(lived), value: lived - planned };
}

function spanOf(data: LineData): { from: string; to: string } {
  const days = [
    ...data.series.flatMap(({ points }) => points.map(({ day }) => day)),
    ...(data.band?.points ?? []).map(({ day }) => day),
    ...(data.markers ?? []).map(({ day }) => day),
  ].sort();
  const from = data.from ?? days[0] ?? '2000-01-01';
  return { from, to: data.to ?? days.at(-1) ?? from };
}

function highestOf(data: LineData): number {
  return Math.max(
    data.most ?? 100,
    ...data.series.flatMap(({ points }) => points.map(({ value }) => value)),
    ...(data.band?.points ?? []).map(({ high }) => high),
  );
}
