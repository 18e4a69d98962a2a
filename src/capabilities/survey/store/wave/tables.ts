import type { ColumnType } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Source } from '../../rules/model/model.ts';
import type { Channel } from '../../rules/wave/channels.ts';
import type { Employment, Exclusion, MemberFlag } from '../../rules/wave/eligibility.ts';
import type { Sampling } from '../../rules/wave/sample-size.ts';
import type { ReplacementReason } from '../../rules/wave/reasons.ts';
import type { WaveState } from '../../rules/wave/states.ts';

type Json<T> = ColumnType<T, string, string>;

export type WaveTable = {
  government_id: string;
  id: string;
  code: string;
  name: string;
  year: number;
  model_id: string | null;
  state: WaveState;
  opens_on: PlainDate;
  closes_on: PlainDate;
  sampling: Json<Sampling>;
  seed_secret: string;
  seed_commitment: string;
  created_at: string;
  created_by: string;
  drawn_by: string | null;
  opened_at: string | null;
  opened_by: string | null;
  closed_at: string | null;
  closed_reason: string | null;
  published_at: string | null;
  published_by: string | null;
  version: number;
};
export type Wave = Omit<WaveTable, 'sampling'> & { sampling: Sampling };

/** [unit group, position group] */
export type Part = [string, string];

export type StratumTable = {
  government_id: string;
  id: string;
  wave_id: string;
  source: Source;
  code: string;
  name: string;
  parts: Json<Part[]>;
  population: number;
  target: number;
  invited: number;
};
export type Stratum = Omit<StratumTable, 'parts'> & { parts: Part[] };

export type Origin = 'import' | 'directory' | 'counter';
export type Place = 'sample' | 'replacement';

export type MemberTable = {
  government_id: string;
  id: string;
  wave_id: string;
  source: Source;
  key: string;
  person_id: string | null;
  origin: Origin;
  import_id: string | null;
  name: string | null;
  phone: string | null;
  email: string | null;
  unit: string;
  unit_group: string;
  position: string | null;
  position_group: string;
  head_of_unit: boolean;
  employment: Employment | null;
  institution_since: PlainDate | null;
  unit_since: PlainDate | null;
  service: string | null;
  service_on: PlainDate | null;
  consent_on: PlainDate | null;
  flags: Json<MemberFlag[]>;
  excluded: Exclusion | null;
  stratum_id: string | null;
  place: Place | null;
  draw_order: number | null;
  replaced_on: PlainDate | null;
  replaced_reason: ReplacementReason | null;
  erased_on: PlainDate | null;
  version: number;
};
export type Member = Omit<MemberTable, 'flags'> & { flags: MemberFlag[] };

export type Draw = {
  government_id: string;
  id: string;
  wave_id: string;
  number: number;
  frame_hash: string;
  commitment: string;
  secret: string;
  seed: string;
  members: number;
  drawn_on: PlainDate;
  drawn_by: string;
  taken_back_on: PlainDate | null;
  taken_back_reason: string | null;
};

export type Invitation = {
  government_id: string;
  id: string;
  wave_id: string;
  stratum_id: string;
  member_id: string;
  code_hash: string;
  previous_hash: string | null;
  check_code: string;
  made_on: PlainDate;
  sent_on: PlainDate | null;
  sent_by: Channel | null;
  reminders: number;
  reminded_on: PlainDate | null;
  issued_on: PlainDate | null;
  blinded_hash: string | null;
  version: number;
};

export type Counter = {
  government_id: string;
  id: string;
  wave_id: string;
  code: string;
  unit: string;
  unit_group: string;
  service: string;
  open: boolean;
  created_by: string;
  version: number;
};

export type Season = {
  government_id: string;
  id: string;
  year: number;
  opens_on: PlainDate;
  closes_on: PlainDate;
  source: string;
  confirmed_on: PlainDate;
  confirmed_by: string;
  placeholder: boolean;
  version: number;
};

export type Sender = {
  government_id: string;
  id: string;
  owner: 'government' | 'commission';
  year: number | null;
  kind: 'whatsapp' | 'sms' | 'email' | 'site' | 'phone';
  value: string;
  shown: string;
  note: string;
  source: string;
  confirmed_on: PlainDate;
  confirmed_by: string;
  placeholder: boolean;
  ended_on: PlainDate | null;
  version: number;
};

export type WaveTables = {
  survey_wave: WaveTable;
  survey_stratum: StratumTable;
  survey_member: MemberTable;
  survey_draw: Draw;
  survey_invitation: Invitation;
  survey_counter: Counter;
  survey_counter_day: { government_id: string; counter_id: string; day: PlainDate; entered: number };
  survey_season: Season;
  survey_sender: Sender;
};
