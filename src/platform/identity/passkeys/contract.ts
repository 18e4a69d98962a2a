import { z } from 'zod';
import { idSchema, text } from '../../http/schemas.ts';
import { MAX_LENGTH } from '../password-policy.ts';

// JSON spellings of W3C WebAuthn 3 (5.1.8 to 5.1.10), as browsers write and read them.

/** Passkeys that one account may have at a time. */
export const MOST_PASSKEYS = 10;

const instant = z.string().meta({ format: 'date-time' });
const bytes = z
  .string()
  .regex(/^[\w-]+$/)
  .max(16_384);
const transports = z.array(z.string().regex(/^[\w-]{1,30}$/)).max(10);
const described = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: transports.optional(),
});

export const passkeyRow = z
  .object({
    id: idSchema,
    name: z.string(),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
    /** lies in the backup of a maker (iCloud, Google …) and may be on several devices */
    backedUp: z.boolean(),
    /** made under the host that the reader asks now; under another it opens nothing */
    usableHere: z.boolean(),
  })
  .meta({ id: 'Passkey' });
export const passkeysReply = z.array(passkeyRow);
export type PasskeyRow = z.output<typeof passkeyRow>;

/** `current`: the present password. */
export const passkeyStartBody = z.object({ current: text(MAX_LENGTH) });

export const creationOptions = z
  .object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: z.literal('public-key') })),
    timeout: z.number().int(),
    excludeCredentials: z.array(described).optional(),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
  })
  .meta({ id: 'PasskeyCreationOptions' });
export type CreationOptions = z.output<typeof creationOptions>;

export const passkeyAddBody = z.object({
  name: text(60),
  credential: z.object({
    id: bytes,
    rawId: bytes,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: transports.optional(),
    }),
  }),
});
export type PasskeyAddBody = z.output<typeof passkeyAddBody>;

export const passkeyNameBody = z.object({ name: text(60) });

export const requestOptions = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.number().int(),
    userVerification: z.literal('required'),
  })
  .meta({ id: 'PasskeyRequestOptions' });
export type RequestOptions = z.output<typeof requestOptions>;

export const passkeyLogInBody = z.object({
  credential: z.object({
    id: bytes,
    rawId: bytes,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: z
        .string()
        .regex(/^[\w-]*$/)
        .max(128)
        .nullish(),
    }),
  }),
});
export type PasskeyLogInBody = z.output<typeof passkeyLogInBody>;
