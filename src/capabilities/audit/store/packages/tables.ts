import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { ColumnType, Selectable } from 'kysely';
import type { DocumentFacts } from '../../rules/package/facts-around.ts';
import type { PackageFacts } from '../../rules/package/facts.ts';
import type { FieldValue } from '../../rules/packages/fields.ts';
import type {
  CheckOutcome,
  Origin,
  PackageState,
  ReadingState,
  Revocation,
} from '../../rules/packages/states.ts';
import type { Verdict } from '../../rules/verdict.ts';
import type {
  DocumentKind,
  Kind,
  Method,
  PackageRole,
  Provenance,
  Purchase,
  TaxKind,
} from '../../rules/package/terms.ts';

type Owned = { government_id: string; id: string };
/** A JSON column takes text that `JSON.stringify` made, and is read back as what it was. */
type Json<T> = ColumnType<
  T,
  string | (null extends T ? null : never),
  string | (null extends T ? null : never)
>;

/** Left, top, width and height as parts of the page. */
export type Box = readonly [number, number, number, number];
/** What a file says of itself. */
export type DocumentTraits = Pick<DocumentFacts, 'producer' | 'madeOn' | 'signature'>;

/** What each column means stands beside the SQL (migrations.ts). */
export type PackageTable = Owned & {
  number: string;
  year: number;
  agency_id: string;
  origin: Origin;
  payment_id: string | null;
  realisation_id: string | null;
  method: Method;
  kind: Kind | null;
  purchase: Purchase | null;
  activity_code: string | null;
  account_code: string | null;
  evidence_number: string | null;
  invoice_number: string | null;
  tax_invoice_number: string | null;
  vendor_id: string | null;
  payee_name: string | null;
  description: string;
  amount: number | null;
  day: PlainDate | null;
  due_on: PlainDate | null;
  responsible_id: string | null;
  state: PackageState;
  state_at: string;
  runs: number;
  submitted_at: string | null;
  submitted_by: string | null;
  created_at: string;
  created_by: string;
  version: number;
};

export type ItemTable = Owned & {
  package_id: string;
  place: number;
  description: string | null;
  quantity: number | null;
  unit: string | null;
  price: number | null;
  amount: number | null;
  standard_code: string | null;
};

export type TaxTable = Owned & {
  package_id: string;
  place: number;
  kind: TaxKind;
  base: number | null;
  amount: number | null;
  deposited: number | null;
  deposited_on: PlainDate | null;
  ntpn: string | null;
};

export type PersonTable = Owned & {
  package_id: string;
  place: number;
  role: PackageRole;
  person_id: string;
  amount: number | null;
  work_from: PlainDate | null;
  work_to: PlainDate | null;
};

export type DocumentTable = Owned & {
  package_id: string;
  kind: DocumentKind | null;
  kind_by: 'person' | 'guess' | null;
  file_id: string;
  sha256: string;
  /** 16 hex digits */
  phash: string | null;
  pages: number | null;
  traits: Json<DocumentTraits | null>;
  has_stamp: boolean | null;
  reading: ReadingState;
  trouble: string | null;
  /** readings that were begun and not brought to an end */
  tries: number;
  read_at: string | null;
  added_by: string;
  added_at: string;
  removed_at: string | null;
};

export type FieldTable = Owned & {
  package_id: string;
  document_id: string | null;
  field: string;
  value: Json<FieldValue | null>;
  provenance: Provenance;
  confidence: number | null;
  page: number | null;
  box: Json<Box | null>;
  made_by: string;
  made_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
  ended_at: string | null;
};

export type CheckTable = Owned & {
  package_id: string;
  run: number;
  at: string;
  by: string;
  outcome: CheckOutcome;
  facts: Json<PackageFacts>;
  facts_hash: string;
  thresholds: Json<object>;
  thresholds_hash: string;
  verdicts: Json<readonly Verdict[]>;
  suspended: Json<readonly string[]>;
};

export type SheetTable = Owned & {
  package_id: string;
  check_id: string;
  number: string;
  code: string;
  amount: number;
  issued_on: PlainDate;
  issued_at: string;
  file_id: string | null;
  provider: string | null;
  signed_at: string | null;
  taken_at: string | null;
  taken_by: string | null;
  revoked_at: string | null;
  revoked_reason: Revocation | null;
  revoked_note: string | null;
};

export type UnsheetedTable = Owned & {
  payment_id: string;
  agency_id: string;
  state: 'spm-signed' | 'spm-at-treasury' | 'sp2d-issued' | 'transferred';
  amount: number;
  day: PlainDate;
  noticed_at: string;
  ended_at: string | null;
};

export type PackageTables = {
  spj_package: PackageTable;
  spj_item: ItemTable;
  spj_tax: TaxTable;
  spj_person: PersonTable;
  spj_document: DocumentTable;
  spj_field: FieldTable;
  spj_check: CheckTable;
  spj_sheet: SheetTable;
  spj_unsheeted: UnsheetedTable;
};

export type Package = Selectable<PackageTable>;
export type Item = Selectable<ItemTable>;
export type Tax = Selectable<TaxTable>;
export type PackagePerson = Selectable<PersonTable>;
export type PackageDocument = Selectable<DocumentTable>;
export type Field = Selectable<FieldTable>;
export type Check = Selectable<CheckTable>;
export type Sheet = Selectable<SheetTable>;
export type Unsheeted = Selectable<UnsheetedTable>;
