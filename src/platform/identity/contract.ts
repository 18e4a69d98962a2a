import { z } from 'zod';
import { ROLES, ROLLOUT_STATES } from '../act.ts';
import { ZONES } from '../clock.ts';
import { idSchema, pageOf, pageQuery, text } from '../http/schemas.ts';
import { MAX_LENGTH } from './password-policy.ts';

const instant = z.string().meta({ format: 'date-time' });
const loginName = text(254);
const password = text(MAX_LENGTH);
const totpCode = text(20);

export const logInBody = z.object({ name: loginName, password });
export type LogInBody = z.input<typeof logInBody>;

/** `password`: send the code of the authenticator app to POST /api/session/totp; `full`: signed in. */
export const stageReply = z.object({ stage: z.enum(['password', 'full']) });
export type StageReply = z.output<typeof stageReply>;

export const totpBody = z.object({ code: totpCode });
export type TotpBody = z.input<typeof totpBody>;

export const doneReply = z.object({ done: z.literal(true) });

/** `next`: where the browser goes to sign out of the provider too; null: nowhere. */
export const signedOutReply = z.object({ done: z.literal(true), next: z.string().nullable() });
export type SignedOutReply = z.output<typeof signedOutReply>;

/** What the staff application's shell has to know. While practising: about the practice twin. */
export const sessionReply = z
  .object({
    account: z.object({ id: idSchema, userName: z.string(), name: z.string() }),
    personId: idSchema.nullable(),
    agency: z.object({ id: idSchema, name: z.string() }).nullable(),
    roles: z.array(z.enum(ROLES)),
    /** capability → state for the person's agency today; missing is off */
    rollout: z.record(z.string(), z.enum(ROLLOUT_STATES)),
    government: z.object({
      id: idSchema,
      name: z.string(),
      practice: z.boolean(),
      demo: z.boolean(),
      zone: z.enum(ZONES),
    }),
    /** a role needs an authenticator app and this session was opened without: other routes answer 403 second-factor-missing */
    mustEnrolTotp: z.boolean(),
    hasTotp: z.boolean(),
    /** there is a practice twin to go to */
    practiceAvailable: z.boolean(),
    /** the database is the embedded one, for trying out only */
    embedded: z.boolean(),
  })
  .meta({ id: 'Session' });
export type SessionReply = z.output<typeof sessionReply>;

export const practiceBody = z.object({ on: z.boolean() });

export const openSession = z.object({
  id: idSchema,
  createdAt: instant,
  lastSeenAt: instant,
  userAgent: z.string(),
  current: z.boolean(),
});
export const sessionsReply = z.array(openSession);
export type OpenSession = z.output<typeof openSession>;

export const enrolmentSchema = z
  .object({
    /** otpauth://totp/… */
    uri: z.string(),
    /** the address as a QR code: an SVG document */
    qr: z.string(),
    /** base32, for typing */
    secret: z.string(),
  })
  .meta({ id: 'TotpEnrolment' });
export type TotpEnrolment = z.output<typeof enrolmentSchema>;

export const activationBody = z.object({ name: loginName, code: text(40), password });
export type ActivationBody = z.input<typeof activationBody>;

/** `enrolment`: the account's roles need an authenticator app; confirm it with PUT /api/profile/totp. */
export const activationReply = z.object({ enrolment: enrolmentSchema.nullable() });
export type ActivationReply = z.output<typeof activationReply>;

export const passwordBody = z.object({ current: password, password });
export type PasswordBody = z.input<typeof passwordBody>;
export const passwordReply = z.object({ endedSessions: z.number().int() });

/** `current`, the present password: asked from ten minutes after signing in, and always to replace an app that is registered. */
export const enrolBody = z.object({ current: password.optional() });
export type EnrolBody = z.input<typeof enrolBody>;

export const contactBody = z.object({
  email: text(254, 0).nullable(),
  phone: text(40, 0).nullable(),
  current: password,
});
export type ContactBody = z.input<typeof contactBody>;
export const contactReply = z.object({ email: z.string().nullable(), phone: z.string().nullable() });
export type ContactReply = z.output<typeof contactReply>;

export const profileReply = z.object({
  userName: z.string(),
  nip: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  passwordChangedAt: instant.nullable(),
  secondFactorAt: instant.nullable(),
});
export type ProfileReply = z.output<typeof profileReply>;

export const ACCOUNT_STATUSES = ['invited', 'active', 'ended'] as const;

export const accountsQuery = pageQuery.extend({
  /** part of the name, user name, or beginning of the NIP */
  text: text(100, 0).default(''),
  agencyId: idSchema.optional(),
  status: z.enum(ACCOUNT_STATUSES).optional(),
});

export const accountRow = z
  .object({
    id: idSchema,
    personId: idSchema,
    name: z.string(),
    agency: z.object({ id: idSchema, name: z.string() }).nullable(),
    userName: z.string(),
    nip: z.string().nullable(),
    status: z.enum(ACCOUNT_STATUSES),
    activatedAt: instant.nullable(),
    secondFactorAt: instant.nullable(),
    lastSeenAt: instant.nullable(),
    /** until when the code of the last letter holds; null: no letter, or used */
    codeExpiresAt: instant.nullable(),
    /** a reset has been asked for and waits for another account officer */
    openRequestId: idSchema.nullable(),
  })
  .meta({ id: 'Account' });
export type AccountRow = z.output<typeof accountRow>;
export const accountsReply = pageOf(accountRow);
export type AccountsReply = z.output<typeof accountsReply>;

/** Everybody of an agency and below who never activated, or chosen accounts wherever in the officer's reach; one of both. */
export const lettersBody = z.union([
  z.object({ agencyId: idSchema }),
  z.object({ accountIds: z.array(idSchema).min(1).max(10_000) }),
]);
export type LettersBody = z.input<typeof lettersBody>;

export const resetBody = z.object({ reason: text(500) });
export type ResetBody = z.input<typeof resetBody>;

export const requestRow = z
  .object({
    id: idSchema,
    accountId: idSchema,
    name: z.string(),
    agency: z.object({ id: idSchema, name: z.string() }).nullable(),
    userName: z.string(),
    reason: z.string(),
    status: z.enum(['open', 'approved', 'refused', 'expired']),
    requestedBy: z.string(),
    requestedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    note: z.string().nullable(),
    /** the reader may decide: not the one who asked, nor the one it is about */
    mayDecide: z.boolean(),
  })
  .meta({ id: 'AccountRequest' });
export type RequestRow = z.output<typeof requestRow>;
export const requestsQuery = pageQuery.extend({ status: z.enum(['open', 'decided']).default('open') });
export const requestsReply = pageOf(requestRow);
export type RequestsReply = z.output<typeof requestsReply>;

export const refusalBody = z.object({ note: text(500) });
export const createdReply = z.object({ id: idSchema });
export const idParams = z.object({ id: idSchema });
