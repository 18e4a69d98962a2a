import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { REPORT_ACTIONS, REPORT_STATES } from '../rules/machine.ts';
import { ASSIGNMENT_KINDS, SOURCES } from '../rules/sources.ts';
import { optionalId, optionalText, SHORT, TITLE } from './common.ts';

export const assignmentBody = z.object({
  /** number of the letter of assignment (surat tugas) */
  number: text(SHORT),
  kind: z.enum(ASSIGNMENT_KINDS),
  title: text(TITLE),
  agencyId: optionalId,
  startsOn: dateSchema,
  endsOn: dateSchema,
});
export type AssignmentInput = z.output<typeof assignmentBody>;

export const assignmentOut = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(ASSIGNMENT_KINDS),
  title: z.string(),
  agencyId: z.string().nullable(),
  agencyName: z.string().nullable(),
  startsOn: dateOut,
  endsOn: dateOut,
  reports: z.number().int(),
});

export const reportBody = z.object({
  assignmentId: optionalId,
  source: z.enum(SOURCES),
  number: optionalText(SHORT),
  datedOn: dateSchema.nullish().transform((value) => value ?? null),
  title: text(TITLE),
  confidential: z.boolean().default(false),
});
export type ReportInput = z.output<typeof reportBody>;

export const reportEditBody = reportBody.omit({ source: true });
export type ReportEdit = z.output<typeof reportEditBody>;

export const issueBody = z.object({ number: text(SHORT), datedOn: dateSchema });
export type IssueInput = z.output<typeof issueBody>;

export const receiveBody = z.object({ receivedOn: dateSchema });

export const reportOut = z.object({
  id: idSchema,
  source: z.enum(SOURCES),
  number: z.string().nullable(),
  datedOn: dateOut.nullable(),
  title: z.string(),
  confidential: z.boolean(),
  state: z.enum(REPORT_STATES),
  respondBy: dateOut.nullable(),
  receivedOn: dateOut.nullable(),
  findings: z.number().int(),
  /** how many findings have each status */
  byStatus: z.object({
    BT: z.number().int(),
    BS: z.number().int(),
    TD: z.number().int(),
    S: z.number().int(),
  }),
});
export type ReportOut = z.output<typeof reportOut>;

export const reportPage = reportOut.extend({
  assignment: z.object({ id: idSchema, number: z.string(), title: z.string() }).nullable(),
  items: z.array(
    z.object({
      id: idSchema,
      number: z.string(),
      title: z.string(),
      status: z.enum(['BT', 'BS', 'TD', 'S']),
      value: z.number().int(),
    }),
  ),
  /** what the reader may do now */
  may: z.array(z.enum(REPORT_ACTIONS)),
});

export const reportQuery = pageQuery.extend({
  state: z.enum(REPORT_STATES).optional(),
  source: z.enum(SOURCES).optional(),
  text: text(200, 0).optional(),
});
export const reportList = pageOf(reportOut);
export const assignmentQuery = pageQuery.extend({ text: text(200, 0).optional() });
export const assignmentList = pageOf(assignmentOut).extend({ mayOpen: z.boolean() });

export type ReportPage = z.output<typeof reportPage>;
export type ReportList = z.output<typeof reportList>;
export type AssignmentOut = z.output<typeof assignmentOut>;
