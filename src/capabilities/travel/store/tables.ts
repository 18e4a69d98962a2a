import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Leg } from '../rules/case.ts';
import type { MemberState, TripStatus } from '../rules/trip-status.ts';

type Owned = { government_id: string; id: string };

/** What each column means stands beside the SQL (migrations.ts). */
export type TripTable = Owned & {
  number: string;
  agency_id: string;
  purpose: string;
  budget_account: string;
  origin_code: string;
  origin_place: string;
  from_day: PlainDate;
  to_day: PlainDate;
  status: TripStatus;
  letter_number: string | null;
  letter_signed_day: PlainDate | null;
  signer_person_id: string | null;
  approver_person_id: string | null;
  within_city: boolean;
  departed_day: PlainDate | null;
  returned_day: PlainDate | null;
  itinerary_version: number;
  reason: string | null;
  force_majeure: string | null;
  extended_from: PlainDate | null;
  closed_day: PlainDate | null;
  issued_day: PlainDate | null;
  created_by: string;
  created_at: string;
};

export type DestinationTable = Owned & {
  trip_id: string;
  place: number;
  code: string;
  host_name: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
};

export type LegTable = Owned & {
  trip_id: string;
  version: number;
  place: number;
  day: PlainDate;
  mode: Leg['mode'];
  from_code: string;
  to_code: string;
  terminals: string;
  departs_at: string | null;
  arrives_at: string | null;
  carrier: string | null;
  service_number: string | null;
  change_reason: string | null;
};

export type MemberTable = Owned & {
  trip_id: string;
  person_id: string;
  agency_id: string;
  is_leader: boolean;
  grade: string;
  position_title: string;
  cost_level: string;
  spd_number: string | null;
  advance: Rupiah;
  state: MemberState;
  due_day: PlainDate | null;
  submitted_at: string | null;
  settled_day: PlainDate | null;
  finding_id: string | null;
};

export type TariffTable = Owned & {
  instrument: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  region: string;
  component: 'daily' | 'representation' | 'hotel' | 'flight' | 'taxi' | 'local-transport';
  grade: string;
  amount: Rupiah;
  sample: boolean;
};

export type ClaimLineTable = Owned & {
  member_id: string;
  component: 'daily' | 'representation' | 'hotel' | 'without-hotel' | 'transport' | 'stated';
  day: PlainDate | null;
  leg_id: string | null;
  description: string;
  quantity: number;
  rate: Rupiah;
  paid: Rupiah;
  actual: Rupiah | null;
  ceiling: Rupiah | null;
  tariff_id: string | null;
  regency: string | null;
};

export type TripTables = {
  travel_trip: TripTable;
  travel_destination: DestinationTable;
  travel_leg: LegTable;
  travel_member: MemberTable;
  travel_tariff: TariffTable;
  travel_claim_line: ClaimLineTable;
};
