import { z } from 'zod';
import { dateOut, dateSchema, idSchema, pageOf, pageQuery, text } from '../../platform/http/schemas.ts';
import { STAGES } from './rules/machine.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });
const stage = z.enum(STAGES);
const channel = z.enum(['staff', 'public']);
const purpose = z.enum(['question', 'assistance']);
const place = z.enum(['office', 'phone', 'online']);
/** 'HH:MM' in the government's zone; the action says what is wrong with another */
const clock = text(5);

export const SUBJECT_MAX = 120;
export const BODY_MAX = 10_000;
export const COMMENT_MAX = 1_000;

export const idParam = z.object({ id: idSchema });

export const topicView = z.object({
  key: z.string(),
  name: bilingual,
  position: z.number().int(),
  active: z.boolean(),
  needsApproval: z.boolean(),
});
export type TopicView = z.output<typeof topicView>;
export const topicBody = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, { error: 'text-characters' }),
  nameId: text(80),
  nameEn: text(80),
  position: z.number().int().min(0).max(9_999),
  active: z.boolean(),
  needsApproval: z.boolean(),
});

export const newQuestion = z.object({
  purpose,
  topic: text(40),
  subject: text(SUBJECT_MAX, 0).default(''),
  facts: text(BODY_MAX),
  asked: text(BODY_MAX),
  /** the asker says himself that it is about one live procurement */
  livePackage: z.boolean(),
  fileIds: z.array(idSchema).max(5).default([]),
});
export type NewQuestion = z.input<typeof newQuestion>;
export const asked = z.object({ id: idSchema, number: z.string() });
export type Asked = z.output<typeof asked>;

export const questionRow = z.object({
  id: idSchema,
  number: z.string(),
  channel,
  purpose,
  topic: z.string(),
  subject: z.string(),
  stage,
  receivedOn: dateOut,
  answeredOn: dateOut.nullable(),
  rating: z.number().int().nullable(),
});
export type QuestionRow = z.output<typeof questionRow>;
export const questionPage = pageOf(questionRow).meta({ id: 'ConsultationQuestions' });
export type QuestionPage = z.output<typeof questionPage>;

/** `mine`: what I have asked; `all`: both queues, for the inspectorate's consultation */
export const questionQuery = pageQuery.extend({
  view: z.enum(['mine', 'all']).default('mine'),
  channel: z.union([channel, z.literal('')]).default(''),
  stage: z.union([stage, z.literal(''), z.literal('open')]).default(''),
  topic: text(40, 0).default(''),
  /** words of the subject, or a number */
  q: text(100, 0).default(''),
});

const attachment = z.object({ id: idSchema, name: z.string(), size: z.number().int() });

export const answerView = z.object({
  id: idSchema,
  state: z.enum(['waiting', 'returned', 'sent', 'dropped']),
  body: z.string(),
  bases: z.array(z.string()),
  notice: z.string(),
  /** who wrote it; null towards an asker: an answer is the inspectorate's */
  author: z.string().nullable(),
  writtenAt: z.string(),
  decidedBy: z.string().nullable(),
  decisionNote: z.string().nullable(),
});
export type AnswerView = z.output<typeof answerView>;

export const appointmentView = z.object({
  id: idSchema,
  questionId: idSchema,
  number: z.string(),
  subject: z.string(),
  state: z.enum(['proposed', 'confirmed', 'cancelled', 'held']),
  day: dateOut,
  time: z.string(),
  minutes: z.number().int(),
  place,
  note: z.string(),
  consultant: z.string().nullable(),
  mine: z.boolean(),
});
export type AppointmentView = z.output<typeof appointmentView>;

export const questionDetail = questionRow
  .extend({
    facts: z.string(),
    asked: z.string(),
    leadReason: z.string().nullable(),
    unproven: z.boolean(),
    receivedAt: z.string(),
    /** how the asker can be reached; only for whoever answers */
    contact: z.object({ kind: z.enum(['phone', 'email']), value: z.string() }).nullable(),
    asker: z.object({ name: z.string(), agency: z.string().nullable() }).nullable(),
    ratingComment: z.string().nullable(),
    files: z.array(attachment),
    messages: z.array(
      z.object({
        id: idSchema,
        kind: z.string(),
        body: z.string(),
        fromAsker: z.boolean(),
        by: z.string().nullable(),
        at: z.string(),
      }),
    ),
    answers: z.array(answerView),
    appointment: appointmentView.nullable(),
    articleId: idSchema.nullable(),
    needsApproval: z.boolean(),
    notice: z.string(),
    due: z.object({ day: dateOut, late: z.boolean(), paused: z.boolean() }).nullable(),
    may: z.object({
      answer: z.boolean(),
      approve: z.boolean(),
      askFacts: z.boolean(),
      giveFacts: z.boolean(),
      lead: z.boolean(),
      settle: z.boolean(),
      withdraw: z.boolean(),
      rate: z.boolean(),
      meet: z.boolean(),
      publish: z.boolean(),
    }),
  })
  .meta({ id: 'ConsultationQuestion' });
export type QuestionDetail = z.output<typeof questionDetail>;

export const textBody = z.object({ text: text(BODY_MAX) });
export const reasonBody = z.object({ text: text(2_000) });
export const answerBody = z.object({ body: text(BODY_MAX), bases: z.array(text(300)).max(20).default([]) });
export type AnswerBody = z.input<typeof answerBody>;
export const decideBody = z.object({
  answerId: idSchema,
  approve: z.boolean(),
  note: text(2_000, 0).default(''),
});
export const ratingBody = z.object({
  rating: z.number().int().min(1).max(5),
  comment: text(COMMENT_MAX, 0).default(''),
});
export const moved = z.object({ id: idSchema, stage });
export type Moved = z.output<typeof moved>;

