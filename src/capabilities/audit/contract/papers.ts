import { z } from 'zod';
import { idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { PAPER_STATES, REVIEW_LEVELS } from '../rules/papers/review.ts';

// Working papers (KKA), under /api/audit/papers.

const whole = z.number().int();
const LONG = 20_000;
const level = z.enum(REVIEW_LEVELS);

const optionalId = idSchema.nullable().default(null);
const words = {
  title: text(300),
  agencyId: optionalId,
  assignmentId: optionalId,
  sampleId: optionalId,
  purpose: text(LONG, 0),
  procedure: text(LONG, 0),
  result: text(LONG, 0),
  conclusion: text(LONG, 0),
  /** pengendali mutu (Inspektur) reviews too */
  quality: z.boolean().default(false),
};
export const newPaperBody = z.object({
  ...words,
  year: whole.min(2000).max(2199),
  flagIds: z.array(idSchema).max(200).default([]),
});
export type NewPaper = z.output<typeof newPaperBody>;
/** edition: of the paper that the writer read */
export const editPaperBody = z.object({
  ...words,
  flagIds: z.array(idSchema).max(200),
  edition: whole,
});
export type EditPaper = z.output<typeof editPaperBody>;

export const paperQuery = pageQuery.extend({
  state: z.enum([...PAPER_STATES, '']).default(''),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  /** waits for the reader */
  mine: z.stringbool().default(false),
  q: text(100, 0).default(''),
});

export const paperRow = z.object({
  id: idSchema,
  number: z.string(),
  title: z.string(),
  year: whole,
  agency: z.string().nullable(),
  state: z.enum(PAPER_STATES),
  level: level.nullable(),
  preparedBy: z.string(),
  preparedAt: z.string(),
  flags: whole,
  openNotes: whole,
});
export const paperList = pageOf(paperRow).meta({ id: 'WorkingPapers' });

export const paperNoteOut = z.object({
  id: idSchema,
  level,
  text: z.string(),
  by: z.string(),
  at: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
});

export const paperView = paperRow
  .extend({
    agencyId: z.string().nullable(),
    assignment: z.object({ id: idSchema, label: z.string() }).nullable(),
    sample: z.object({ id: idSchema, number: z.string(), title: z.string() }).nullable(),
    purpose: z.string(),
    procedure: z.string(),
    result: z.string(),
    conclusion: z.string(),
    quality: z.boolean(),
    edition: whole,
    hash: z.string().nullable(),
    /** what was signed still hashes to `hash`; null: not signed */
    intact: z.boolean().nullable(),
    signedAt: z.string().nullable(),
    linkedFlags: z.array(
      z.object({
        id: idSchema,
        rule: z.string(),
        reason: z.object({ id: z.string(), en: z.string() }),
        moneyAtRisk: whole.nullable(),
        state: z.string(),
      }),
    ),
    files: z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        size: whole,
        hash: z.string(),
        source: z.enum(['upload', 'package']),
      }),
    ),
    notes: z.array(paperNoteOut),
    reviews: z.array(
      z.object({ level, outcome: z.enum(['passed', 'returned']), by: z.string(), at: z.string() }),
    ),
    may: z.array(z.enum(['edit', 'hand-in', 'pass', 'return', 'note', 'answer', 'close-note'])),
  })
  .meta({ id: 'WorkingPaper' });
export type PaperView = z.output<typeof paperView>;

export const reviewNoteBody = z.object({ text: text(5_000, 3) });
export const answerBody = z.object({ answer: text(5_000, 3) });
export const noteParams = z.object({ id: idSchema, noteId: idSchema });
export const fileParams = z.object({ id: idSchema, fileId: idSchema });
