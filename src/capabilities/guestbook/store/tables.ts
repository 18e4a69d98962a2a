import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Purpose, WayOut } from '../rules/purposes.ts';

export type PlaceRow = {
  government_id: string;
  id: string;
  agency_id: string;
  name: string;
  code: string;
  opens: string;
  /** null: as the government's parameter says */
  closes: string | null;
  closed_on: PlainDate | null;
  created_at: string;
};

export type VisitRow = {
  government_id: string;
  id: string;
  place_id: string;
  agency_id: string;
  code: string;
  /** what makes a repeated submit the same visit */
  entry_key: string;
  name: string;
  institution: string;
  phone: string | null;
  host_typed: string;
  host_person_id: string | null;
  unit_id: string | null;
  purpose: Purpose;
  about: string;
  people: number;
  gift: boolean;
  gift_note: string | null;
  signature: string | null;
  photo_id: string | null;
  consent_version: string;
  day: PlainDate;
  arrived_at: string;
  /** when it reached us: later than the arrival where it was signed without a line */
  received_at: string;
  entered_by: string;
  left_at: string | null;
  left_how: WayOut | null;
};

export type CountRow = {
  government_id: string;
  id: string;
  place_id: string;
  agency_id: string;
  day: PlainDate;
  hour: number;
  purpose: Purpose;
  visits: number;
  people: number;
  gifts: number;
};

export type GuestbookTables = { guest_place: PlaceRow; guest_visit: VisitRow; guest_count: CountRow };
