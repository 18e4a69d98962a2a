import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Category, Channel, ComplaintClass, ContactKind, Source } from '../rules/kinds.ts';
import type { Event, State } from '../rules/machine.ts';

export type ComplaintTable = {
  government_id: string;
  id: string;
  number: string;
  channel: Channel;
  source: Source;
  sp4n_number: string | null;
  sp4n_status: string | null;
  code_hash: string | null;
  submit_hash: string | null;
  agency_id: string | null;
  handler_agency_id: string | null;
  service_id: string | null;
  category: Category;
  class: ComplaintClass | null;
  subject: string;
  body: string;
  place_text: string | null;
  place_lat: number | null;
  place_lng: number | null;
  happened_on: PlainDate | null;
  hide_contact: boolean;
  locale: string;
  unproven: boolean;
  received_at: string;
  received_on: PlainDate;
  state: State;
  state_since: string;
  resume_to: State | null;
  wait_until: PlainDate | null;
  object_until: PlainDate | null;
  merged_into: string | null;
  objections: number;
  resolved_on: PlainDate | null;
  resolution: 'answered' | 'lapsed' | null;
  answered_in: number | null;
  in_time: boolean | null;
  rating: number | null;
  rating_comment: string | null;
  import_id: string | null;
};

type ContactTable = {
  government_id: string;
  id: string;
  complaint_id: string;
  kind: ContactKind | null;
  contact: string | null;
  name: string | null;
  account_id: string | null;
};

type EventTable = {
  government_id: string;
  id: string;
  complaint_id: string;
  position: number;
  at: string;
  on_day: PlainDate;
  actor: string;
  event: Event;
  from_state: State | null;
  to_state: State;
  agency_id: string | null;
  message: string | null;
  note: string | null;
};

type FileTable = {
  government_id: string;
  complaint_id: string;
  event_id: string;
  position: number;
  file_id: string;
};

type FollowerTable = {
  government_id: string;
  id: string;
  complaint_id: string;
  code_hash: string;
  submit_hash: string | null;
  locale: string;
  followed_at: string;
};

type TellingTable = {
  government_id: string;
  id: string;
  complaint_id: string;
  event_id: string;
  due_at: string;
};

type CounterTable = {
  government_id: string;
  channel: Channel;
  year: number;
  slot: number;
  next_number: number;
};

export type ComplaintTables = {
  complaint: ComplaintTable;
  complaint_contact: ContactTable;
  complaint_event: EventTable;
  complaint_file: FileTable;
  complaint_follower: FollowerTable;
  complaint_telling: TellingTable;
  complaint_counter: CounterTable;
};
