import type { Words } from '../model/model.ts';
import { SOURCES } from '../model/model.ts';
import { tQuantile } from '../estimation/students-t.ts';
import type { Shown } from './shown.ts';

/** What a comparison needs of a shown result. */
export interface ComparedResult {
  level: number;
  index: Shown;
  sources: readonly {
    source: (typeof SOURCES)[number];
    score: Shown;
    dimensions: readonly { code: string; name: Words; score: Shown }[];
  }[];
}

export interface Difference {
  name: Words;
  before: number | null;
  after: number | null;
  change: number | null;
  low: number | null;
  high: number | null;
  /** the interval leaves out zero */
  clear: boolean;
}

/** Degrees of freedom from which Student's t is the normal distribution to nine digits. */
const MANY = 1e9;

const SOURCE_NAMES: Record<(typeof SOURCES)[number], Words> = {
  internal: { id: 'Internal', en: 'Internal' },
  external: { id: 'Eksternal', en: 'External' },
  expert: { id: 'Ahli', en: 'Experts' },
};

/**
 * The change from one wave to another: difference ± normal quantile × √(SE₁² + SE₂²), as of two independent samples. Where some were asked
 * twice, the true interval is narrower. Null where either is hidden or missing.
 */
export function compareResults(before: ComparedResult, after: ComparedResult) {
  const quantile = tQuantile(after.level, MANY);
  const differ = (name: Words, one: Shown | undefined, other: Shown | undefined): Difference => {
    const [from, to] = [one?.value ?? null, other?.value ?? null];
    const change = from === null || to === null ? null : to - from;
    const half =
      one?.se == null || other?.se == null ? null : quantile * Math.sqrt(one.se ** 2 + other.se ** 2);
    const interval = change === null || half === null ? null : ([change - half, change + half] as const);
    return {
      name,
      before: from,
      after: to,
      change,
      low: interval?.[0] ?? null,
      high: interval?.[1] ?? null,
      clear: interval !== null && (interval[0] > 0 || interval[1] < 0),
    };
  };
  return {
    index: differ({ id: 'Indeks', en: 'Index' }, before.index, after.index),
    sources: SOURCES.flatMap((source) => {
      const [old, now] = [before, after].map((one) => one.sources.find((each) => each.source === source));
      if (old === undefined || now === undefined) return [];
      return [
        {
          source,
          ...differ(SOURCE_NAMES[source], old.score, now.score),
          dimensions: now.dimensions.map(({ code, name, score }) => ({
            code,
            ...differ(name, old.dimensions.find((each) => each.code === code)?.score, score),
          })),
        },
      ];
    }),
  };
}
