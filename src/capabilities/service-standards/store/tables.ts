import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { FeeKind, TimeUnit } from '../rules/standard.ts';

type PublicServiceTable = {
  government_id: string;
  id: string;
  agency_id: string;
  /** newest name in plain letters, see rules/standard.ts: one service of an agency has it while it is offered */
  name_key: string;
  /** last day on which it is offered */
  last_day: PlainDate | null;
};

type ServiceStandardTable = {
  government_id: string;
  id: string;
  service_id: string;
  valid_from: PlainDate;
  name: string;
  requirements: string[];
  steps: string[];
  time: string;
  time_amount: number | null;
  time_unit: TimeUnit | null;
  fee_kind: FeeKind;
  /** rupiah */
  fee: number | null;
  fee_basis: string;
  product: string;
  basis: string;
  channel: string;
};

export type ServiceTables = {
  public_service: PublicServiceTable;
  service_standard: ServiceStandardTable;
};
