import type { LinePoint } from '../../../../../../web/ui/chart-line.tsx';
import type { ContractView } from '../../../contract/contract-view.ts';

type PlanPoint = Readonly<ContractView['curve']['plan'][number]>;

export function lineOf(points: readonly PlanPoint[]): LinePoint[] {
  return points.map(({ day, percent }) => ({ day, value: percent }));
}

/**
 * Below this line a contract is critical: so many points under the plan in the first period, fewer in the later one. Where the plan crosses the
 * border of the periods the line steps up, on the first day beyond it.
 */
export function corridor(
  plan: readonly PlanPoint[],
  { firstPeriodUpTo, firstLate, laterLate }: ContractView['bounds'],
): LinePoint[] {
  const lines: LinePoint[] = [];
  for (const [place, { day, percent }] of plan.entries()) {
    const before = plan[place - 1];
    if (before !== undefined && before.percent <= firstPeriodUpTo && percent > firstPeriodUpTo) {
      const share = (firstPeriodUpTo - before.percent) / (percent - before.percent);
      const crossed = dayBetween(before.day, day, share);
      // On a point of its own the plan is there already.
      if (crossed > before.day && crossed < day)
        lines.push({ day: crossed, value: firstPeriodUpTo - firstLate });
      const next = dayAfter(crossed);
      const planned = before.percent + (percent - before.percent) * shareOf(before.day, day, next);
      if (next < day) lines.push({ day: next, value: planned - laterLate });
    }
    lines.push({ day, value: percent - (percent <= firstPeriodUpTo ? firstLate : laterLate) });
  }
  return lines;
}

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function dayBetween(from: string, to: string, share: number): string {
  return dayOf(at(from) + Math.floor(((at(to) - at(from)) * share) / DAY) * DAY);
}

function dayAfter(day: string): string {
  return dayOf(at(day) + DAY);
}

function shareOf(from: string, to: string, day: string): number {
  return (at(day) - at(from)) / (at(to) - at(from));
}
