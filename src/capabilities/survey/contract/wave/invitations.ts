import { z } from 'zod';
import { dateOut, idSchema } from '../../../../platform/http/schemas.ts';
import { sourceSchema } from './waves.ts';

export const sendBody = z.object({ version: z.int().min(1) });
/** How many messages left, by way; nobody learns to whom. */
export const sentView = z.object({
  email: z.int(),
  sms: z.int(),
  whatsapp: z.int(),
  /** staff who were told in the application too */
  told: z.int(),
  /** who has neither, and gets a printed letter */
  letters: z.int(),
  /** true: as many more wait; send again */
  more: z.boolean(),
});
export type SentView = z.input<typeof sentView>;

export const monitorView = z
  .object({
    opensOn: dateOut,
    closesOn: dateOut,
    /** calendar days left, today counted; 0 when it is over */
    daysLeft: z.int(),
    rows: z.array(
      z.object({
        source: sourceSchema,
        /** codes of the strata: several where small ones stand together */
        codes: z.array(z.string()),
        name: z.string(),
        invited: z.int(),
        sent: z.int(),
        /** tokens issued; null: too few to be shown */
        issued: z.int().nullable(),
        target: z.int(),
        /** tokens that would be issued by now at an even pace */
        expected: z.int(),
      }),
    ),
    replaced: z.int(),
    reminders: z.object({
      most: z.int(),
      days: z.int(),
      /** day on which somebody may be reminded next; null: nobody any more */
      nextOn: dateOut.nullable(),
    }),
  })
  .meta({ id: 'SurveyMonitor' });
export type MonitorView = z.input<typeof monitorView>;

/** Invitations of the reader himself, as staff. */
export const mineView = z.object({
  rows: z.array(
    z.object({
      invitationId: idSchema,
      waveName: z.string(),
      closesOn: dateOut,
      /** a token was issued for it: there is nothing more to fetch */
      issued: z.boolean(),
      checkCode: z.string(),
    }),
  ),
});
/** Address with the code in its fragment: shown once, kept nowhere. */
export const ownCodeView = z.object({ url: z.string() });
