import type { Tx } from '../../../../platform/database/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { fill } from '../../../../platform/texts.ts';
import { actorNames, getAgencies } from '../../../directory/index.ts';
import type { SampleView } from '../../contract/sampling.ts';
import type { Evaluation, WorkingStep } from '../../rules/sampling/evaluate.ts';
import { itemsOf, type ListedSample, type Sample } from '../../store/sampling/samples.ts';
import { samplingTexts } from '../../texts/sampling.ts';

export function sayBoth(
  key: keyof typeof samplingTexts.id,
  values: Record<string, string | number> = {},
): { id: string; en: string } {
  return { id: fill(samplingTexts.id[key], values), en: fill(samplingTexts.en[key], values) };
}

export async function presentSamples(tx: Tx, samples: readonly ListedSample[]) {
  const agencies = await getAgencies(tx, [...new Set(samples.flatMap((each) => each.agency_id ?? []))]);
  const names = await actorNames(
    tx,
    samples.map((each) => each.drawn_by),
  );
  return samples.map((each) => ({
    id: each.id,
    number: each.number,
    title: each.title,
    year: each.year,
    agency: agencies.get(each.agency_id ?? '')?.name ?? null,
    method: each.method,
    items: each.items,
    examined: each.examined,
    populationCount: each.population_count,
    populationAmount: each.population_amount,
    state: each.state,
    drawnAt: each.drawn_at,
    drawnBy: names.get(each.drawn_by) ?? '',
  }));
}

export async function presentSample(tx: Tx, sample: Sample): Promise<SampleView> {
  const items = await itemsOf(tx, sample.id);
  const examined = items.filter((item) => item.audited !== null).length;
  const [row] = await presentSamples(tx, [{ ...sample, items: items.length, examined }]);
  const { population, confidence, tolerable, expected, interval, start, strata } = sample.design;
  return {
    ...row!,
    population: { ...population, from: population.from ?? undefined, to: population.to ?? undefined },
    confidence,
    tolerable,
    expected,
    interval,
    start,
    strata: [...strata],
    seed: sample.seed,
    populationHash: sample.population_hash,
    rows: items.map((item) => ({
      id: item.id,
      position: item.position,
      lineId: item.line_id,
      label: item.label,
      day: item.day,
      stratum: item.stratum,
      hits: item.hits,
      booked: item.booked,
      audited: item.audited,
      deviates: item.deviates,
      note: item.note,
    })),
    evaluation: sample.evaluation === null ? null : presentEvaluation(sample.evaluation, tolerable),
    may:
      sample.state === 'evaluated' ? [] : examined === items.length ? ['examine', 'evaluate'] : ['examine'],
  };
}

function presentEvaluation(
  { overstatement, understatement, deviations, working }: Evaluation,
  tolerable: number | null,
): NonNullable<SampleView['evaluation']> {
  const upper = Math.max(overstatement.upper, understatement.upper);
  const covered = working.every((step) => step.kind !== 'not-covered');
  return {
    overstatement,
    understatement,
    within: tolerable === null || !covered ? null : upper <= tolerable,
    deviations,
    steps: working.map(sayStep),
    source: samplingTexts.id.source,
  };
}

function sayStep(step: WorkingStep): { id: string; en: string } {
  const { kind, ...figures } = step;
  const values = Object.entries(figures).map(([name, value]) => [
    name,
    name === 'factor' || name === 'increment'
      ? value.toFixed(2)
      : name === 'taint'
        ? (value * 100).toFixed(1)
        : name === 'stratum'
          ? String(value)
          : formatRupiah(Math.round(value)),
  ]);
  return sayBoth(kind, Object.fromEntries(values));
}
