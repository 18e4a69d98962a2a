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
import { DATE_MARKS, EVENT_KINDS, EVENT_SOURCES } from '../rules/payments/event.ts';
import {
  PARTIES,
  PAYMENT_KINDS,
  PAYMENT_STATES,
  REJECT_REASONS,
  type RejectReason,
} from '../rules/payments/chain.ts';

const REASONS = Object.keys(REJECT_REASONS) as [RejectReason, ...RejectReason[]];
export const kind = z.enum(PAYMENT_KINDS);
export const state = z.enum(PAYMENT_STATES);
export const party = z.enum(PARTIES);
export const rejectReason = z.enum(REASONS);
const instant = z.string().meta({ format: 'date-time' });
const amount = rupiahSchema.refine((value) => value > 0, { error: 'rupiah' });

export const idParam = z.object({ id: idSchema });
export const disputeParam = z.object({ id: idSchema, disputeId: idSchema });

// ── What comes in ────────────────────────────────────────────────────────────────────────────────────────────────────

/** LS: the invoice of a contract (`contractId`), or a duty without one (`lineId`). UP, GU, TU: of an agency, by its treasurer. */
export const paymentBody = z.object({
  kind,
  agencyId: idSchema,
  contractId: idSchema.nullable().default(null),
  instalmentId: idSchema.nullable().default(null),
  lineId: idSchema.nullable().default(null),
  purpose: text(300),
  invoiceNumber: text(80).nullable().default(null),
  amount,
  /** day of the invoice, or of the treasurer's request */
  docDate: dateSchema,
});
export type NewPayment = z.input<typeof paymentBody>;
export type PaymentInput = z.output<typeof paymentBody>;

/** The one next step; `docDate` is the paper's day. Without any paper it is today. */
export const advanceBody = z.object({
  /** the step that the reader was shown: the same request once more does not do the one after it */
  to: state,
  docDate: dateSchema,
  /** needed at the step to `sp2d-issued` */
  sp2dNumber: text(80).nullable().default(null),
});
export type Advance = z.input<typeof advanceBody>;
export const rejectBody = z.object({ docDate: dateSchema, reason: rejectReason, text: text(1_000) });
export type Reject = z.input<typeof rejectBody>;
export const resubmitBody = z.object({ docDate: dateSchema });
/** money of the treasurer is accounted for (LPJ) */
export const accountBody = z.object({ docDate: dateSchema });
export const cancelBody = z.object({ reason: text(1_000) });
export const settleBody = z.object({
  /** upheld: the interval stays out of the ranking */
  outcome: z.enum(['upheld', 'dismissed']),
  reason: text(1_000),
});
export type Settle = z.input<typeof settleBody>;

export const paymentQuery = pageQuery.extend({
  /** mine: the ball is with a role that I hold */
  view: z.enum(['open', 'mine', 'closed', 'all']).default('open'),
  year: z.coerce.number().int().min(2000).max(2199).optional(),
  agencyId: idSchema.optional(),
  contractId: idSchema.optional(),
  kind: kind.optional(),
  state: state.optional(),
  holder: party.optional(),
  /** only those beyond their limit (1) */
  late: z.stringbool().default(false),
  /** only those with an open dispute (1) */
  disputed: z.stringbool().default(false),
  text: z.string().max(100).default(''),
});

// ── What goes out ────────────────────────────────────────────────────────────────────────────────────────────────────

/** Hours of the office's clock. Null where none is known: no limit is set, or the year's holidays are not entered. */
export const clock = z.object({
  since: instant,
  /** a file told of it until then, and nobody knows what came after; null: until now */
  knownUntil: instant.nullable(),
  /** working hours held so far, one decimal */
  heldHours: z.number().nullable(),
  limitHours: z.number().nullable(),
  /** held of limit, whole per cent */
  percent: z.number().int().nullable(),
  /** working hours of a usual day, to say "2,5 hari kerja" */
  hoursOfDay: z.number(),
});
export type Clock = z.output<typeof clock>;

