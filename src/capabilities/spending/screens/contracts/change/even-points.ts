export interface PlanPoint {
  day: string;
  percent: number | null;
}

const DAY = 86_400_000;

/** A plan that rises evenly, a point a week and the last one on the last day: a beginning to be mended, no proposal. */
export function evenPoints(start: string, end: string): PlanPoint[] {
  const [from, to] = [Date.parse(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
  if (!(to > from)) return [];
  const points: PlanPoint[] = [];
  for (let at = from + 7 * DAY; at < to; at += 7 * DAY)
    points.push({ day: dayOf(at), percent: Math.round((1000 * (at - from)) / (to - from)) / 10 });
  return [...points, { day: dayOf(to), percent: 100 }];
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
