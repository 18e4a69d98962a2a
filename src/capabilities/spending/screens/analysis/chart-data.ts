import type { GanttRow as GanttLine } from '../../../../../web/ui/chart-gantt.tsx';
import type { HeatmapRow } from '../../../../../web/ui/chart-heatmap.tsx';
import type { LinePoint } from '../../../../../web/ui/chart-line.tsx';
import type { StackedRow } from '../../../../../web/ui/chart-stacked.tsx';
import type { Ageing, Curve, Gantt, Heatmap } from '../../contract/charts.ts';
import { PARTIES, type Party } from '../../rules/payments/chain.ts';
import { monthEnd, untilToday, type CurveData, type CurveWords } from '../budget/agency/curve-data.ts';

import { monthStart } from '../budget/months/month-start.ts';

// The server's figures in the shape of the drawings.

/** @param behind percentage points below the plan at which the line leaves its plan */
export function curveLines(
  year: number,
  asOf: string,
  { points, ended }: Curve,
  behind: number,
  words: CurveWords,
): CurveData {
  const [from, to] = [monthStart(year, 1), monthEnd(year, 12)];
  const start = { day: from, value: 0 };
  const last = points.findLast((each) => each.real !== null)?.month ?? 0;
  const dayOf = (month: number) =>
    month === last && asOf < monthEnd(year, month) && asOf >= from ? asOf : monthEnd(year, month);
  const line = (of: 'plan' | 'real' | 'forecast'): LinePoint[] =>
    points.flatMap((each) => {
      const value = each[of];
      return value === null
        ? []
        : [{ day: of === 'plan' ? monthEnd(year, each.month) : dayOf(each.month), value }];
    });
  const [planned, real, forecast] = [line('plan'), line('real'), line('forecast')];
  const plan = planned.length === 0 ? [] : untilToday([start, ...planned], asOf);
  const band = points.flatMap(({ month, low, high }) =>
    low === null || high === null ? [] : [{ day: dayOf(month), low, high }],
  );
  return {
    from,
    to,
    compared: ended === 0 ? from : monthEnd(year, ended),
    most: Math.max(100, ...plan.map(({ value }) => value), ...real.map(({ value }) => value)),
    series: [
      ...(plan.length > 0 ? [{ id: 'plan', label: words.plan, look: 'plan' as const, points: plan }] : []),
      { id: 'real', label: words.real, look: 'real', points: [start, ...real] },
      ...(forecast.length > 0
        ? [{ id: 'forecast', label: words.forecast, look: 'forecast' as const, points: forecast }]
        : []),
    ],
    band: band.length === 0 ? undefined : { label: words.range, points: band },
    bound:
      plan.length === 0
        ? undefined
        : {
            label: words.bound,
            points: plan.map(({ day, value }) => ({ day, value: value - behind })),
          },
  };
}

export function heatmapRows({ months, rows }: Heatmap): HeatmapRow[] {
  return rows.map(({ agencyId, agency, cells }) => ({
    id: agencyId,
    label: agency,
    to: `/serapan/${agencyId}`,
    cells: months.map((month) => {
      const cell = cells.find((each) => each.month === month);
      if (cell?.deviation == null || cell.real === null || cell.plan === null) return null;
      return { gap: cell.deviation, real: cell.real, plan: cell.plan };
    }),
  }));
}

/** Open payments by age; of the parties only those that hold one. */
export function ageingBars(
  { rows }: Ageing,
  named: {
    age: (from: number, to: number | null) => string;
    note: (payments: number, amount: number) => string;
  },
): { parties: Party[]; bars: StackedRow[] } {
  const parties = PARTIES.filter((party) =>
    rows.some((row) => row.parties.some((each) => each.party === party && each.payments > 0)),
  );
  return {
    parties,
    bars: rows.map((row) => ({
      id: String(row.from),
      label: named.age(row.from, row.to),
      values: parties.map((party) => row.parties.find((each) => each.party === party)?.payments ?? 0),
      note: named.note(row.payments, row.amount),
    })),
  };
}

export function ganttLines({ rows }: Gantt): GanttLine[] {
  return rows.map((each) => ({
    id: each.contractId,
    label: `${each.title}, ${each.number}`,
    to: `/kontrak/${each.contractId}`,
    start: each.startOn,
    plannedEnd: each.extendedTo ?? each.endOn,
    end: each.forecastEnd,
    percent: each.real,
  }));
}
