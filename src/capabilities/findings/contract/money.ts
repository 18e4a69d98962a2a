import { z } from 'zod';
import {
  dateOut,
  dateSchema,
  idSchema,
  pageOf,
  pageQuery,
  rupiahSchema,
  text,
} from '../../../platform/http/schemas.ts';
import { INSTRUMENTS, LOSS_KINDS, LOSS_STATES } from '../rules/losses.ts';
import { LONG, optionalId, optionalText, partyOut, SHORT, TITLE } from './common.ts';

export const paymentBody = z.object({
  responsibleId: idSchema,
  amount: rupiahSchema.refine((value) => value > 0, { error: 'rupiah' }),
  paidOn: dateSchema,
  /** number of the STS (surat tanda setoran) */
  receiptNumber: text(SHORT),
  ntpn: optionalText(SHORT),
  bankReference: optionalText(SHORT),
  fileId: optionalId,
  /** the maker knows that this exceeds the share */
  overpayment: z.boolean().default(false),
});
export type PaymentInput = z.output<typeof paymentBody>;

export const checkBody = z.object({ verdict: z.enum(['verified', 'rejected']), note: optionalText(LONG) });
export type CheckInput = z.output<typeof checkBody>;

export const lossBody = z.object({
  number: text(SHORT),
  kind: z.enum(LOSS_KINDS),
  /** shares that it covers, all of one debtor */
  responsibleIds: z.array(idSchema).min(1).max(200),
  paidBy: optionalText(TITLE),
  occurredOn: dateSchema,
  knownOn: dateSchema,
});
export type LossInput = z.output<typeof lossBody>;

export const signBody = z.object({
  instrument: z.enum(INSTRUMENTS),
  instrumentNumber: text(SHORT),
  signedOn: dateSchema,
  guarantee: optionalText(TITLE),
  /** negligence only: why it may exceed the limit (no other means, salary deduction guaranteed) */
  beyondLimitReason: optionalText(TITLE),
  schedule: z.array(z.object({ dueOn: dateSchema, amount: rupiahSchema })).max(600),
});
export type SignInput = z.output<typeof signBody>;

export const closeLossBody = z.object({
  outcome: z.enum(['settled', 'written-off']),
  /** decree of writing off */
  paper: optionalText(SHORT),
});
export type CloseLossInput = z.output<typeof closeLossBody>;

const standingOut = z.object({
  kind: z.enum(['lunas', 'lancar', 'menunggak']),
  behind: z.number().int(),
  arrears: z.number().int(),
});

export const lossRow = z.object({
  id: idSchema,
  number: z.string(),
  kind: z.enum(LOSS_KINDS),
  debtor: partyOut,
  state: z.enum(LOSS_STATES),
  instrument: z.enum(INSTRUMENTS).nullable(),
  signedOn: dateOut.nullable(),
  total: z.number().int(),
  paid: z.number().int(),
  remainder: z.number().int(),
  standing: standingOut.nullable(),
  nextDue: dateOut.nullable(),
  expiresOn: dateOut,
});

export const lossPage = lossRow.extend({
  paidBy: z.string().nullable(),
  occurredOn: dateOut,
  knownOn: dateOut,
  instrumentNumber: z.string().nullable(),
  principal: z.number().int().nullable(),
  guarantee: z.string().nullable(),
  beyondLimitReason: z.string().nullable(),
  closedOn: dateOut.nullable(),
  closedPaper: z.string().nullable(),
  /** last day to which an undertaking of this kind, signed today, may run */
  limitFromToday: dateOut,
  shares: z.array(
    z.object({
      responsibleId: idSchema,
      findingId: idSchema,
      recommendationId: idSchema,
      title: z.string(),
      share: z.number().int(),
      paid: z.number().int(),
    }),
  ),
  instalments: z.array(
    z.object({
      sequence: z.number().int(),
      dueOn: dateOut,
      amount: z.number().int(),
      paid: z.number().int(),
      late: z.number().int(),
    }),
  ),
  payments: z.array(
    z.object({
      id: idSchema,
      paidOn: dateOut,
      amount: z.number().int(),
      receiptNumber: z.string(),
      state: z.enum(['recorded', 'verified', 'rejected']),
    }),
  ),
  may: z.array(z.enum(['sign', 'close', 'write-off', 'pay'])),
});

export const lossQuery = pageQuery.extend({
  state: z.enum(LOSS_STATES).optional(),
  standing: z.enum(['behind', 'expiring']).optional(),
  text: text(200, 0).optional(),
});
export const lossList = pageOf(lossRow);

/** Payments that wait for their checker. */
export const waitingPayment = z.object({
  id: idSchema,
  findingId: idSchema,
  title: z.string(),
  party: partyOut,
  amount: z.number().int(),
  paidOn: dateOut,
  receiptNumber: z.string(),
  madeBy: z.string(),
  own: z.boolean(),
});
export const waitingPayments = pageOf(waitingPayment);

/** Shares of a debtor that no loss covers yet. */
export const openShareOut = z.object({
  responsibleId: idSchema,
  findingId: idSchema,
  title: z.string(),
  recommendation: z.string(),
  share: z.number().int(),
  paid: z.number().int(),
});

export type LossRow = z.output<typeof lossRow>;
export type LossPage = z.output<typeof lossPage>;
export type LossList = z.output<typeof lossList>;
export type WaitingPayment = z.output<typeof waitingPayment>;
export type OpenShare = z.output<typeof openShareOut>;
