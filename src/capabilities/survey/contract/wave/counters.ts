import { z } from 'zod';
import { dateOut, dateSchema, idSchema, text } from '../../../../platform/http/schemas.ts';

export const newCounterBody = z.object({ unit: text(150), service: text(150) });
export const counterStateBody = z.object({ open: z.boolean(), version: z.int().min(1) });
export const counterView = z
  .object({
    id: idSchema,
    unit: z.string(),
    service: z.string(),
    open: z.boolean(),
    url: z.string(),
    entered: z.int(),
    version: z.int(),
  })
  .meta({ id: 'SurveyCounter' });
export const counterList = z.object({ rows: z.array(counterView) });
export type CounterView = z.input<typeof counterView>;

const confirmation = {
  source: text(300),
  /** invented, or copied without a look at the source: shown as such */
  placeholder: z.boolean(),
};
export const seasonBody = z.object({
  year: z.int().min(2000).max(2199),
  opensOn: dateSchema,
  closesOn: dateSchema,
  ...confirmation,
});
export const senderBody = z.object({
  owner: z.enum(['government', 'commission']),
  year: z.int().min(2000).max(2199).nullable(),
  kind: z.enum(['whatsapp', 'sms', 'email', 'site', 'phone']),
  value: text(200),
  note: text(300, 0),
  ended: z.boolean(),
  ...confirmation,
});
export const officialView = z
  .object({
    seasons: z.array(
      z.object({
        id: idSchema,
        year: z.int(),
        opensOn: dateOut,
        closesOn: dateOut,
        source: z.string(),
        confirmedOn: dateOut,
        confirmedBy: z.string().nullable(),
        placeholder: z.boolean(),
      }),
    ),
    senders: z.array(
      z.object({
        id: idSchema,
        owner: z.enum(['government', 'commission']),
        year: z.int().nullable(),
        kind: z.enum(['whatsapp', 'sms', 'email', 'site', 'phone']),
        shown: z.string(),
        note: z.string(),
        source: z.string(),
        confirmedOn: dateOut,
        confirmedBy: z.string().nullable(),
        placeholder: z.boolean(),
        endedOn: dateOut.nullable(),
      }),
    ),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'SurveyOfficial' });
export type NewSeason = z.output<typeof seasonBody>;
export type NewSender = z.output<typeof senderBody>;
