import type { LineSeries } from '../../../../../../web/ui/chart-line.tsx';
import type { LineDetail } from '../../../contract/budget.ts';
import { monthEnd, untilToday } from '../agency/curve-data.ts';

/** Cumulative rupiah of one line: its newest cash plan by months, and every payment on its own day. */
export function lineCurve(
  {
    year,
    ceiling,
    cashPlans,
    realisations,
  }: Pick<LineDetail, 'year' | 'ceiling' | 'cashPlans' | 'realisations'>,
  /** up to which day it is known what was spent */
  today: string,
  words: { plan: string; real: string },
): { series: LineSeries[]; from: string; to: string; compared: string; most: number } {
  const [from, to] = [`${year}-01-01`, monthEnd(year, 12)];
  const start = { day: from, value: 0 };
  const known = today < to ? today : to;
  // Last day of the last month that has ended by then, as `monthsEnded` has it.
  const running = Number(known.slice(5, 7));
  const ended = known === monthEnd(year, running) ? known : monthEnd(year, running - 1);
  let sum = 0;
  const plan = (cashPlans[0]?.months ?? []).map((amount, at) => ({
    day: monthEnd(year, at + 1),
    value: (sum += amount),
  }));
  const days = new Map<string, number>();
  for (const { day, amount, vanishedAt } of realisations)
    if (vanishedAt === null) days.set(day, (days.get(day) ?? 0) + amount);
  let spent = 0;
  // A point at the day that is compared: what is paid later does not lean back over it.
  if (ended > from && ended < known) days.set(ended, days.get(ended) ?? 0);
  const real = [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, amount]) => ({ day, value: (spent += amount) }));
  if (known > (real.at(-1)?.day ?? from)) real.push({ day: known, value: spent });
  return {
    from,
    to,
    compared: ended < from ? from : ended,
    most: Math.max(1, ceiling),
    series: [
      { id: 'plan', label: words.plan, look: 'plan', points: untilToday([start, ...plan], known) },
      {
        id: 'real',
        label: words.real,
        look: 'real',
        points: real[0]?.day === from ? real : [start, ...real],
      },
    ],
  };
}
