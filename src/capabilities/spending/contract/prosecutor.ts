import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../../platform/http/schemas.ts';
import { contractRow } from './contracts.ts';

// The prosecutor's office reads contracts, and nothing else, under an agreement that has an end.

export const agreementParam = z.object({ id: idSchema });

export const newAgreement = z.object({
  number: text(100),
  /** the office, e.g. "Kejaksaan Negeri Contoh" */
  partner: text(200),
  purpose: text(1_000),
  validFrom: dateSchema,
  validTo: dateSchema,
  /** null: every agency */
  agencyIds: z.array(idSchema).min(1).max(500).nullable(),
});
export const endAgreementBody = z.object({ reason: text(1_000) });
export const agreementKept = z.object({ id: idSchema }).meta({ id: 'ProsecutorAgreementKept' });

export const agreementList = z
  .object({
    rows: z.array(
      z.object({
        id: idSchema,
        number: z.string(),
        partner: z.string(),
        purpose: z.string(),
        validFrom: dateOut,
        validTo: dateOut,
        /** null: every agency */
        agencies: z.array(z.object({ id: idSchema, name: z.string() })).nullable(),
        state: z.enum(['coming', 'in-force', 'over', 'ended']),
        endedOn: dateOut.nullable(),
        endedReason: z.string().nullable(),
      }),
    ),
    may: z.boolean(),
  })
  .meta({ id: 'ProsecutorAgreements' });
export type AgreementList = z.output<typeof agreementList>;

export const prosecutorQuery = pageQuery.extend({ q: text(100, 0).default('') });
export const prosecutorPage = pageOf(contractRow).meta({ id: 'ProsecutorContracts' });
export type ProsecutorPage = z.output<typeof prosecutorPage>;
