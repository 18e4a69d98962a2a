import type { Design } from './design.ts';
import { mulberry32 } from './random.ts';
import { SampleError } from './sample-error.ts';
import { notDrawn, refuseLone, type LonePsu } from './taylor.ts';

/** `jk1`: leave one cluster out, within strata where there are any. `rao-wu`: rescaled bootstrap of n − 1 clusters of each stratum. */
export type ReplicatePlan = { kind: 'jk1' } | { kind: 'rao-wu'; count: number; seed: number };

/** One replicate: how often each cluster of the first stage counts, and its own scale in the variance. */
export interface Replicate {
  /** factor of each cluster's weights; the array is used again for the next replicate */
  factors: Float64Array;
  scale: number;
}

/**
 * The replicates of a design, one after the other.
 * @throws SampleError where the design does not allow them
 */
export function* replicatesOf(design: Design, plan: ReplicatePlan, lone: LonePsu): Generator<Replicate> {
  const clusters = clustersOf(design);
  design.first.groups.forEach((group) => {
    if (group.drawn === 1 && (design.hasStrata || plan.kind === 'rao-wu')) refuseLone(group, lone, 1);
  });
  if (plan.kind === 'jk1') yield* jackknife(design, clusters, lone);
  else yield* raoWu(design, clusters, lone, plan);
}

function clustersOf({ first }: Design): number[][] {
  const clusters: number[][] = first.groups.map(() => []);
  first.groupOf.forEach((group, cluster) => clusters[group]!.push(cluster));
  return clusters;
}

/**
 * JK1, or JKn within strata: cluster i of stratum h left out, the stratum's others counting n/(n − 1) times, scale (1 − f)(n − 1)/n. With
 * `adjust` a lone cluster is left out with its stratum: the other strata count H/(H − 1) times, scale (H − 1)/H. As R's `as.svrepdesign`.
 */
function* jackknife(design: Design, clusters: number[][], lone: LonePsu): Generator<Replicate> {
  const { groups, groupOf } = design.first;
  if (groupOf.length < 2)
    throw new SampleError('replicates', null, {
      id: 'jackknife perlu sedikitnya dua klaster',
      en: 'the jackknife needs two clusters or more',
    });
  const factors = new Float64Array(groupOf.length).fill(1);
  for (const [index, group] of groups.entries()) {
    const mine = clusters[index]!;
    const left = notDrawn(group);
    if (left === 0) continue;
    if (group.drawn === 1) {
      if (lone !== 'adjust') continue;
      const strata = groups.length;
      factors.fill(strata / (strata - 1));
      factors[mine[0]!] = 0;
      yield { factors, scale: (strata - 1) / strata };
      factors.fill(1);
      continue;
    }
    const times = group.drawn / (group.drawn - 1);
    for (const cluster of mine) factors[cluster] = times;
    for (const cluster of mine) {
      factors[cluster] = 0;
      yield { factors, scale: left / times };
      factors[cluster] = times;
    }
    for (const cluster of mine) factors[cluster] = 1;
  }
}

/**
 * Rao and Wu: of each stratum n − 1 clusters drawn with replacement; cluster i drawn m times counts 1 − λ + λ m n/(n − 1) times, with
 * λ = √(1 − f). A lone cluster counts once in every replicate (`remove`).
 */
function* raoWu(
  design: Design,
  clusters: number[][],
  lone: LonePsu,
  plan: { count: number; seed: number },
): Generator<Replicate> {
  if (lone === 'adjust' && design.first.groups.some((group) => group.drawn === 1 && notDrawn(group) > 0))
    throw new SampleError('replicates', null, {
      id: 'bootstrap Rao-Wu tidak mengenal --lone-psu adjust; pilih remove, atau gabungkan stratanya',
      en: 'the Rao-Wu bootstrap knows no --lone-psu adjust; choose remove, or merge the stratum',
    });
  const draw = mulberry32(plan.seed);
  const factors = new Float64Array(design.first.groupOf.length);
  for (let number = 0; number < plan.count; number++) {
    design.first.groups.forEach((group, index) => {
      const mine = clusters[index]!;
      const { drawn } = group;
      if (drawn === 1) {
        factors[mine[0]!] = 1;
        return;
      }
      const lambda = Math.sqrt(notDrawn(group));
      for (const cluster of mine) factors[cluster] = 1 - lambda;
      const each = (lambda * drawn) / (drawn - 1);
      for (let one = 1; one < drawn; one++) factors[mine[draw(drawn)]!]! += each;
    });
    yield { factors, scale: 1 / (plan.count - 1) };
  }
}
