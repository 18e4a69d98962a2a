import type { PlainDate } from '../../../platform/calendar/index.ts';

export const TARIFF_COMPONENTS = [
  'daily',
  'representation',
  'hotel',
  'flight',
  'taxi',
  'local-transport',
] as const;
export type TariffComponent = (typeof TARIFF_COMPONENTS)[number];

/** One price of an instrument. `region` and `grade` are '' where it holds everywhere and for all. */
export interface Tariff {
  id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  region: string;
  component: TariffComponent;
  grade: string;
  amount: number;
}

export interface TariffQuestion {
  component: TariffComponent;
  day: PlainDate;
  /** Kemendagri code of the regency */
  regency: string;
  /** rank or post, then cost level: the first that an instrument names is meant */
  grades: readonly string[];
}

/** Regions that may price a regency, the narrowest first. */
export function regionsOf(regency: string): string[] {
  return [regency, regency.slice(0, 2), ''];
}

/**
 * The tariff in force: the narrowest region, then the nearest grade, then the newest instrument of that day. Null when nothing has been
 * imported for it: no ceiling is ever guessed.
 */
export function tariffInForce(tariffs: readonly Tariff[], asked: TariffQuestion): Tariff | null {
  const regions = regionsOf(asked.regency);
  const grades = [...asked.grades, ''];
  const rank = (each: Tariff) => regions.indexOf(each.region) * grades.length + grades.indexOf(each.grade);
  const found = tariffs
    .filter(
      (each) =>
        each.component === asked.component &&
        regions.includes(each.region) &&
        grades.includes(each.grade) &&
        each.valid_from <= asked.day &&
        (each.valid_to === null || each.valid_to >= asked.day),
    )
    .toSorted((a, b) => rank(a) - rank(b) || (a.valid_from < b.valid_from ? 1 : -1));
  return found[0] ?? null;
}
