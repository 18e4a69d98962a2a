import { z } from 'zod';
import { dateOut, idSchema, text } from '../../../platform/http/schemas.ts';
import { SOURCES } from '../rules/model/model.ts';
import { modelBody, question } from './model-body.ts';

// Models and the bank of questions, under /api/survey/models, /model-drafts and /questions.

const words = z.object({ id: z.string(), en: z.string() });
const whole = z.int();
/** Version that the reader saw: somebody else's change is not overwritten. */
const version = whole.min(1);
const longest = z.object({ internal: whole, external: whole, expert: whole });

export const modelDone = z.object({ id: idSchema });

const draftRow = z.object({
  id: idSchema,
  name: z.string(),
  changedAt: z.string(),
  version: whole,
  questions: whole,
});
const publishedRow = z.object({
  id: idSchema,
  name: z.string(),
  version: whole,
  hash: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  questions: whole,
});
export const modelList = z
  .object({ drafts: z.array(draftRow), models: z.array(publishedRow), may: z.array(z.enum(['manage'])) })
  .meta({ id: 'SurveyModels' });

export const modelView = publishedRow
  .omit({ questions: true })
  /** most questions that one person is asked, by source */
  .extend({ body: modelBody, longest })
  .meta({ id: 'SurveyModelView' });

export const draftView = draftRow
  .omit({ questions: true })
  .extend({
    body: modelBody,
    longest,
    /** what stands in the way of publishing */
    problems: z.array(z.object({ path: z.string(), message: words })),
    may: z.array(z.enum(['edit', 'publish', 'discard'])),
  })
  .meta({ id: 'SurveyModelDraft' });

export const newDraftBody = z.object({
  name: text(120),
  /** a published model to go on from; null: the bank */
  from: idSchema.nullable(),
});
export type NewDraft = z.output<typeof newDraftBody>;

export const editDraftBody = z.object({ name: text(120), version, body: modelBody });
export type EditDraft = z.output<typeof editDraftBody>;
export const draftVersionBody = z.object({ version });

export const bankQuery = z.object({ source: z.enum(SOURCES).optional() });
export const bankList = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        question,
        validFrom: dateOut,
        retiredOn: dateOut.nullable(),
        retiredReason: z.string().nullable(),
        version: whole,
      }),
    ),
    dimensions: z.array(z.object({ code: z.string(), name: words })),
    /** questions that come with the program and are not in the bank yet */
    offered: whole,
    may: z.array(z.enum(['manage'])),
  })
  .meta({ id: 'SurveyQuestions' });

export const newQuestionBody = z.object({ question });
export const editQuestionBody = z.object({ question, version });
export const retireQuestionBody = z.object({ version, reason: text(500, 3) });
export const adopted = z.object({ added: whole });
