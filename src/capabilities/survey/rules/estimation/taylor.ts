import type { Design, Group, Stage } from './design.ts';
import { SampleError } from './sample-error.ts';

/**
 * What happens to a stratum of which one cluster was drawn while it has more (`options("survey.lonely.psu")` of R's survey package).
 * `fail`: refused. `remove`: adds nothing to the variance. `adjust`: its distance from the mean of all clusters counts.
 */
export type LonePsu = 'fail' | 'remove' | 'adjust';

/** A population so nearly drawn as a whole adds nothing. */
const WHOLE = 1e-7;

/** The part of a group that was not drawn, 0 to 1. */
export function notDrawn({ drawn, population }: Group): number {
  if (population === Infinity) return 1;
  const share = (population - drawn) / population;
  return share < WHOLE ? 0 : share;
}

/**
 * Variance of the sum of `z` by Taylor linearisation over the sampled stages: between clusters within strata and, where the population sizes
 * are known, between units within clusters, each with its finite population correction (R: `svyrecvar`).
 * @param z linearised values of the rows, already weighted; 0 outside of a domain
 * @param inside 1: the row is of the domain. A stratum, or a cluster, without any such row is none of the domain's: it is never lone
 * @throws SampleError where `lone` is `fail` and a stratum has a lone cluster
 */
export function taylorVariance(
  design: Design,
  z: Float64Array,
  lone: LonePsu,
  inside: Uint8Array | null = null,
): number {
  const { first, second } = design;
  const totals = sumsBy(first, z);
  let variance = stageVariance(first, totals, lone, hasRows(first, inside));
  if (second === null) return variance;
  const parts = groupParts(second, sumsBy(second, z));
  const clusterCounts = hasRows(second, inside);
  second.groups.forEach((group, cluster) => {
    const stratum = first.groups[first.groupOf[cluster]!]!;
    if (stratum.population === Infinity || !clusterCounts[cluster]) return;
    const share = stratum.drawn / stratum.population;
    // Within one cluster the mean of all units is the unit's own: an adjusted lone unit adds nothing either.
    if (group.drawn === 1) refuseLone(group, lone, 2);
    else variance += share * squares(parts[cluster]!, group);
  });
  return variance;
}

function sumsBy({ unit, groupOf }: Stage, z: Float64Array): Float64Array {
  const sums = new Float64Array(groupOf.length);
  for (let row = 0; row < z.length; row++) sums[unit[row]!]! += z[row]!;
  return sums;
}

function groupParts(stage: Stage, totals: Float64Array): number[][] {
  const parts: number[][] = stage.groups.map(() => []);
  totals.forEach((total, unit) => parts[stage.groupOf[unit]!]!.push(total));
  return parts;
}

/** Which groups have a row of the domain. */
function hasRows({ unit, groupOf, groups }: Stage, inside: Uint8Array | null): boolean[] {
  if (inside === null) return groups.map(() => true);
  const has = groups.map(() => false);
  for (let row = 0; row < unit.length; row++) if (inside[row] === 1) has[groupOf[unit[row]!]!] = true;
  return has;
}

function stageVariance(stage: Stage, totals: Float64Array, lone: LonePsu, has: readonly boolean[]): number {
  const parts = groupParts(stage, totals);
  const clusters = stage.groups.reduce((sum, { drawn }, index) => (has[index] ? sum + drawn : sum), 0);
  const centre = totals.reduce((sum, total) => sum + total, 0) / clusters;
  let variance = 0;
  stage.groups.forEach((group, index) => {
    if (!has[index]) return;
    if (group.drawn > 1) variance += squares(parts[index]!, group);
    else if (refuseLone(group, lone, 1) && lone === 'adjust')
      variance += notDrawn(group) * (parts[index]![0]! - centre) ** 2;
  });
  return variance;
}

/** (1 − f) n / (n − 1) Σ (t − t̄)² */
function squares(totals: readonly number[], group: Group): number {
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  const sum = totals.reduce((all, total) => all + (total - mean) ** 2, 0);
  return (notDrawn(group) * group.drawn * sum) / (group.drawn - 1);
}

/**
 * @returns whether the one unit stands for others too, i.e. the group is not drawn as a whole
 * @throws SampleError where `lone` is `fail` and it does
 */
export function refuseLone(group: Group, lone: LonePsu, stage: 1 | 2): boolean {
  if (notDrawn(group) === 0) return false;
  if (lone !== 'fail') return true;
  const where =
    group.name === ''
      ? { id: 'Sampel', en: 'The sample' }
      : stage === 1
        ? { id: `Strata "${group.name}"`, en: `Stratum "${group.name}"` }
        : { id: `Klaster "${group.name}"`, en: `Cluster "${group.name}"` };
  throw new SampleError(stage === 1 ? 'strata' : 'cluster', group.row, {
    id: `${where.id} hanya punya satu unit sampel, sehingga ragamnya tidak dapat dihitung; gabungkan dengan yang lain, atau pilih --lone-psu remove atau adjust`,
    en: `${where.en} has one sampled unit only, so that it has no variance; merge it with another, or choose --lone-psu remove or adjust`,
  });
}
