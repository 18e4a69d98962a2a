import { z } from 'zod';
import { dateOut, dateSchema, idSchema, rupiahSchema, text } from '../../../platform/http/schemas.ts';
import { CONTRACT_KINDS, INSTALMENT_KINDS, PAY_MODES, WORK_KINDS } from '../rules/contracts/machine.ts';
import { percent, version, year } from './contract-fields.ts';

/**
 * One activity in a few steps, saved after each: any part may be half done. `finish` checks all of it and makes budget line, contract,
 * plan and first instalment at once.
 */
export const DRAFT_PARTS = ['activity', 'contract', 'plan', 'instalment'] as const;
/** @param day how a day is read or written */
function draftShape<D extends z.ZodType>(day: D) {
  return z.object({
    activity: z
      .object({
        agencyId: idSchema,
        year,
        activityCode: text(30, 0),
        activityName: text(300, 0),
        accountCode: text(30, 0),
        accountName: text(300, 0),
        fundingName: text(200, 0),
        ceiling: rupiahSchema.nullable(),
        documentNumber: text(120, 0),
        /** cash plan, January first; null: not typed yet */
        months: z.array(rupiahSchema).length(12).nullable(),
        /** spent without a contract: only line and cash plan come of the draft */
        withoutContract: z.boolean(),
      })
      .partial()
      .optional(),
    contract: z
      .object({
        number: text(120, 0),
        title: text(300, 0),
        kind: z.enum(CONTRACT_KINDS),
        work: z.enum(WORK_KINDS),
        payMode: z.enum(PAY_MODES),
        vendorId: idSchema.nullable(),
        /** a vendor who is not in the directory yet */
        vendorName: text(200, 0),
        smallVendor: z.boolean(),
        multiYear: z.boolean(),
        value: rupiahSchema.nullable(),
        valueWithoutVat: rupiahSchema.nullable(),
        commitmentPersonId: idSchema.nullable(),
        technicalPersonId: idSchema.nullable(),
        advancePercent: percent,
        retentionPercent: percent,
        maintenanceDays: z.number().int().min(0).max(3_650),
        place: text(200, 0),
        appointedOn: day.nullable(),
        appointedDocument: text(120, 0),
        signedOn: day.nullable(),
        startedOn: day.nullable(),
        startedDocument: text(120, 0),
        startOn: day.nullable(),
        endOn: day.nullable(),
      })
      .partial()
      .optional(),
    plan: z
      .object({ points: z.array(z.object({ day: day, percent })).max(400) })
      .partial()
      .optional(),
    instalment: z
      .object({
        kind: z.enum(INSTALMENT_KINDS),
        amount: rupiahSchema.nullable(),
        conditionPercent: percent.nullable(),
        dueOn: day.nullable(),
      })
      .partial()
      .optional(),
  });
}
export const draftBody = draftShape(dateSchema);
export type DraftInput = z.output<typeof draftBody>;
export type DraftBody = z.input<typeof draftBody>;
export const saveDraftBody = draftBody.extend({ version });
const draftFault = z.object({ part: z.enum(DRAFT_PARTS), field: z.string(), message: z.string() });
export const draftView = z.object({
  id: idSchema,
  body: draftShape(dateOut),
  savedAt: z.string(),
  version: z.number().int(),
  /** what still stands in the way of finishing, in the reader's language */
  faults: z.array(draftFault),
});
export type DraftView = z.output<typeof draftView>;
export const draftList = z.object({
  rows: z.array(
    z.object({ id: idSchema, title: z.string(), agency: z.string().nullable(), savedAt: z.string() }),
  ),
});
/** `contractId` is null for an activity without a contract. */
export const draftFinished = z.object({ lineId: idSchema, contractId: idSchema.nullable() });
