import { sumRupiah } from '../../../../platform/money.ts';
import type { FunnelStep } from '../budget/funnel.ts';
import { compareMonths, monthsEnded, percentOf } from '../budget/reckon.ts';
import { absorptionOn, addMonths, cumulative, headlineSentence } from './absorption.ts';
import type { Facts } from './facts.ts';
import type { YearEnd } from './year-end.ts';
import { round, say, type Sentence } from './words.ts';

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1);

/** By agency and month that has ended: cumulative absorption minus cumulative plan. */
export function heatmapChart(facts: Facts) {
  const ended = monthsEnded(facts.today);
  const months = MONTHS.slice(0, ended);
  const names = new Map(facts.agencies.map((each) => [each.id, each.name]));
  const rows = facts.budgets
    .filter((each) => each.ceiling > 0)
    .map(({ agencyId, compared }) => {
      const cells = compareMonths(compared, ended).map(({ realised, planned, gap }, place) => ({
        month: place + 1,
        real: realised,
        plan: planned,
        deviation: gap,
      }));
      return { agencyId, agency: names.get(agencyId) ?? '', cells };
    })
    .toSorted((a, b) => (a.cells.at(-1)?.deviation ?? 0) - (b.cells.at(-1)?.deviation ?? 0));
  const behind = rows.filter((each) => (each.cells.at(-1)?.deviation ?? 0) < 0).length;
  const sentence: Sentence =
    ended === 0
      ? { id: 'Belum ada bulan yang selesai.', en: 'No month has ended yet.' }
      : say({
          id: (write) =>
            `${write.count(behind)} dari ${write.count(rows.length)} instansi di belakang rencananya pada akhir ${write.month(ended)}.`,
          en: (write) =>
            `${write.count(behind)} of ${write.count(rows.length)} agencies were behind their plan at the end of ${write.month(ended)}.`,
        });
  return { months, rows, sentence };
}

/** Where the money of the year is: from ceiling to paid. @param scope an agency's id, or the whole */
export function funnelChart({ funnels }: Facts, scope: string) {
  const steps = funnels.get(scope) ?? [];
  const at = (step: FunnelStep) => steps.find((each) => each.step === step)?.amount ?? 0;
  const ceiling = at('ceiling');
  const rows = steps.map(({ step, amount }) => ({ step, amount, share: percentOf(amount, ceiling) }));
  const sentence: Sentence =
    ceiling === 0
      ? { id: 'Belum dapat dihitung: anggaran belum diimpor.', en: 'Not computable yet: no budget imported.' }
      : say({
          id: (write) =>
            `Dari pagu ${write.short(ceiling)}: terkontrak ${write.short(at('contracted'))}, pekerjaan selesai senilai ${write.short(at('worked'))}, sudah cair ${write.short(at('paid'))}.`,
          en: (write) =>
            `Of a ceiling of ${write.short(ceiling)}: contracted ${write.short(at('contracted'))}, work done worth ${write.short(at('worked'))}, paid ${write.short(at('paid'))}.`,
        });
  return { rows, sentence };
}

/** Cumulative per cent by month, with the band of the forecast from the last month that has ended to December. */
export function curveChart(facts: Facts, yearEnd: YearEnd) {
  const { budgets, today } = facts;
  const known = budgets.filter((each) => each.ceiling > 0);
  const ceiling = sumRupiah(known.map((each) => each.ceiling));
  const plan = compareMonths(
    {
      ceiling: sumRupiah(budgets.map((each) => each.compared.ceiling)),
      planned: addMonths(budgets.map((each) => each.compared.planned)),
      realised: [],
    },
    12,
  );
  const real = cumulative(addMonths(known.map((each) => each.realised)), ceiling) ?? [];
  const last = Temporal.PlainDate.from(today).month;
  const spent = real[last - 1] ?? real.at(-1) ?? 0;
  const points = MONTHS.map((month) => {
    // Straight to December: only its end was learned, how it gets there is not said.
    const part = last === 12 ? 1 : (month - last) / (12 - last);
    const towards = (end: number) => (month < last ? null : round(spent + (end - spent) * part));
    const band = yearEnd.known
      ? { forecast: towards(yearEnd.percent), low: towards(yearEnd.low), high: towards(yearEnd.high) }
      : { forecast: null, low: null, high: null };
    return {
      month,
      plan: plan[month - 1]?.planned ?? null,
      real: month > last ? null : (real[month - 1] ?? (ceiling > 0 ? spent : null)),
      ...band,
    };
  });
  const absorption = absorptionOn(budgets, today);
  const told = headlineSentence(absorption);
  const sentence: Sentence =
    absorption.absorption === null
      ? yearEnd.sentence
      : { id: `${told.id} ${yearEnd.sentence.id}`, en: `${told.en} ${yearEnd.sentence.en}` };
  return { ceiling, ended: absorption.months, points, sentence };
}
