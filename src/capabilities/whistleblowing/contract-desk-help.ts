import { z } from 'zod';
import { idSchema, text } from '../../platform/http/schemas.ts';
import type { ReferralTerms } from './rules/referral-advice.ts';
import type { VillageFundShares } from './rules/village-fund.ts';

// What the desk's screens ask beside contract-desk.ts: titles of a list, thresholds, the covering letter of a referral.

/** Cases of one page of the list. */
const TITLES_AT_ONCE = 50;
export const titlesQuery = z.object({
  ids: z
    .string()
    .transform((joined) => joined.split(','))
    .pipe(z.array(idSchema).min(1).max(TITLES_AT_ONCE)),
});
/** Sealed narratives with the wrap that opens each: base64 of age files. A case that no key of the account opens is left out. */
export const titlesReply = z.array(
  z.object({ id: z.string(), opens: z.string(), wrap: z.string(), narrative: z.string() }),
);
export type SealedTitles = z.output<typeof titlesReply>;

/** Accounts that hold a key today, by name: whom a case can be given to. */
export const holdersReply = z.array(z.object({ account: z.string(), name: z.string() }));
export type HolderNames = z.output<typeof holdersReply>;

export const termsReply = z.object({
  referral: z.object({
    leastLoss: z.number(),
    source: z.string(),
    verified: z.boolean(),
  }) satisfies z.ZodType<ReferralTerms>,
  villageFund: z.object({
    infrastructure: z.number(),
    empowerment: z.number(),
    tolerance: z.number(),
  }) satisfies z.ZodType<VillageFundShares>,
});
export type DeskTerms = z.output<typeof termsReply>;

/** Places and hashes only: a name of a file is already content. */
export const letterBody = z.strictObject({
  addressee: text(200),
  identityApart: z.boolean(),
  items: z
    .array(
      z.strictObject({
        place: z
          .string()
          .regex(/^(laporan\.json|riwayat-penanganan\.json|bukti\/\d{2})$/, { error: 'other' }),
        sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'other' }),
      }),
    )
    .min(1)
    .max(60),
});
/** @property pdf base64 */
export const letterReply = z.object({ pdf: z.string() });
