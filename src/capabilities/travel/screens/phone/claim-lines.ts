import type { MemberDetail, MemberPrices, NewClaim, TripDetail } from '../../contract.ts';
import { priceLine } from '../../rules/claim-lines.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';

type Sent = NewClaim['lines'][number];
export type Component = Sent['component'];

/** A line as it is edited: nothing chosen is ''. */
export interface Line {
  /** of this screen only, so that a line keeps its fields when another is removed */
  key: number;
  component: Component;
  day: string;
  legId: string;
  tariff: 'flight' | 'taxi' | 'local-transport' | '';
  /** destination that prices the line; the first where nothing is chosen */
  regency: string;
  description: string;
  paid: number | null;
  actual: number | null;
}

export const isNightly = (component: Component) => component === 'hotel' || component === 'without-hotel';
export const isDaily = (component: Component) => component === 'daily' || component === 'representation';

/** Calendar days from one to the other, both included. */
export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

export function editedLines(detail: MemberDetail): Line[] {
  return detail.lines.map((line, key) => ({
    key,
    component: line.component,
    day: line.day ?? '',
    legId: line.legId ?? '',
    tariff: line.tariff ?? '',
    regency: line.regency ?? '',
    description: line.description,
    paid: line.paid,
    actual: line.actual,
  }));
}

export function emptyLine(key: number, component: Component, day: string, description: string): Line {
  return { key, component, day, legId: '', tariff: '', regency: '', description, paid: null, actual: null };
}

export function sentLines(lines: readonly Line[]): NewClaim {
  return {
    lines: lines.map((line) => ({
      component: line.component,
      description: line.description,
      day: line.day === '' ? null : (line.day as PlainDate),
      legId: line.legId === '' ? null : line.legId,
      tariff: line.component === 'transport' && line.tariff !== '' ? line.tariff : null,
      regency: line.regency === '' ? null : line.regency,
      quantity: 1,
      // A field left empty is named by the server.
      paid: line.paid as number,
      actual: line.component === 'transport' || isNightly(line.component) ? line.actual : null,
    })),
  };
}

/** The ceiling of one line by the tariffs in force on its day, in rupiah; null where none limits it. */
export function ceilingOf(
  line: Line,
  trip: TripDetail,
  prices: MemberPrices | undefined,
  grades: string[],
): number | null {
  const day = line.day === '' ? trip.fromDay : line.day;
  if (prices === undefined || trip.places[0] === undefined) return null;
  const asked = {
    ...line,
    legId: null,
    day: day as PlainDate,
    tariff: line.tariff || null,
    quantity: 1,
    paid: line.paid ?? 0,
  };
  const by = {
    tariffs: prices.rows,
    day: day as PlainDate,
    regency: line.regency || trip.places[0].code,
    grades,
    share: prices.shareWithoutHotel,
  };
  return priceLine(asked, by)?.ceiling ?? null;
}
