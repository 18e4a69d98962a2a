import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../platform/http/schemas.ts';
import type { PlainDate } from '../../platform/calendar/index.ts';
import {
  CATEGORIES,
  CHANNELS,
  CLASSES,
  CONTACT_KINDS,
  ENTERED_SOURCES,
  SOURCES,
  type Category,
  type Channel,
  type ContactKind,
} from './rules/kinds.ts';
import { EVENTS, STATES, type Event, type State } from './rules/machine.ts';

export const SUBJECT_MAX = 120;
export const BODY_MAX = 10_000;
export const MESSAGE_MAX = 5_000;
export const CONTACT_MAX = 254;
export const NAME_MAX = 100;
export const PLACE_MAX = 300;
export const PICTURES_MAX = 5;
export const FILES_MAX = 10;

const channel = z.enum(CHANNELS);
const source = z.enum(SOURCES);
const category = z.enum(CATEGORIES);
const complaintClass = z.enum(CLASSES);
const state = z.enum(STATES);
const contactKind = z.enum(CONTACT_KINDS);

export const idParam = z.object({ id: idSchema });
export const fileParam = z.object({ id: idSchema, fileId: idSchema });

/** How the reporter may be reached, as typed; the action reads and checks it. */
export interface ContactInput {
  kind: ContactKind;
  value: string;
}

/** What a reporter brings, by whatever way. Agency, service and place may be left out: "I do not know". */
export interface NewComplaint {
  channel: Channel;
  category: Category;
  body: string;
  /** made from the first words when left out */
  subject?: string | null;
  agencyId?: string | null;
  serviceId?: string | null;
  placeText?: string | null;
  place?: { lat: number; lng: number } | null;
  happenedOn?: PlainDate | null;
  contact?: ContactInput | null;
  contactName?: string | null;
  /** true when left out: the handling agency sees neither contact nor name */
  hideContact?: boolean;
}

/** Told once: number and code together open the ticket. Show the code by `showCode`. */
export interface Receipt {
  id: string;
  number: string;
  code: string;
  /** The same submit had been received before: this is the ticket that it got then. */
  repeated: boolean;
}

/** A ticket as whoever holds its number and code sees it. */
export interface PublicTicket {
  id: string;
  number: string;
  channel: Channel;
  state: State;
  /** he is one of several who follow it ("I too"): may read, not reply, object or rate */
  follower: boolean;
  category: Category;
  subject: string;
  /** what he wrote; '' for a follower */
  body: string;
  receivedOn: PlainDate;
  agencyName: string | null;
  handlerAgencyName: string | null;
  /** what happened, oldest first; an answer appears once it was approved */
  steps: {
    event: Event;
    on: PlainDate;
    /** to the reporter: question, answer, reason; his own reply or objection */
    message: string | null;
    /** written by the reporter himself */
    own: boolean;
    fileCount: number;
  }[];
  /** last day for what the government owes now; null when it owes nothing or nothing is set yet */
  due: { on: PlainDate; provisional: boolean; late: boolean } | null;
  /** latest answer or reason for rejection that he was told */
  answer: string | null;
  mayReply: boolean;
  /** last day to reply */
  replyUntil: PlainDate | null;
  mayObject: boolean;
  objectUntil: PlainDate | null;
  mayRate: boolean;
  rating: number | null;
  mayWithdraw: boolean;
  followers: number;
  /** it was joined with this ticket, whose progress is shown */
  joinedWith: string | null;
}

/** A complaint that looks like the one being written; nothing in it tells who wrote it. */
export interface Similar {
  id: string;
  /** a safe line: the subject once an officer has looked at it, with numbers and addresses blotted out; else null (say the category) */
  subject: string | null;
  category: Category;
  receivedOn: PlainDate;
  /** people who brought it, the first one counted */
  count: number;
}

const agency = z.object({ id: idSchema, name: z.string() });

export const complaintRow = z.object({
  id: idSchema,
  number: z.string(),
  channel,
  source,
  sp4nNumber: z.string().nullable(),
  state,
  stateSince: z.string(),
  category,
  class: complaintClass.nullable(),
  subject: z.string(),
  /** complained about; null: the reporter does not know */
  agency: agency.nullable(),
  /** passed to */
  handler: agency.nullable(),
  receivedOn: dateOut,
  /** clock that runs now */
  due: z.object({ clock: z.string(), on: dateOut, provisional: z.boolean(), late: z.boolean() }).nullable(),
  objections: z.number().int(),
  followers: z.number().int(),
  unproven: z.boolean(),
});
export type ComplaintRow = z.output<typeof complaintRow>;
export const complaintPage = pageOf(complaintRow).meta({ id: 'Complaints' });
export type ComplaintPage = z.output<typeof complaintPage>;

