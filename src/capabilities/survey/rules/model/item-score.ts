import {
  isWithheld,
  LIKERT_POINTS,
  questionsOf,
  type Answer,
  type Answers,
  type Question,
  type Source,
  type SurveyModel,
} from './model.ts';
import { isAsked } from './flow.ts';

/** 0 (worst) to 100 of one answer; null: not answered, not known, not told, or of a kind that has no score. */
export function itemScore(question: Question, answer: Answer | undefined): number | null {
  if (answer === null || answer === undefined || isWithheld(answer)) return null;
  switch (question.kind) {
    case 'likert':
      return typeof answer === 'number' ? likertScore(question, answer) : null;
    case 'experience':
      return (
        (Object.hasOwn(question.map ?? {}, String(answer)) ? question.map?.[String(answer)] : null) ?? null
      );
    case 'count':
      return typeof answer === 'number'
        ? (question.steps?.find((each) => each.upTo === null || answer <= each.upTo)?.score ?? null)
        : null;
    case 'open':
    case 'check':
      return null;
  }
}

/** `100 (x − 1) / (k − 1)`; reversed `100 (k − x) / (k − 1)` */
function likertScore({ points = LIKERT_POINTS, reversed = false }: Question, x: number): number {
  return (100 * (reversed ? points - x : x - 1)) / (points - 1);
}

/** May the question have a score at all? */
export function isScored(question: Question): boolean {
  if (question.dimension === null) return false;
  return (
    question.kind === 'likert' ||
    question.kind === 'experience' ||
    (question.kind === 'count' && question.steps !== undefined)
  );
}

export interface PersonScore {
  /** score of every scored question; null: none */
  items: Record<string, number | null>;
  /** score of every dimension of the source; null: too little was answered */
  dimensions: Record<string, number | null>;
}

/** Scored questions of a source by dimension. */
export type ScoredQuestions = ReadonlyMap<string, readonly Question[]>;

export function scoredQuestions(model: SurveyModel, source: Source): ScoredQuestions {
  const byDimension = new Map<string, Question[]>();
  for (const question of questionsOf(model, source)) {
    if (question.dimension === null || !isScored(question)) continue;
    byDimension.set(question.dimension, [...(byDimension.get(question.dimension) ?? []), question]);
  }
  return byDimension;
}

/**
 * One person's scores: the weighted mean of what was answered, where at least `minItemFraction` of the dimension's questions was. Questions
 * that branching hid were not asked and count neither way.
 */
export function scorePerson(
  minItemFraction: number,
  questions: ScoredQuestions,
  answers: Answers,
): PersonScore {
  const items: Record<string, number | null> = {};
  const dimensions: Record<string, number | null> = {};
  for (const [dimension, own] of questions) {
    let asked = 0;
    let answered = 0;
    let sum = 0;
    let weights = 0;
    for (const question of own) {
      const isOpen = isAsked(question, answers);
      const score = isOpen ? itemScore(question, answers[question.code]) : null;
      items[question.code] = score;
      if (isOpen) asked += 1;
      if (score === null) continue;
      const weight = question.weight ?? 1;
      answered += 1;
      sum += weight * score;
      weights += weight;
    }
    const enough = answered > 0 && weights > 0 && answered / asked >= minItemFraction;
    dimensions[dimension] = enough ? sum / weights : null;
  }
  return { items, dimensions };
}
