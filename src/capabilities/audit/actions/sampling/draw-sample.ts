import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FileStore } from '../../../../platform/files/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { insertFile } from '../../../../platform/files/store.ts';
import { printedNumber } from '../../../../platform/ticket-numbers.ts';
import { recordRow, recordRows } from '../../../../platform/trail/record.ts';
import { getAgencies } from '../../../directory/index.ts';
import type { DrawInput } from '../../contract/sampling.ts';
import { mayUseDesk } from '../../policy.ts';
import type { DrawnItem, PopulationItem } from '../../rules/sampling/design.ts';
import { drawStrata, drawUnits } from '../../rules/sampling/draw.ts';
import { MOST_ITEMS, musSize } from '../../rules/sampling/size.ts';
import { nextSerial } from '../../store/papers/papers.ts';
import {
  insertSample,
  lineLabels,
  populationOf,
  type KeptDesign,
  type Sample,
} from '../../store/sampling/samples.ts';
import { chanceOf, newSeed, populationText } from './chance.ts';

/** Items of a population at most: more is narrowed first. */
export const MOST_POPULATION = 2_000_000;

/** What a drawing goes by, and nothing else: with the population's text and the seed the same items come out. */
export type DrawingDesign = Pick<KeptDesign, 'interval' | 'bounds' | 'strata'>;

/**
 * Draws a sample of a year's lines. The population is kept as a file under its hash, the seed and the design in the record: who has them
 * draws the same again. Refused: an empty population, and a design that no sample of a reasonable size can serve.
 */
export async function drawSample(
  tx: Tx,
  act: Act,
  files: FileStore,
  input: DrawInput,
): Promise<Outcome<{ id: string }>> {
  const { accountId } = act.actor;
  const { agencyId, year } = input.population;
  if (accountId === null || !mayUseDesk(act.actor, agencyId === '' ? null : agencyId)) return notAllowed();
  if (agencyId !== '' && !(await getAgencies(tx, [agencyId])).has(agencyId)) return notFound();
  const population = {
    ...input.population,
    from: input.population.from ?? null,
    to: input.population.to ?? null,
  };
  const items = await populationOf(tx, population, MOST_POPULATION + 1);
  if (items.length === 0)
    return badField(
      'population',
      'Tidak ada baris yang sesuai. Longgarkan saringannya.',
      'No line fits. Widen the filter.',
    );
  if (items.length > MOST_POPULATION)
    return badField(
      'population',
      'Terlalu banyak baris. Persempit saringannya.',
      'Too many lines. Narrow the filter.',
    );
  const seed = input.seed ?? newSeed();
  const drawn = draw(items, input, seed);
  if (isRefusal(drawn)) return drawn;
  const content = Buffer.from(populationText(items));
  const kept = await files.put(act.government.id, content);
  const name = `populasi-${year}.csv`;
  await insertFile(tx, act, files, { hash: kept.hash, size: kept.size, name, mediaType: 'text/csv' });
  const serial = await nextSerial(tx, act.government.id, 'audit_sample', year);
  const owned = { government_id: act.government.id };
  const sample = {
    ...owned,
    id: newId(),
    number: printedNumber('SMP', year, serial),
    serial,
    year,
    title: input.title,
    agency_id: agencyId === '' ? null : agencyId,
    method: input.design.method,
    design: { population, ...drawn.design },
    seed,
    population_hash: kept.hash,
    population_count: items.length,
    population_amount: items.reduce((sum, item) => sum + Math.max(0, item.amount), 0),
    state: 'drawn',
    evaluation: null,
    drawn_by: accountId,
    drawn_at: act.now,
    evaluated_by: null,
    evaluated_at: null,
  };
  const labels = await lineLabels(
    tx,
    drawn.items.map((item) => item.id),
  );
  const rows = drawn.items.map((item) => ({
    ...owned,
    id: newId(),
    sample_id: sample.id,
    position: item.position,
    line_id: item.id,
    label: labels.get(item.id)?.label ?? item.id,
    day: labels.get(item.id)?.day ?? null,
    stratum: item.stratum,
    hits: item.hits,
    booked: item.amount,
    audited: null,
    deviates: null,
    note: null,
    examined_by: null,
    examined_at: null,
  }));
  await insertSample(tx, sample, rows);
  await recordRow(tx, act, 'audit.sample-draw', 'audit_sample', sample.id);
  await recordRows(
    tx,
    act,
    'audit.sample-draw',
    'audit_sample_item',
    rows.map((row) => row.id),
  );
  return { id: sample.id };
}

/** The same items once more, out of the record alone. */
export function drawAgain(items: readonly PopulationItem[], sample: Sample): DrawnItem[] {
  const { interval, bounds, strata } = sample.design;
  const chance = chanceOf(sample.seed);
  if (sample.method === 'stratified')
    return drawStrata(
      items,
      bounds,
      strata.map((stratum) => stratum.count),
      chance,
    ).drawn;
  return drawUnits(items, interval ?? 0, sample.method === 'mus-cell' ? 'cell' : 'systematic', chance).drawn;
}

type Design = Omit<KeptDesign, 'population'>;

function draw(
  items: readonly PopulationItem[],
  { design }: DrawInput,
  seed: string,
): Outcome<{ items: DrawnItem[]; design: Design }> {
  const chance = chanceOf(seed);
  if (design.method === 'stratified') {
    const { bounds, counts, confidence } = design;
    if (bounds.some((bound, at) => at > 0 && bound <= bounds[at - 1]!))
      return badField(
        'design.bounds',
        'Isi batas lapisan dari kecil ke besar.',
        'Give the bounds from small to large.',
      );
    if (counts.length !== bounds.length + 1)
      return badField('design.counts', 'Isi jumlah untuk setiap lapisan.', 'Give a number for each stratum.');
    const { drawn, strata } = drawStrata(items, bounds, counts, chance);
    const single = strata.findIndex((stratum) => stratum.count === 1 && stratum.items > 1);
    if (single >= 0)
      return badField(
        `design.counts.${single}`,
        'Ambil sedikitnya dua dari lapisan ini: dari satu saja sebarannya tidak diketahui.',
        'Draw at least two of this stratum: of one alone the spread is unknown.',
      );
    if (drawn.length === 0) return badField('design.counts', 'Ambil sedikitnya satu.', 'Draw at least one.');
    return {
      items: drawn,
      design: { confidence, tolerable: null, expected: null, interval: null, start: null, bounds, strata },
    };
  }
  const amount = items.reduce((sum, item) => sum + Math.max(0, item.amount), 0);
  const { confidence, tolerable, expected, method } = design;
  const reckoned = amount > 0 ? musSize(amount, tolerable, expected, confidence) : null;
  const size = design.size ?? reckoned?.size ?? null;
  if (size === null || amount === 0)
    return badField(
      'design.tolerable',
      `Kesalahan yang diperkirakan terlalu dekat dengan yang dapat diterima: lebih dari ${MOST_ITEMS} baris harus diperiksa.`,
      `What is expected is too near to what is tolerable: more than ${MOST_ITEMS} lines would have to be examined.`,
    );
  const interval = amount / size;
  const { drawn, start } = drawUnits(items, interval, method === 'mus-cell' ? 'cell' : 'systematic', chance);
  return {
    items: drawn,
    design: { confidence, tolerable, expected, interval, start, bounds: [], strata: [] },
  };
}