const anyOf = <T extends z.ZodType>(schema: T) => z.union([schema, z.literal('')]).default('' as never);
const filters = {
  channel: anyOf(channel),
  state: anyOf(state),
  class: anyOf(complaintClass),
  category: anyOf(category),
  source: anyOf(source),
  agencyId: anyOf(idSchema),
  /** words of subject or text, or a ticket number */
  q: text(100, 0).default(''),
  year: z.coerce.number().int().min(0).max(9999).default(0),
  /** only those that somebody still has to work on */
  open: z.enum(['yes', '']).default(''),
};
export const complaintQuery = pageQuery.extend(filters);
export type ComplaintQuery = z.output<typeof complaintQuery>;
export const exportQuery = z.object(filters);

export const fileView = z.object({
  id: idSchema,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});

export const complaintDetail = complaintRow
  .extend({
    body: z.string(),
    placeText: z.string().nullable(),
    place: z.object({ lat: z.number(), lng: z.number() }).nullable(),
    happenedOn: dateOut.nullable(),
    serviceId: idSchema.nullable(),
    sp4nStatus: z.string().nullable(),
    /** what is there of the reporter; read by POST …/contact, where `may.readContact` */
    hasContact: z.boolean(),
    hideContact: z.boolean(),
    waitUntil: dateOut.nullable(),
    objectUntil: dateOut.nullable(),
    mergedInto: z.object({ id: idSchema, number: z.string() }).nullable(),
    merged: z.array(z.object({ id: idSchema, number: z.string() })),
    resolution: z.enum(['answered', 'lapsed']).nullable(),
    rating: z.number().int().nullable(),
    ratingComment: z.string().nullable(),
    events: z.array(
      z.object({
        id: idSchema,
        event: z.enum(EVENTS),
        fromState: state.nullable(),
        toState: state,
        at: z.string(),
        /** name of the member of staff; null: reporter or platform */
        by: z.string().nullable(),
        /** whose hand: reporter, staff or the platform itself */
        hand: z.enum(['reporter', 'staff', 'platform']),
        /** to the reporter (an answer's once approved) */
        message: z.string().nullable(),
        /** for staff only */
        note: z.string().nullable(),
        files: z.array(fileView),
      }),
    ),
    may: z.object({
      verify: z.boolean(),
      passOn: z.boolean(),
      ask: z.boolean(),
      answer: z.boolean(),
      review: z.boolean(),
      reject: z.boolean(),
      decideObjection: z.boolean(),
      merge: z.boolean(),
      readContact: z.boolean(),
    }),
  })
  .meta({ id: 'Complaint' });
export type ComplaintDetail = z.output<typeof complaintDetail>;

/** POST …/contact: opening it leaves a trail entry. */
export const contactReply = z
  .object({
    kind: contactKind.nullable(),
    value: z.string().nullable(),
    name: z.string().nullable(),
    /** staff channel: name of the person whose account it came from */
    accountName: z.string().nullable(),
  })
  .meta({ id: 'ComplaintContact' });
export type ContactReply = z.output<typeof contactReply>;

const contactInput = z.object({ kind: contactKind, value: text(CONTACT_MAX) });

/** POST /complaints/enter: an officer enters what somebody told, wrote or handed over. */
export const enterBody = z.object({
  channel: channel.default('public'),
  source: z.enum(ENTERED_SOURCES),
  sp4nNumber: text(40).nullable().default(null),
  category,
  subject: text(SUBJECT_MAX).nullable().default(null),
  body: text(BODY_MAX),
  agencyId: idSchema.nullable().default(null),
  serviceId: idSchema.nullable().default(null),
  placeText: text(PLACE_MAX).nullable().default(null),
  place: z
    .object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  happenedOn: dateSchema.nullable().default(null),
  contact: contactInput.nullable().default(null),
  contactName: text(NAME_MAX).nullable().default(null),
  hideContact: z.boolean().default(true),
  /** day on which it came, when that was not today */
  receivedOn: dateSchema.nullable().default(null),
  fileIds: z.array(idSchema).max(FILES_MAX).default([]),
});
export type EnterBody = z.input<typeof enterBody>;
export const entered = z.object({ id: idSchema, number: z.string(), code: z.string() });
export type Entered = z.output<typeof entered>;

