// Geometry of the charts: numbers in, numbers and paths out. No element, no language.

export interface Point {
  x: number;
  y: number;
}

/** @param domain two different values; where they are equal everything lies in the middle of the range */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

/** Steps of 1, 2 or 5 times a power of ten: about `count` round values from at most `low` to at least `high`. */
export function roundTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((each) => each * power >= rough * 0.999)! * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Whole multiples, so that 0.1 + 0.2 never shows as 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** 'YYYY-MM-DD' → days since 1970. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

export interface MonthTick {
  /** first day of the month */
  day: string;
  at: number;
}

/** Firsts of months between two days, of which none stands nearer to the next than `apart` pixels. */
export function monthTicks(
  from: string,
  to: string,
  scale: (day: number) => number,
  apart: number,
): MonthTick[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const all: MonthTick[] = [];
  for (let at = from.endsWith('-01') ? 0 : 1; ; at++) {
    const [y, m] = [year + Math.floor((month - 1 + at) / 12), ((month - 1 + at) % 12) + 1];
    const day = `${y}-${String(m).padStart(2, '0')}-01`;
    if (day > to) break;
    all.push({ day, at: scale(dayNumber(day)) });
  }
  const step = [1, 2, 3, 6, 12, 24, 60].find((each) => {
    const [a, b] = [all[0], all[each]];
    return a === undefined || b === undefined || b.at - a.at >= apart;
  })!;
  return all.filter((_, at) => at % step === 0);
}

const short = (value: number) => Number(value.toFixed(2));

export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

/** The area between an upper and a lower line, both from left to right. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  return upper.length === 0 ? '' : `${linePath([...upper, ...lower.toReversed()])}Z`;
}

/** Straight between two points; null before the first and after the last. Points stand in the order of x. */
export function valueAt(points: readonly Point[], x: number): number | null {
  const next = points.findIndex((each) => each.x >= x);
  const b = points[next];
  if (b === undefined) return null;
  if (b.x === x) return b.y;
  const a = points[next - 1];
  if (a === undefined) return null;
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

export interface Piece {
  /** below the bound */
  off: boolean;
  points: Point[];
}

/**
 * Cuts a line where it crosses a bound: pieces on the plan and pieces off it, joined at the crossing. Values rise upwards (no pixels).
 * Outside the bound's days a line is on its plan: what was never agreed is nobody's deviation. A point on the bound is on the plan.
 */
export function piecesAgainst(line: readonly Point[], bound: readonly Point[]): Piece[] {
  const stops = [...new Set([...line, ...bound].map(({ x }) => x))].sort((a, b) => a - b);
  const cut: Point[] = [];
  for (const x of stops) {
    const y = valueAt(line, x);
    if (y !== null) cut.push({ x, y });
  }
  const under = ({ x, y }: Point) => {
    const least = valueAt(bound, x);
    return least === null ? null : y - least;
  };
  const pieces: Piece[] = [];
  const add = (off: boolean, from: Point, to: Point) => {
    const last = pieces.at(-1);
    if (last?.off === off) last.points.push(to);
    else pieces.push({ off, points: [from, to] });
  };
  for (let at = 1; at < cut.length; at++) {
    const [a, b] = [cut[at - 1]!, cut[at]!];
    const [before, after] = [under(a), under(b)];
    if (before === null || after === null) add(false, a, b);
    else if (before * after < 0) {
      const share = before / (before - after);
      const cross = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      add(before < 0, a, cross);
      add(after < 0, cross, b);
    } else add(before < 0 || after < 0, a, b);
  }
  return pieces;
}

export type DeviationLevel = 'far-below' | 'below' | 'on' | 'above';

/** @param gap percentage points, real minus plan. @param near up to here it is on the plan. @param far beyond here it is far below */
export function deviationLevel(gap: number, near: number, far: number): DeviationLevel {
  if (gap < -far) return 'far-below';
  if (gap < -near) return 'below';
  return gap > near ? 'above' : 'on';
}

/**
 * The line of a Gantt row: straight until the day it was planned to end, from there bent down to a lower rail. Ends where it was planned: straight.
 * @param slope pixels that the bend takes
 */
export function bentLine(
  from: number,
  plannedEnd: number,
  end: number,
  rail: number,
  lower: number,
  slope: number,
): { straight: string; bent: string | null } {
  if (end <= plannedEnd)
    return {
      straight: linePath([
        { x: from, y: rail },
        { x: end, y: rail },
      ]),
      bent: null,
    };
  const turn = Math.max(from, plannedEnd);
  const down = Math.min(turn + slope, end);
  return {
    straight: linePath([
      { x: from, y: rail },
      { x: turn, y: rail },
    ]),
    bent: linePath([
      { x: turn, y: rail },
      { x: down, y: lower },
      { x: end, y: lower },
    ]),
  };
}
