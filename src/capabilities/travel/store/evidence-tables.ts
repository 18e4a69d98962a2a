import type { ColumnType, Kysely } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { PassFault } from '../rules/boarding-pass.ts';
import type { ChainFault } from '../rules/check-in.ts';
import type { KeyKind } from '../rules/paper-keys.ts';
import type { PaperKind } from '../rules/paper-kinds.ts';

type Owned = { government_id: string; id: string };

/** What each column means stands beside the SQL (evidence-migrations.ts). */
export type TravelFileTable = Owned & {
  member_id: string;
  file_id: string;
  sha256: string;
  dhash: string | null;
  picture: boolean;
  added_at: string;
};

/** What a document says beside its columns. */
export interface DocumentFields {
  /** description, note or the whole report */
  text: string;
  /** of a pass: the text of its code as it was scanned */
  barcode?: string | null;
  hotel?: {
    hotel: string;
    invoice: string;
    regency: string | null;
    room: string;
    fromNight: PlainDate;
    nights: number;
    rate: Rupiah;
    total: Rupiah;
  };
}

export type DocumentTable = Owned & {
  member_id: string;
  kind: PaperKind;
  fields: ColumnType<DocumentFields, string, never>;
  day: PlainDate | null;
  amount: Rupiah | null;
  fault: PassFault | null;
  file_id: string | null;
  added_by: string;
  added_at: string;
  removed_at: string | null;
};

export type PassLegTable = {
  government_id: string;
  document_id: string;
  place: number;
  day: PlainDate;
  name: string;
  reference: string;
  carrier: string;
  flight: string;
  from_airport: string;
  to_airport: string;
  compartment: string;
  seat: string;
  sequence: string;
};

export type PaperKeyTable = {
  government_id: string;
  kind: KeyKind;
  key: string;
  document_id: string;
  member_id: string;
};

export type CheckInTable = Owned & {
  member_id: string;
  device_id: string;
  seq: number;
  previous: string;
  hash: string;
  payload: string | null;
  signature: string;
  signed: boolean;
  at: string;
  received_at: string;
  prompt_id: string | null;
  photo_id: string | null;
  fault: ChainFault | null;
};

export type PromptTable = Owned & {
  member_id: string;
  day: PlainDate;
  at: string;
  until: string;
  told_at: string | null;
};

export type PromptDayTable = { government_id: string; member_id: string; day: PlainDate };

export type HostTable = Owned & {
  trip_id: string;
  destination_id: string;
  officer: string;
  browser_hash: string;
  opened_at: string;
  openings: number;
  done_at: string | null;
};

export type VisumTable = Owned & {
  member_id: string;
  destination_id: string;
  step: number;
  at: string;
  officer: string | null;
};

export type EvidenceTables = {
  travel_file: TravelFileTable;
  travel_document: DocumentTable;
  travel_pass_leg: PassLegTable;
  travel_paper_key: PaperKeyTable;
  travel_check_in: CheckInTable;
  travel_prompt: PromptTable;
  travel_prompt_day: PromptDayTable;
  travel_host: HostTable;
  travel_visum: VisumTable;
};

export function evidence(tx: Tx): Kysely<EvidenceTables> {
  return tx.withTables<EvidenceTables>();
}
