import type { ChartTable } from './chart-frame.tsx';
import { dayNumber, valueAt } from './chart-geometry.ts';
import type { LineData, LineSeries } from './chart-line-layout.ts';

/** Days on which some line has a point: where the ruler stops. */
export function stopsOf(series: readonly LineSeries[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ day }) => day)))].sort();
}

/**
 * Where the ruler stops when it is moved to a day: a key moves it by one day and then goes to the next stop on that side, a finger or a mouse
 * moves it farther and then goes to the nearest.
 */
export function nextStop(stops: readonly string[], at: number, moved: number): number {
  const days = stops.map(dayNumber);
  const step = moved - (days[at] ?? moved);
  if (Math.abs(step) === 1) return Math.min(stops.length - 1, Math.max(0, at + step));
  const distances = days.map((each) => Math.abs(each - moved));
  return distances.indexOf(Math.min(...distances));
}

export interface Reading {
  /** null: the difference of the real line to the plan */
  label: string | null;
  value: number;
  gap: boolean;
}

/** What every line says on a day, straight between its points; lines that do not reach the day are silent. */
export function readAt(data: LineData, day: string): Reading[] {
  const at = dayNumber(day);
  const read = (series: LineSeries | undefined) =>
    series === undefined
      ? null
      : valueAt(
          series.points.map((each) => ({ x: dayNumber(each.day), y: each.value })),
          at,
        );
  const readings = data.series.flatMap((series): Reading[] => {
    const value = read(series);
    return value === null ? [] : [{ label: series.label, value, gap: false }];
  });
  const [plan, real] = (['plan', 'real'] as const).map((look) =>
    read(data.series.find((each) => each.look === look)),
  );
  const comparable = data.compared === undefined || day <= data.compared;
  if (comparable && plan != null && real != null)
    readings.push({ label: null, value: real - plan, gap: true });
  return readings;
}

interface Writers {
  day: (day: string) => string;
  value: (value: number) => string;
  points: (value: number) => string;
}

/** The same lines as a table: a row for each day on which one has a point. */
export function lineTable(
  data: LineData,
  stops: readonly string[],
  words: { day: string; gap: string; low: string; high: string },
  write: Writers,
): ChartTable {
  const { band } = data;
  const named = (pattern: string) => pattern.replace('{label}', band?.label ?? '');
  const edges = new Map(band?.points.map((each) => [each.day, each]));
  return {
    columns: [
      { header: words.day },
      ...data.series.map(({ label }) => ({ header: label, end: true })),
      { header: words.gap, end: true },
      ...(band === undefined
        ? []
        : [
            { header: named(words.low), end: true },
            { header: named(words.high), end: true },
          ]),
    ],
    rows: stops.map((day) => {
      const readings = readAt(data, day);
      const told = (label: string | null) => readings.find((each) => each.label === label)?.value;
      const gap = told(null);
      const edge = edges.get(day);
      return {
        id: day,
        cells: [
          write.day(day),
          ...data.series.map(({ label }) => {
            const value = told(label);
            return value === undefined ? '–' : write.value(value);
          }),
          gap === undefined ? '–' : write.points(gap),
          ...(band === undefined
            ? []
            : [
                edge === undefined ? '–' : write.value(edge.low),
                edge === undefined ? '–' : write.value(edge.high),
              ]),
        ],
      };
    }),
  };
}
