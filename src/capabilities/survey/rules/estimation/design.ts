import { SampleError, type SamplePart } from './sample-error.ts';

/** A sample as it was drawn: one entry a row of the data. */
export interface Sample {
  rows: number;
  /** inverse of the chance to be drawn; without them they follow from `populations`, else every row counts 1 */
  weights?: readonly number[] | undefined;
  strata?: readonly string[] | undefined;
  /** names of the clusters, of one or two stages; without them each row is drawn by itself */
  clusters?: readonly (readonly string[])[] | undefined;
  /** stage 1: how many clusters (or rows) the row's stratum has in the population; stage 2: how many units the row's cluster has */
  populations?: readonly (readonly number[])[] | undefined;
}

/** A stratum, or a cluster of which units are drawn. */
export interface Group {
  name: string;
  /** units in the sample */
  drawn: number;
  /** units in the population; Infinity: not known, or drawn with replacement */
  population: number;
  /** a row of it, to point at */
  row: number;
}

/** Units of one stage, e.g. clusters within strata, or rows within clusters. */
export interface Stage {
  /** unit of each row */
  unit: Int32Array;
  /** group (stratum, or cluster of the stage before) of each unit */
  groupOf: Int32Array;
  groups: Group[];
}

export interface Design {
  rows: number;
  weights: Float64Array;
  /** the weights were not given: from the population sizes, or 1 for each */
  weightsFrom: 'given' | 'populations' | 'none';
  first: Stage;
  /** null: one stage; also null where no population size is given: then the first stage tells all (drawn with replacement) */
  second: Stage | null;
  hasStrata: boolean;
  /** the same name of a cluster in several strata: counted as different clusters */
  nestedNames: boolean;
}

/**
 * Reads how the sample was drawn. Clusters are nested in strata and units in clusters: equal names in two of them are two clusters.
 * @throws SampleError for weights below 0 or none above, population sizes that differ within a stratum or are smaller than what was drawn
 */
export function readDesign(sample: Sample): Design {
  const { rows } = sample;
  if (rows === 0) throw new SampleError('y', null, { id: 'tidak ada baris', en: 'there are no rows' });
  const stratumOf = sample.strata ?? Array.from({ length: rows }, () => '');
  const clusters = sample.clusters ?? [];
  const sizes = sample.populations ?? [];
  const ones = clusters[0] ?? Array.from({ length: rows }, (_, row) => String(row));
  const first = readStage(stratumOf, ones, sizes[0], ['fpc', 'strata']);
  const isTwoStage = clusters[1] !== undefined && sizes[0] !== undefined;
  const second = isTwoStage
    ? readStage(
        Array.from(first.unit, (unit) => String(unit)),
        clusters[1]!,
        sizes[1],
        ['fpc2', 'cluster'],
        (row) => ones[row]!,
      )
    : null;
  return {
    rows,
    ...weightsOf(sample, first, second),
    first,
    second,
    hasStrata: sample.strata !== undefined,
    nestedNames: clusters[0] !== undefined && new Set(clusters[0]).size < first.groupOf.length,
  };
}

function readStage(
  groupNames: readonly string[],
  unitNames: readonly string[],
  sizes: readonly number[] | undefined,
  parts: [SamplePart, SamplePart],
  shown: (row: number) => string = (row) => groupNames[row]!,
): Stage {
  const groupIndex = new Map<string, number>();
  const unitIndexes: Map<string, number>[] = [];
  const groups: Group[] = [];
  const groupOf: number[] = [];
  const unit = new Int32Array(groupNames.length);
  for (let row = 0; row < groupNames.length; row++) {
    let group = groupIndex.get(groupNames[row]!);
    if (group === undefined) {
      group = groups.length;
      groupIndex.set(groupNames[row]!, group);
      unitIndexes.push(new Map());
      groups.push({ name: shown(row), drawn: 0, population: sizes?.[row] ?? Infinity, row });
    }
    if (sizes !== undefined) needSize(sizes[row]!, groups[group]!, row, parts[0]);
    const units = unitIndexes[group]!;
    let index = units.get(unitNames[row]!);
    if (index === undefined) {
      index = groupOf.length;
      units.set(unitNames[row]!, index);
      groupOf.push(group);
      groups[group]!.drawn += 1;
    }
    unit[row] = index;
  }
  for (const { name, drawn, population, row } of groups) {
    if (population >= drawn) continue;
    throw new SampleError(parts[0], row, {
      id: `ukuran populasi ${population} lebih kecil dari ${drawn} yang terambil${inGroup(name, 'id')}; isi jumlah seluruhnya, bukan yang terambil`,
      en: `population size ${population} is smaller than the ${drawn} drawn${inGroup(name, 'en')}; give the number in the population`,
    });
  }
  return { unit, groupOf: Int32Array.from(groupOf), groups };
}

const inGroup = (name: string, locale: 'id' | 'en') =>
  name === '' ? '' : locale === 'id' ? ` pada "${name}"` : ` in "${name}"`;

function needSize(size: number, group: Group, row: number, part: SamplePart): void {
  if (!(size >= 1))
    throw new SampleError(part, row, {
      id: `${size} bukan ukuran populasi; isi jumlahnya (1 atau lebih), bukan bagian terambil`,
      en: `${size} is no population size; give a number of units (1 or more), not a sampling fraction`,
    });
  if (size !== group.population)
    throw new SampleError(part, row, {
      id: `ukuran populasi ${size} berbeda dari ${group.population} pada baris lain${inGroup(group.name, 'id')}; samakan dalam satu kelompok`,
      en: `population size ${size} differs from ${group.population} in another row${inGroup(group.name, 'en')}; it is one number a group`,
    });
}

function weightsOf(
  sample: Sample,
  first: Stage,
  second: Stage | null,
): Pick<Design, 'weights' | 'weightsFrom'> {
  const given = sample.weights;
  if (given !== undefined) {
    const bad = given.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
    if (bad !== -1)
      throw new SampleError('weights', bad, {
        id: `bobot ${given[bad]} tidak dapat dipakai; isi 0 atau lebih`,
        en: `weight ${given[bad]} cannot be used; give 0 or more`,
      });
    if (given.every((weight) => weight === 0))
      throw new SampleError('weights', null, { id: 'semua bobot 0', en: 'every weight is 0' });
    return { weights: Float64Array.from(given), weightsFrom: 'given' };
  }
  if (sample.populations === undefined)
    return { weights: new Float64Array(sample.rows).fill(1), weightsFrom: 'none' };
  const stages = second === null ? [first] : [first, second];
  if (stages.length < (sample.clusters?.length ?? 1) || sample.populations.length < stages.length)
    throw new SampleError('fpc2', null, {
      id: 'bobot tidak dapat diturunkan tanpa ukuran populasi setiap tahap; isi juga --fpc kedua atau --weights',
      en: 'weights do not follow without the population size of every stage; give the second --fpc too, or --weights',
    });
  const weights = Float64Array.from({ length: sample.rows }, (_, row) =>
    stages.reduce((weight, stage) => {
      const group = stage.groups[stage.groupOf[stage.unit[row]!]!]!;
      return weight * (group.population / group.drawn);
    }, 1),
  );
  return { weights, weightsFrom: 'populations' };
}