/** POST /complaints: a member of staff complains about his own workplace, from within the application. */
export const ownBody = enterBody
  .pick({
    category: true,
    subject: true,
    body: true,
    agencyId: true,
    serviceId: true,
    placeText: true,
    happenedOn: true,
    contact: true,
    hideContact: true,
  })
  .extend({
    /** a UUID that the form made: sent again, the same ticket and code come back */
    key: idSchema,
  });
export type OwnBody = z.input<typeof ownBody>;
/** GET /complaints/own: what the reader himself sent from his account, newest first. Number and code open them at /aduan/cek. */
export const ownTickets = z
  .object({
    rows: z.array(
      z.object({ id: idSchema, number: z.string(), subject: z.string(), state, receivedOn: dateOut }),
    ),
  })
  .meta({ id: 'OwnComplaints' });
export type OwnTickets = z.output<typeof ownTickets>;

/** GET …/similar: open ones of the same channel and agency to join it with, most alike first. */
export const similarReply = z
  .object({
    rows: z.array(
      z.object({ id: idSchema, number: z.string(), subject: z.string(), state, receivedOn: dateOut }),
    ),
  })
  .meta({ id: 'SimilarComplaints' });
export type SimilarReply = z.output<typeof similarReply>;

export const verifyBody = z.object({
  class: complaintClass,
  agencyId: idSchema,
  category: category.optional(),
  /** for the agency, not for the reporter */
  note: text(1000, 0).default(''),
});
export type VerifyBody = z.input<typeof verifyBody>;
/** POST …/pass-on: to another agency; the answer's clock goes on. */
export const passOnBody = z.object({ agencyId: idSchema, note: text(1000) });
export type PassOnBody = z.input<typeof passOnBody>;
export const askBody = z.object({ question: text(MESSAGE_MAX) });
export type AskBody = z.input<typeof askBody>;
export const answerBody = z.object({
  text: text(MESSAGE_MAX),
  fileIds: z.array(idSchema).max(FILES_MAX).default([]),
});
export type AnswerBody = z.input<typeof answerBody>;
export const reviewBody = z.object({
  decision: z.enum(['approve', 'return']),
  note: text(1000, 0).default(''),
});
export type ReviewBody = z.input<typeof reviewBody>;
/** The reason goes to the reporter and names the right address. */
export const rejectBody = z.object({ reason: text(MESSAGE_MAX) });
export type RejectBody = z.input<typeof rejectBody>;
export const objectionBody = z.object({ decision: z.enum(['uphold', 'decline']), reason: text(MESSAGE_MAX) });
export type ObjectionBody = z.input<typeof objectionBody>;
export const mergeBody = z.object({ into: idSchema });
export type MergeBody = z.input<typeof mergeBody>;
export const moved = z.object({ id: idSchema, state });
export type Moved = z.output<typeof moved>;

export const statisticsQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2199),
  channel: channel.default('public'),
});
/** Null: too few to be shown. */
const figures = {
  received: z.number().int().nullable(),
  /** percent of answered ones, whole */
  inTime: z.number().int().nullable(),
  /** median of working days until the first answer */
  medianDays: z.number().nullable(),
  /** percent of answered ones that were contested, whole */
  contested: z.number().int().nullable(),
  /** mean of ratings 1 to 5, one decimal */
  satisfaction: z.number().nullable(),
};
export const statistics = z
  .object({
    year: z.number().int(),
    channel,
    /** smallest number that is shown */
    smallest: z.number().int(),
    agencies: z.array(z.object({ agencyId: idSchema, name: z.string(), ...figures })),
    /** all that is not shown by itself, together; null when there is none */
    others: z.object({ received: z.number().int() }).nullable(),
    total: z.object(figures),
  })
  .meta({ id: 'ComplaintStatistics' });
export type Statistics = z.output<typeof statistics>;

/** Options of a submit. */
export interface SubmitOptions {
  /** a proof of work came with it */
  proven: boolean;
  /** file rows of pictures, already re-drawn */
  pictureIds?: readonly string[];
  /** 16 characters or more that only this submit knows (a draft's id): sent again, it gets the same ticket and code */
  idempotencyKey?: string | null;
  /** `web` when left out */
  source?: 'web' | 'app';
}
