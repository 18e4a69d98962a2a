import { z } from 'zod';
import { dateOut } from '../../platform/http/schemas.ts';
import { OCCASIONS } from './rules/lessons/lesson.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });

export const lessonRow = z.object({
  key: z.string(),
  title: bilingual,
  /** offered because something happened; null: open to everybody */
  offered: z.object({ occasion: z.enum(OCCASIONS), on: dateOut }).nullable(),
  /** day of the present version */
  doneOn: dateOut.nullable(),
});
export const learningDesk = z
  .object({
    lessons: z.array(lessonRow),
    year: z.number().int(),
    pledgedOn: dateOut.nullable(),
  })
  .meta({ id: 'LearningDesk' });
export type LearningDesk = z.output<typeof learningDesk>;

export const lessonParam = z.object({ key: z.string().max(60) });
export const lessonPage = lessonRow
  .extend({
    body: z.array(bilingual),
    source: z.string(),
    /** without the right answers: those come back with an answer */
    questions: z.array(z.object({ ask: bilingual, options: z.array(bilingual) })),
  })
  .meta({ id: 'LessonPage' });
export type LessonPage = z.output<typeof lessonPage>;

export const answersBody = z.object({ answers: z.array(z.number().int().min(0).max(2)).length(3) });
export const answersReply = z.object({
  passed: z.boolean(),
  questions: z.array(z.object({ right: z.boolean(), why: bilingual })),
});
export type AnswersReply = z.output<typeof answersReply>;

export const pledgeBody = z.object({ version: z.number().int() });
export const done = z.object({ done: z.literal(true) });

export const completionQuery = z.object({
  what: z.enum(['lesson', 'pledge']).default('pledge'),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
});
export const completionReply = z.object({
  year: z.number().int(),
  rows: z.array(
    z.object({
      agencyId: z.string(),
      agency: z.string(),
      people: z.number().int(),
      percent: z.number().int().nullable(),
    }),
  ),
});
export type CompletionReply = z.output<typeof completionReply>;