export const reviewBody = z.object({ text: text(2 * BODY_MAX, 0) });
/** What the platform noticed in a text before it is sent. */
export const reviewReply = z.object({
  procurement: z.array(z.object({ sign: z.string(), words: z.string() })),
  /** looks like a report of bribery or the like: the sealed channel fits better */
  sensitive: z.boolean(),
  /** where the sealed channel is, if this government has opened it */
  sealedHref: z.string().nullable(),
  answered: z.array(z.object({ id: idSchema, title: z.string(), answer: z.string() })),
});
export type ReviewReply = z.output<typeof reviewReply>;

export const cannedView = z.object({
  id: idSchema,
  topic: z.string().nullable(),
  title: z.string(),
  body: z.string(),
});
export type CannedView = z.output<typeof cannedView>;
export const cannedBody = z.object({ topic: text(40).nullable(), title: text(120), body: text(BODY_MAX) });

export const listsReply = z
  .object({
    topics: z.array(topicView),
    canned: z.array(cannedView),
    notice: z.string(),
    noticeSource: z.string(),
    on: z.array(z.object({ accountId: idSchema, name: z.string() })),
    may: z.object({
      answer: z.boolean(),
      readAll: z.boolean(),
      keepLists: z.boolean(),
      publish: z.boolean(),
    }),
  })
  .meta({ id: 'ConsultationLists' });
export type ListsReply = z.output<typeof listsReply>;

export const rosterReply = z
  .object({
    consultants: z.array(z.object({ accountId: idSchema, name: z.string(), open: z.number().int() })),
    plan: z.array(z.object({ weekday: z.number().int(), accountId: idSchema })),
    exceptions: z.array(
      z.object({ id: idSchema, day: dateOut, accountId: idSchema, present: z.boolean(), note: z.string() }),
    ),
    days: z.array(z.object({ day: dateOut, working: z.boolean(), on: z.array(idSchema) })),
    next: idSchema.nullable(),
    appointments: z.array(appointmentView),
    mine: idSchema.nullable(),
    mayKeep: z.boolean(),
  })
  .meta({ id: 'ConsultationRoster' });
export type RosterReply = z.output<typeof rosterReply>;
export const planBody = z.object({
  plan: z.array(z.object({ weekday: z.number().int().min(1).max(5), accountId: idSchema })).max(200),
});
export const exceptionBody = z.object({
  day: dateSchema,
  accountId: idSchema,
  present: z.boolean(),
  note: text(200, 0).default(''),
});

export const slotsReply = z
  .object({
    slots: z.array(z.object({ day: dateOut, time: z.string(), startsAt: z.string() })),
    minutes: z.number().int(),
  })
  .meta({ id: 'ConsultationSlots' });
export type SlotsReply = z.output<typeof slotsReply>;
export const meetBody = z.object({ day: dateSchema, time: clock, place, note: text(500, 0).default('') });
export const cancelBody = z.object({ text: text(500, 0).default('') });

export const articleView = z.object({
  id: idSchema,
  questionId: idSchema.nullable(),
  state: z.enum(['draft', 'published', 'withdrawn']),
  topic: z.string(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  bases: z.array(z.string()),
  notice: z.string(),
  publishedOn: dateOut.nullable(),
});
export type ArticleView = z.output<typeof articleView>;
export const articlePage = pageOf(articleView).meta({ id: 'ConsultationArticles' });
export type ArticlePage = z.output<typeof articlePage>;
export const articleQuery = pageQuery.extend({
  q: text(200, 0).default(''),
  topic: text(40, 0).default(''),
  /** drafts and withdrawn ones too, for whoever publishes */
  state: z.enum(['published', 'draft', 'withdrawn']).default('published'),
});
export const articleDetail = articleView
  .extend({
    /** as it was asked and answered, beside the anonymised text; only for whoever publishes */
    original: z.object({ facts: z.string(), asked: z.string(), answer: z.string() }).nullable(),
    traces: z.array(z.object({ field: z.string(), kind: z.string(), words: z.string() })),
    mayPublish: z.boolean(),
  })
  .meta({ id: 'ConsultationArticle' });
export type ArticleDetail = z.output<typeof articleDetail>;
export const newArticle = z.object({ questionId: idSchema.nullable() });
export const articleBody = z.object({
  topic: text(40),
  title: text(160),
  question: text(BODY_MAX),
  answer: text(BODY_MAX),
  bases: z.array(text(300)).max(20),
});
export type ArticleBody = z.input<typeof articleBody>;
export const publishBody = z.object({
  /** "I have read it: nobody can be recognised" */
  anonymous: z.boolean(),
});

export const statisticsQuery = z.object({ year: z.coerce.number().int().min(2000).max(2199).optional() });
export const statisticsReply = z
  .object({
    year: z.number().int(),
    /** the government's present year, newest of those to choose from */
    thisYear: z.number().int(),
    smallest: z.number().int(),
    channels: z.array(
      z.object({
        channel,
        /** null: so few that even the sum is left out */
        total: z.number().int().nullable(),
        rows: z.array(
          z.object({
            topic: z.string(),
            received: z.number().int(),
            answered: z.number().int().nullable(),
            medianDays: z.number().nullable(),
            satisfaction: z.number().nullable(),
          }),
        ),
        suppressed: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'ConsultationStatistics' });
export type StatisticsReply = z.output<typeof statisticsReply>;
