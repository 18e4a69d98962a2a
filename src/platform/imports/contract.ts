import { z } from 'zod';
import { idSchema, pageOf, text } from '../http/schemas.ts';

// What crosses the wire under /api/imports.

const bilingual = z.object({ id: z.string(), en: z.string() });
const mapping = z.record(z.string(), z.string().nullable());
const time = z.string().nullable();

const columnView = z.object({
  field: z.string(),
  header: z.string(),
  type: z.enum(['text', 'number-id', 'date', 'rupiah', 'percent', 'integer', 'choice']),
  required: z.boolean(),
  example: z.string(),
  explanation: bilingual,
  choices: z.array(z.string()),
});

export const kindView = z
  .object({
    name: z.string(),
    title: bilingual,
    summary: bilingual,
    columns: z.array(columnView),
    profiles: z.array(z.object({ id: idSchema, name: z.string() })),
  })
  .meta({ id: 'ImportKind' });
export type KindView = z.output<typeof kindView>;

const totalsView = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  complaints: z.number(),
  /** things said of rows that are taken all the same */
  warnings: z.number(),
  /** belong to an earlier row of the file, or say the same again */
  merged: z.number(),
  /** are there and not in the file any more: saving marks them */
  vanished: z.number(),
  /** rupiah that they stand for; null where they are no money */
  vanishedAmount: z.number().nullable(),
  /** control totals: column of the file → rupiah, and what the same rows come to now where the kind knows it */
  sums: z.array(z.object({ header: z.string(), sum: z.number(), before: z.number().nullable() })),
  undone: z.object({ removed: z.number(), restored: z.number() }).nullable(),
});

const runShort = z.object({
  id: idSchema,
  kind: z.string(),
  title: bilingual,
  fileName: z.string(),
  status: z.enum(['uploaded', 'checked', 'committed', 'undone']),
  totals: totalsView.nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  checkedAt: time,
  committedBy: z.string().nullable(),
  committedAt: time,
  undoneBy: z.string().nullable(),
  undoneAt: time,
});
export const runPage = pageOf(runShort).meta({ id: 'ImportPage' });
export type RunPage = z.output<typeof runPage>;

export const runView = runShort
  .extend({
    fileSize: z.number(),
    sheets: z.array(z.string()),
    sheet: z.string().nullable(),
    headerLine: z.number(),
    labels: z.array(z.string()),
    sample: z.array(z.array(z.string())),
    mapping,
    columns: z.array(columnView),
    /** headings whose columns were taken out at the door: personal numbers, bank accounts */
    dropped: z.array(z.string()),
    /** why this import can never be undone once it is saved; null: it can */
    stays: bilingual.nullable(),
    /** what is going on right now, in this program */
    progress: z
      .object({ phase: z.enum(['reading', 'checking', 'saving']), done: z.number(), total: z.number() })
      .nullable(),
    /** why the last check or commit was refused */
    problem: z
      .object({ detail: z.string(), fields: z.array(z.object({ field: z.string(), message: z.string() })) })
      .nullable(),
  })
  .meta({ id: 'Import' });
export type RunView = z.output<typeof runView>;

export const complaintPage = pageOf(
  z.object({
    line: z.number(),
    header: z.string().nullable(),
    message: z.string(),
    /** the row is taken all the same */
    warning: z.boolean(),
  }),
).meta({ id: 'ImportComplaintPage' });
export type ComplaintPage = z.output<typeof complaintPage>;

export const vanishedPage = pageOf(z.object({ label: z.string(), amount: z.number().nullable() })).meta({
  id: 'ImportVanishedPage',
});
export type VanishedPage = z.output<typeof vanishedPage>;

export const openBody = z.object({
  sheet: z.string().nullable(),
  headerLine: z.number({ error: 'other' }).int().min(1).max(1_048_576).nullable(),
});
export type OpenBody = z.input<typeof openBody>;

export const checkBody = z.object({
  mapping,
  /** keep the mapping under this name for the office's next file */
  saveAs: text(80).nullable(),
});
export type CheckBody = z.input<typeof checkBody>;

export const commitBody = z.object({
  /** how many rows whoever saves has seen to be missing in the file: none is marked that nobody looked at */
  vanished: z.number({ error: 'other' }).int().min(0),
});
export type CommitBody = z.input<typeof commitBody>;
