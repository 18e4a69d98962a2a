import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { sumRupiah } from '../../../../platform/money.ts';
import { monthsEnded } from '../budget/reckon.ts';
import {
  chanceOfReaching,
  learnYearEnd,
  type Learned,
  type NoForecast,
  type SpendingYear,
} from '../forecast/forecast.ts';
import { cumulative } from './absorption.ts';
import type { AgencyBudget } from './facts.ts';
import { round, say, type Sentence } from './words.ts';

export type YearEnd =
  | {
      known: true;
      percent: number;
      low: number;
      high: number;
      years: number;
      ownYears: number;
      target: number;
      chance: number;
      sentence: Sentence;
    }
  | { known: false; reason: NoForecast | 'no-budget'; sentence: Sentence };

/**
 * The end of the year of one agency, or of several together: each is forecast by itself and weighs as its ceiling. Their errors are taken as
 * if all of them went wrong in the same way at once, since a late budget change or a cut hits every agency: the interval is rather too wide.
 * @param past whole years, `unit` the agency's id
 * @param target per cent that shall be reached
 */
export function yearEndOf(
  budgets: readonly AgencyBudget[],
  past: readonly SpendingYear[],
  year: number,
  today: PlainDate,
  target: number,
): YearEnd {
  const known = budgets.filter((each) => each.ceiling > 0);
  if (known.length === 0) return none('no-budget');
  const whole = monthsEnded(today);
  const ceiling = sumRupiah(known.map((each) => each.ceiling));
  const spent = (sumRupiah(known.flatMap((each) => each.realised)) / ceiling) * 100;
  const learned: { weight: number; of: Learned }[] = [];
  // What an agency has beyond its budget says nothing of the others: it stays where it is.
  let fixed = 0;
  for (const each of known) {
    const percents = (cumulative(each.realised, each.ceiling) ?? []).slice(0, whole);
    const of = learnYearEnd({ unit: each.agencyId, year, percents }, past);
    const weight = each.ceiling / ceiling;
    if (!('reason' in of)) learned.push({ weight, of });
    else if (of.reason !== 'over-budget' || known.length === 1) return none(of.reason);
    else fixed += weight * 100;
  }
  if (learned.length === 0) return none('over-budget');
  const sum = (of: (each: Learned) => number) =>
    learned.reduce((total, each) => total + each.weight * of(each.of), 0);
  const middle = fixed + sum((each) => each.middle);
  const width = sum((each) => each.width);
  const errors = learned[0]!.of.errors.map((_, place) => sum((each) => each.errors[place]!));
  const within = (value: number) => round(Math.min(100, Math.max(spent, value)));
  const [percent, low, high] = [within(middle), within(middle - width), within(middle + width)];
  const chance = round(chanceOfReaching({ spent, middle, errors }, target));
  const { years } = learned[0]!.of;
  const ownYears = Math.min(...learned.map((each) => each.of.ownYears));
  const sentence = say({
    id: (write) =>
      `Perkiraan akhir tahun ${write.interval(percent, low, high)}; peluang mencapai ${write.percent(target)}: ${write.percent(chance * 100)}.`,
    en: (write) =>
      `Forecast for the end of the year ${write.interval(percent, low, high)}; chance of reaching ${write.percent(target)}: ${write.percent(chance * 100)}.`,
  });
  return { known: true, percent, low, high, years, ownYears, target, chance, sentence };
}

const MISSING: Record<NoForecast | 'no-budget', Sentence> = {
  'too-few-years': {
    id: 'Perkiraan akhir tahun belum dapat dihitung: perlu paling sedikit empat tahun lengkap sebagai pembanding.',
    en: 'The end of the year is not computable yet: at least four whole years are needed to compare with.',
  },
  'no-month': {
    id: 'Perkiraan akhir tahun belum dapat dihitung: belum ada bulan yang selesai.',
    en: 'The end of the year is not computable yet: no month has ended.',
  },
  'over-budget': {
    id: 'Perkiraan akhir tahun belum dapat dihitung: realisasi melebihi anggaran, periksa datanya.',
    en: 'The end of the year is not computable: more is realised than budgeted, check the data.',
  },
  'no-budget': {
    id: 'Perkiraan akhir tahun belum dapat dihitung: anggaran belum diimpor.',
    en: 'The end of the year is not computable yet: no budget has been imported.',
  },
};

function none(reason: NoForecast | 'no-budget'): YearEnd {
  return { known: false, reason, sentence: MISSING[reason] };
}
