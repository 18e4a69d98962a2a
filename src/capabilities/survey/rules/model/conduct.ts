import { median } from '../../../../platform/median.ts';
import { LIKERT_POINTS, questionsOf, type Answers, type ConductRules, type SurveyModel } from './model.ts';

export const CONDUCT_PARTS = ['straightLine', 'speed', 'cluster', 'gap'] as const;
export type ConductPartCode = (typeof CONDUCT_PARTS)[number];

export interface ConductPart {
  code: ConductPartCode;
  /** straightLine, speed, cluster: percent of the people looked at; gap: points. Null: not computable */
  measured: number | null;
  /** people looked at; of the gap: none */
  people: number | null;
  /** people that the share counts */
  found: number | null;
  /** points that the index loses; null: not computable, which is not 0 */
  deduction: number | null;
  /** points that it could lose */
  most: number;
}

export interface Conduct {
  /** 100 is clean; null: no part is computable */
  index: number | null;
  /** false: a part is not computable, and the index may be lower */
  complete: boolean;
  parts: ConductPart[];
  /** people who chose another answer at an attention check than it asks for, of those who answered one */
  attention: { people: number; failed: number };
}

export interface ConductPerson {
  answers: Answers;
  /** time from first to last answer; null: not known, as in waves of this program, which keep none */
  seconds?: number | null;
}

/**
 * Signs that answers were coached or not meant, among staff: shown with their evidence, they punish nobody.
 * @param gap score of staff less the experts'; null: one is missing
 */
export function conductOf(model: SurveyModel, people: readonly ConductPerson[], gap: number | null): Conduct {
  const rules = model.conduct;
  const parts = [
    straightLine(model, people),
    speed(rules, people),
    cluster(model, people),
    gapPart(rules, gap),
  ];
  const known = parts.filter((each) => each.deduction !== null);
  return {
    index: known.length === 0 ? null : 100 - known.reduce((sum, each) => sum + each.deduction!, 0),
    complete: known.length === parts.length,
    parts,
    attention: attentionOf(model, people),
  };
}

function shareOf(people: number, found: number) {
  return { measured: people === 0 ? null : (100 * found) / people, people, found };
}

const clip = (value: number) => Math.min(1, Math.max(0, value));

/** The same point at every agreement question: with reversed ones among them nobody means that. */
function straightLine(model: SurveyModel, people: readonly ConductPerson[]): ConductPart {
  const { weights, leastLikert, straightLineFree, straightLineRange } = model.conduct;
  const likert = questionsOf(model, 'internal').filter((each) => each.kind === 'likert');
  let looked = 0;
  let found = 0;
  for (const { answers } of people) {
    // Scales of different length have their ends in common, and nothing between.
    const points = likert.flatMap((each) => {
      const answer = answers[each.code];
      return typeof answer === 'number' ? [(answer - 1) / ((each.points ?? LIKERT_POINTS) - 1)] : [];
    });
    if (points.length < leastLikert) continue;
    looked += 1;
    if (points.every((each) => each === points[0])) found += 1;
  }
  const share = shareOf(looked, found);
  const deduction =
    share.measured === null
      ? null
      : weights.straightLine * clip((share.measured - straightLineFree) / straightLineRange);
  return { code: 'straightLine', ...share, deduction, most: weights.straightLine };
}

function speed({ weights, speedFraction }: ConductRules, people: readonly ConductPerson[]): ConductPart {
  const times = people.flatMap(({ seconds }) => (typeof seconds === 'number' ? [seconds] : []));
  const middle = times.length < 2 ? null : median(times);
  const share =
    middle === null
      ? { measured: null, people: times.length, found: null }
      : shareOf(times.length, times.filter((each) => each < middle * speedFraction).length);
  const deduction = share.measured === null ? null : (weights.speed * share.measured) / 100;
  return { code: 'speed', ...share, deduction, most: weights.speed };
}

/** Largest number of people whose answers differ from one of them in at most so many questions as the rules say. */
function cluster(model: SurveyModel, people: readonly ConductPerson[]): ConductPart {
  const { weights, clusterDifferences, clusterLeastQuestions } = model.conduct;
  const codes = questionsOf(model, 'internal')
    .filter((each) => each.kind !== 'open' && each.kind !== 'check')
    .map((each) => each.code);
  const vectors = people
    .map(({ answers }) => codes.map((code) => answers[code] ?? null))
    .filter((vector) => vector.filter((each) => each !== null).length >= clusterLeastQuestions);
  const largest = vectors.length < 2 ? null : largestCluster(vectors, clusterDifferences);
  const found = largest === 1 ? 0 : largest;
  const share =
    found === null ? { measured: null, people: vectors.length, found: null } : shareOf(vectors.length, found);
  const deduction = share.measured === null ? null : (weights.cluster * share.measured) / 100;
  return { code: 'cluster', ...share, deduction, most: weights.cluster };
}

type Vector = readonly (string | number | null)[];

/** @param differences 0: alike in all; any other number: one answer may differ */
function largestCluster(vectors: readonly Vector[], differences: number): number {
  const alike = new Map<string, number>();
  const near = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const vector of vectors) {
    count(alike, JSON.stringify(vector));
    if (differences > 0) for (const key of gapsOf(vector)) count(near, key);
  }
  let largest = 0;
  for (const [key, same] of alike) {
    const others =
      differences === 0
        ? 0
        : gapsOf(JSON.parse(key) as Vector).reduce((sum, each) => sum + near.get(each)! - same, 0);
    largest = Math.max(largest, same + others);
  }
  return largest;
}

/** The vector once for each place, without the answer that stands there: who differs in that one place only has the same. */
function gapsOf(vector: Vector): string[] {
  return vector.map((_, place) => `${place} ${JSON.stringify(vector.toSpliced(place, 1))}`);
}

function gapPart({ weights, gapFree, gapRange }: ConductRules, gap: number | null): ConductPart {
  const deduction = gap === null ? null : weights.gap * clip((gap - gapFree) / gapRange);
  return { code: 'gap', measured: gap, people: null, found: null, deduction, most: weights.gap };
}

function attentionOf(model: SurveyModel, people: readonly ConductPerson[]) {
  const checks = questionsOf(model, 'internal').filter((each) => each.kind === 'check');
  let looked = 0;
  let failed = 0;
  for (const { answers } of people) {
    const given = checks.filter((each) => (answers[each.code] ?? null) !== null);
    if (given.length === 0) continue;
    looked += 1;
    if (given.some((each) => answers[each.code] !== each.expects)) failed += 1;
  }
  return { people: looked, failed };
}
