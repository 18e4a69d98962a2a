import { askedOf } from './flow.ts';
import {
  LIKERT_POINTS,
  WITHHELD,
  questionsOf,
  type Answers,
  type Condition,
  type Question,
  type Source,
  type SurveyModel,
} from './model.ts';

/** Most questions that one person is asked: about seven minutes. */
export const MOST_QUESTIONS = 25;

/** More ways through an instrument than these are not tried one by one. */
const MOST_WAYS = 20_000;

/**
 * How many questions the longest way through an instrument has: branching hides some of them from everybody.
 * Where there are too many ways to try, all questions count.
 */
export function longestWay(model: SurveyModel, source: Source): number {
  const order = model.instruments[source].blocks.flatMap((each) => each.questions);
  const questions = questionsOf(model, source);
  const deciding = new Set(
    questions.flatMap((each) => (each.showIf === undefined ? [] : namedIn(each.showIf))),
  );
  let ways: Answers[] = [{}];
  for (const question of questions) {
    if (!deciding.has(question.code)) continue;
    const values = valuesOf(question);
    if (ways.length * values.length > MOST_WAYS) return order.length;
    ways = ways.flatMap((way) => values.map((value) => ({ ...way, [question.code]: value })));
  }
  return Math.max(...ways.map((way) => askedOf(order, questions, way).length));
}

export function namedIn(condition: Condition): string[] {
  if ('question' in condition) return [condition.question];
  if ('not' in condition) return namedIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(namedIn);
}

function valuesOf({ kind, points = LIKERT_POINTS, options = [] }: Question): (string | number | null)[] {
  if (kind === 'likert')
    return [null, ...WITHHELD, ...Array.from({ length: points }, (_unused, at) => at + 1)];
  return [null, ...WITHHELD, ...options.map((each) => each.code)];
}