export const paymentRow = z.object({
  id: idSchema,
  number: z.string(),
  kind,
  year: z.number().int(),
  agencyId: idSchema,
  agency: z.string(),
  contractId: idSchema.nullable(),
  contractNumber: z.string().nullable(),
  contractTitle: z.string().nullable(),
  vendor: z.string().nullable(),
  purpose: z.string(),
  invoiceNumber: z.string().nullable(),
  amount: rupiahSchema,
  state,
  /** sent back, not yet mended */
  returned: z.boolean(),
  rework: z.number().int(),
  lastReason: rejectReason.nullable(),
  /** null: nothing is left to do */
  holder: party.nullable(),
  /** null when closed */
  clock: clock.nullable(),
  cancelled: z.boolean(),
  closedAt: instant.nullable(),
  accountDueOn: dateOut.nullable(),
  accountedAt: instant.nullable(),
  openDisputes: z.number().int(),
});
export type PaymentRow = z.output<typeof paymentRow>;
export const paymentPage = pageOf(paymentRow)
  .extend({ sum: z.number().int() })
  .meta({ id: 'SpendingPayments' });
export type PaymentPage = z.output<typeof paymentPage>;

export const paymentEvent = z.object({
  seq: z.number().int(),
  kind: z.enum(EVENT_KINDS),
  /** state from then on, and with whom it lies */
  activity: state,
  holder: party.nullable(),
  /** office that acted; never a person */
  party,
  docDate: dateOut,
  recordedAt: instant,
  reason: rejectReason.nullable(),
  reasonText: z.string().nullable(),
  source: z.enum(EVENT_SOURCES),
  /** working days from paper to entry */
  lateDays: z.number().int(),
  mark: z.enum(DATE_MARKS).nullable(),
  /** working hours of the interval that begins here; null while nobody knows */
  hours: z.number().nullable(),
  limitHours: z.number().nullable(),
  /** who is charged with it, where that is not the holder: a way round that the verifier caused */
  chargedTo: party.nullable(),
  disputed: z.boolean(),
  hash: z.string(),
});
export type PaymentEventRow = z.output<typeof paymentEvent>;

export const dispute = z.object({
  id: idSchema,
  fromSeq: z.number().int(),
  reason: z.string(),
  raisedAt: instant,
  settledAt: instant.nullable(),
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  settledReason: z.string().nullable(),
  /** where the link had gone by which it was raised, covered, and since when that contact is known; null: it was shown in the office */
  linkSentTo: z.object({ contact: z.string(), knownSince: instant }).nullable(),
});
export type Dispute = z.output<typeof dispute>;

export const ACTS = ['advance', 'reject', 'resubmit', 'account', 'cancel', 'settle', 'make-link'] as const;

export const payment = paymentRow
  .extend({
    instalmentId: idSchema.nullable(),
    lineId: idSchema.nullable(),
    sp2dNumber: z.string().nullable(),
    paidOn: dateOut.nullable(),
    events: z.array(paymentEvent),
    disputes: z.array(dispute),
    /** state that the next step enters */
    next: state.nullable(),
    /** acts that the reader may take now */
    may: z.array(z.enum(ACTS)),
    /** the same office sent it back more than once, for another reason each time ("cicil koreksi") */
    piecemeal: z.array(party),
    /** every hash fits the one before */
    chainHolds: z.boolean(),
    /** who it waited for so far, in one sentence; null where nobody exceeded anything */
    sentence: z.object({ id: z.string(), en: z.string() }).nullable(),
    vendorLinkMade: z.boolean(),
    /** the vendor's contact, covered; null: none is known */
    vendorContact: z.string().nullable(),
  })
  .meta({ id: 'SpendingPayment' });
export type Payment = z.output<typeof payment>;

export const paymentMoved = z
  .object({ id: idSchema, number: z.string(), state, returned: z.boolean(), holder: party.nullable() })
  .meta({ id: 'SpendingPaymentMoved' });

export const vendorLinkBody = z.object({
  /** mobile number or mail address of the vendor: needed where none is known, and where the known one is wrong */
  contact: text(254).nullable().default(null),
});
/** The link leaves for the vendor's contact; a new one ends the old one. */
export const vendorLink = z
  .object({
    /** the contact, covered: `0812…12` */
    sentTo: z.string(),
    /** only where nothing leaves the house, in a demo and in practice; else nobody of the office sees it */
    url: z.string().nullable(),
  })
  .meta({ id: 'SpendingVendorLink' });
export type VendorLink = z.output<typeof vendorLink>;
export const linkRevoked = z.object({ revoked: z.boolean() });
