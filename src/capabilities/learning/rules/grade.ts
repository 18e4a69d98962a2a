import type { Lesson } from './lessons/lesson.ts';

export interface Graded {
  /** for each question in turn */
  right: boolean[];
  passed: boolean;
}

/** A lesson is done when all three answers are right; whoever is wrong reads why and answers again. */
export function grade(lesson: Lesson, answers: readonly number[]): Graded {
  const right = lesson.questions.map((question, index) => answers[index] === question.right);
  return { right, passed: right.every(Boolean) };
}
