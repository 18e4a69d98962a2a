import type { SampleMethod, Stratum } from './design.ts';
import { confidenceFactor, normalFactor, upperRate } from './distributions.ts';

/** An item that was examined. Rupiah. */
export interface ExaminedItem {
  stratum: string;
  hits: number;
  booked: number;
  audited: number;
  deviates: boolean | null;
}

/** Most likely misstatement of the whole population, and the limit that it stays below at the confidence. Rupiah, never below 0. */
export interface Limit {
  projected: number;
  upper: number;
}

export interface Evaluation {
  overstatement: Limit;
  understatement: Limit;
  /** control deviations; null: none was tested */
  deviations: { found: number; of: number; upperRate: number } | null;
  /** parts of the upper limit of overstatement, in the order of the working */
  working: readonly WorkingStep[];
}

export type WorkingStep =
  | { kind: 'basic'; interval: number; factor: number; amount: number }
  | { kind: 'taint'; taint: number; increment: number; projected: number; amount: number }
  | { kind: 'top'; amount: number }
  | { kind: 'stratum'; stratum: number; mean: number; projected: number; error: number }
  /** no difference at all was seen in what was sampled: the limit rests on the number of items alone */
  | { kind: 'no-difference'; stratum: number; factor: number; amount: number }
  /** nothing was drawn of it: the limit says nothing of it */
  | { kind: 'not-covered'; stratum: number; amount: number };

export function evaluate(
  method: SampleMethod,
  items: readonly ExaminedItem[],
  design: { confidence: number; interval: number | null; strata: readonly Stratum[] },
): Evaluation {
  const { confidence } = design;
  const sides =
    method === 'stratified'
      ? stratified(items, design.strata, confidence)
      : monetary(items, design.interval ?? 0, confidence);
  const tested = items.filter((item) => item.deviates !== null);
  const found = tested.filter((item) => item.deviates).length;
  return {
    ...sides,
    deviations:
      tested.length === 0
        ? null
        : { found, of: tested.length, upperRate: upperRate(found, tested.length, confidence) },
  };
}

type Sides = Pick<Evaluation, 'overstatement' | 'understatement' | 'working'>;

/** Stringer bound: taints from the largest to the smallest, each with the growth of the confidence factor that it adds. */
function monetary(items: readonly ExaminedItem[], interval: number, confidence: number): Sides {
  const side = (sign: 1 | -1) => {
    const wrong = items
      .map((item) => ({ ...item, by: sign * (item.booked - item.audited) }))
      .filter((item) => item.by > 0);
    const top = wrong.filter((item) => item.stratum === 'top').reduce((sum, item) => sum + item.by, 0);
    const taints = wrong
      .filter((item) => item.stratum !== 'top')
      .flatMap((item) => Array.from({ length: item.hits }, () => item.by / item.booked))
      .toSorted((a, b) => b - a);
    const sampled = items.some((item) => item.stratum !== 'top');
    const factor = confidenceFactor(0, confidence);
    const basic = sampled ? interval * factor : 0;
    const working: WorkingStep[] = [{ kind: 'basic', interval, factor, amount: basic }];
    for (const [at, taint] of taints.entries()) {
      const increment = confidenceFactor(at + 1, confidence) - confidenceFactor(at, confidence);
      working.push({
        kind: 'taint',
        taint,
        increment,
        projected: taint * interval,
        amount: taint * interval * increment,
      });
    }
    if (top > 0) working.push({ kind: 'top', amount: top });
    return {
      limit: {
        projected: top + taints.reduce((sum, taint) => sum + taint * interval, 0),
        upper: working.reduce((sum, step) => sum + ('amount' in step ? step.amount : 0), 0),
      },
      working,
    };
  };
  const over = side(1);
  return { overstatement: over.limit, understatement: side(-1).limit, working: over.working };
}

/** Difference estimation by stratum; where nothing differs, how many were seen bounds what may be wrong. */
function stratified(items: readonly ExaminedItem[], strata: readonly Stratum[], confidence: number): Sides {
  const working: WorkingStep[] = [];
  let [net, variance, unseen] = [0, 0, 0];
  for (const [at, stratum] of strata.entries()) {
    const drawn = items.filter((item) => item.stratum === String(at + 1));
    if (stratum.items === 0) continue;
    if (drawn.length === 0) {
      working.push({ kind: 'not-covered', stratum: at + 1, amount: stratum.amount });
      continue;
    }
    const differences = drawn.map((item) => item.booked - item.audited);
    const mean = differences.reduce((sum, each) => sum + each, 0) / drawn.length;
    const projected = mean * stratum.items;
    const open = stratum.items - drawn.length;
    net += projected;
    if (open > 0 && differences.every((each) => each === 0)) {
      const factor = confidenceFactor(0, confidence);
      const amount = Math.max(0, stratum.amount) * Math.min(1, factor / drawn.length);
      unseen += amount;
      working.push({ kind: 'no-difference', stratum: at + 1, factor, amount });
      continue;
    }
    const spread =
      differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, drawn.length - 1);
    const part = (stratum.items * open * spread) / drawn.length;
    variance += part;
    working.push({ kind: 'stratum', stratum: at + 1, mean, projected, error: Math.sqrt(part) });
  }
  const allowance = normalFactor(confidence) * Math.sqrt(variance) + unseen;
  const limit = (estimate: number): Limit => ({
    projected: Math.max(0, estimate),
    upper: Math.max(0, estimate + allowance),
  });
  return { overstatement: limit(net), understatement: limit(-net), working };
}
