import { answer } from './answer.ts';
import { evidence } from './evidence.ts';
import { gift } from './gift.ts';
import { interest } from './interest.ts';
import type { Lesson, Occasion } from './lesson.ts';

/** Every lesson, in the order in which they are listed. */
export const LESSONS: readonly Lesson[] = [gift, evidence, answer, interest];

export function findLesson(key: string): Lesson | undefined {
  return LESSONS.find((lesson) => lesson.key === key);
}

export function lessonFor(occasion: Occasion): Lesson {
  return LESSONS.find((lesson) => lesson.occasion === occasion)!;
}
