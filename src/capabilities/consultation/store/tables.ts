import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { ChannelKind, ContactKind } from '../rules/channels.ts';
import type { Stage } from '../rules/machine.ts';

type Row = { government_id: string; id: string };

export type TopicRow = Row & {
  key: string;
  name_id: string;
  name_en: string;
  position: number;
  active: boolean;
  needs_approval: boolean;
};

export type QuestionRow = Row & {
  channel: ChannelKind;
  purpose: 'question' | 'assistance';
  number: string;
  code_hash: string | null;
  topic: string;
  subject: string;
  facts: string;
  asked: string;
  stage: Stage;
  stage_since: string;
  lead_reason: string | null;
  asker_account_id: string | null;
  asker_agency_id: string | null;
  contact_kind: ContactKind;
  contact: string | null;
  locale: Locale;
  unproven: boolean;
  received_at: string;
  received_on: PlainDate;
  answered_on: PlainDate | null;
  answered_days: number | null;
  rating: number | null;
  rating_comment: string | null;
  rated_at: string | null;
};

export const MESSAGE_KINDS = [
  'ask-facts',
  'give-facts',
  'lead-to-assistance',
  'assistance',
  'withdraw',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export type MessageRow = Row & {
  question_id: string;
  kind: MessageKind;
  body: string;
  actor: string;
  at: string;
};

export type AnswerState = 'waiting' | 'returned' | 'sent' | 'dropped';

export type AnswerRow = Row & {
  question_id: string;
  state: AnswerState;
  body: string;
  bases: string[];
  notice: string;
  author: string;
  written_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
};

export type FileLinkRow = Row & { question_id: string; file_id: string };

export type DutyRow = Row & { weekday: number; account_id: string };
export type DutyExceptionRow = Row & { day: PlainDate; account_id: string; present: boolean; note: string };

export type AppointmentState = 'proposed' | 'confirmed' | 'cancelled' | 'held';
export const MEETING_PLACES = ['office', 'phone', 'online'] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

export type AppointmentRow = Row & {
  question_id: string;
  state: AppointmentState;
  consultant_id: string | null;
  starts_at: string;
  minutes: number;
  place: MeetingPlace;
  note: string;
  sequence: number;
  made_at: string;
  reason: string | null;
};

export type CannedRow = Row & { topic: string | null; title: string; body: string };

export type ArticleState = 'draft' | 'published' | 'withdrawn';

export type ArticleRow = Row & {
  question_id: string | null;
  state: ArticleState;
  topic: string;
  title: string;
  question: string;
  answer: string;
  bases: string[];
  notice: string;
  made_by: string;
  made_at: string;
  published_on: PlainDate | null;
  anonymised_by: string | null;
};

export type ConsultationTables = {
  consultation_topic: TopicRow;
  consultation_question: QuestionRow;
  consultation_message: MessageRow;
  consultation_answer: AnswerRow;
  consultation_file: FileLinkRow;
  consultation_duty: DutyRow;
  consultation_duty_exception: DutyExceptionRow;
  consultation_appointment: AppointmentRow;
  consultation_canned: CannedRow;
  consultation_article: ArticleRow;
};
