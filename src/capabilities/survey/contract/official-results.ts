import { z } from 'zod';
import { idSchema, text } from '../../../platform/http/schemas.ts';
import { OFFICIAL_KINDS } from '../rules/model/official.ts';

// What the commission published of its own survey, under /api/survey/official-results.

const whole = z.int();
const fields = {
  year: whole.min(2000).max(2199),
  kind: z.enum(OFFICIAL_KINDS),
  /** as the commission writes it that year; of the index its own name */
  name: text(200),
  /** dimension of ours that it answers to; null: none */
  dimension: z.string().max(40).nullable(),
  value: z.number().min(0).max(100),
  band: text(60).nullable(),
  respondents: whole.min(0).max(100_000_000).nullable(),
  source: text(500),
};

/** `version` 0: there was none. */
export const keepOfficialBody = z.object({ ...fields, version: whole.min(0) });
export type KeepOfficial = z.output<typeof keepOfficialBody>;
export const removeOfficialBody = z.object({ version: whole.min(1) });
export const officialDone = z.object({ id: idSchema });

export const officialList = z
  .object({
    rows: z.array(
      z.object({ ...fields, id: idSchema, enteredAt: z.string(), enteredBy: z.string(), version: whole }),
    ),
    may: z.array(z.enum(['manage'])),
  })
  .meta({ id: 'SurveyOfficialResults' });
