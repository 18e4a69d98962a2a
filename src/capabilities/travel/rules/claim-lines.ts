import type { PlainDate } from '../../../platform/calendar/index.ts';
import { tariffInForce, type Tariff, type TariffComponent } from './tariff.ts';

/** One line of what was paid, as it is entered. */
export interface EnteredLine {
  component: 'daily' | 'representation' | 'hotel' | 'without-hotel' | 'transport' | 'stated';
  day: PlainDate | null;
  legId: string | null;
  tariff: 'flight' | 'taxi' | 'local-transport' | null;
  regency: string | null;
  quantity: number;
  paid: number;
}

export type ClaimFault =
  | 'day-missing'
  | 'day-outside'
  | 'twice'
  | 'regency-foreign'
  | 'leg-foreign'
  | 'no-tariff'
  | 'one-day';

export interface ClaimFrame {
  fromDay: PlainDate;
  toDay: PlainDate;
  /** regencies of the destinations */
  codes: readonly string[];
  legDays: ReadonlyMap<string, PlainDate>;
}

const NIGHTLY = ['hotel', 'without-hotel'];
const DAILY = ['daily', 'representation', ...NIGHTLY];

/** What cannot be: days outside the trip, one day or night paid twice, places and legs that are not of it. */
export function claimFaults(
  lines: readonly EnteredLine[],
  frame: ClaimFrame,
): { field: string; fault: ClaimFault }[] {
  const paid = new Set<string>();
  return lines.flatMap((line, place) => {
    const faults: { field: string; fault: ClaimFault }[] = [];
    const at = (field: string, fault: ClaimFault) => faults.push({ field: `lines.${place}.${field}`, fault });
    const daily = DAILY.includes(line.component);
    const nightly = NIGHTLY.includes(line.component);
    if (daily && line.day === null) at('day', 'day-missing');
    // The last night begins on the day before the return.
    const past = line.day !== null && (nightly ? line.day >= frame.toDay : line.day > frame.toDay);
    if (line.day !== null && (line.day < frame.fromDay || past)) at('day', 'day-outside');
    if (daily && line.quantity !== 1) at('quantity', 'one-day');
    const key = `${nightly ? 'night' : line.component} ${line.day}`;
    if (daily && paid.has(key)) at('day', 'twice');
    if (daily) paid.add(key);
    if (line.regency !== null && !frame.codes.includes(line.regency)) at('regency', 'regency-foreign');
    if (line.legId !== null && !frame.legDays.has(line.legId)) at('legId', 'leg-foreign');
    return faults;
  });
}

/** Which table prices a line; null: none does. */
export function tableOf(line: Pick<EnteredLine, 'component' | 'tariff'>): TariffComponent | null {
  switch (line.component) {
    case 'daily':
    case 'representation':
    case 'hotel':
      return line.component;
    case 'without-hotel':
      return 'hotel';
    case 'transport':
      return line.tariff;
    case 'stated':
      return null;
  }
}

export interface Price {
  rate: number;
  /** null: nothing limits it */
  ceiling: number | null;
  tariffId: string | null;
}

/** Rate and ceiling of a line; null when it needs a tariff and none is in force. Transport at cost may be without one. */
export function priceLine(
  line: EnteredLine,
  by: {
    tariffs: readonly Tariff[];
    day: PlainDate;
    regency: string;
    grades: readonly string[];
    share: number;
  },
): Price | null {
  const component = tableOf(line);
  const atCost: Price = { rate: Math.floor(line.paid / line.quantity), ceiling: null, tariffId: null };
  if (component === null) return atCost;
  const tariff = tariffInForce(by.tariffs, {
    component,
    day: by.day,
    regency: by.regency,
    grades: by.grades,
  });
  if (tariff === null) return null;
  const rate = line.component === 'without-hotel' ? Math.round(tariff.amount * by.share) : tariff.amount;
  return { rate, ceiling: rate * line.quantity, tariffId: tariff.id };
}
