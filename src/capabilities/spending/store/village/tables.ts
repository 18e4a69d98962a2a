import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { VillageStatus } from '../../rules/village/stages.ts';
import type { Use } from '../../rules/village/use.ts';

export type VillageYear = {
  government_id: string;
  id: string;
  year: number;
  agency_id: string;
  status: VillageStatus;
  ceiling: Rupiah;
  recorded_at: string;
};
export type VillageStage = {
  government_id: string;
  id: string;
  village_year_id: string;
  stage: number;
  amount: Rupiah;
  opens_on: PlainDate | null;
  due_on: PlainDate | null;
  papers: string[];
  paid_on: PlainDate | null;
  paid_recorded_at: string | null;
};
export type VillageStagePaper = {
  government_id: string;
  id: string;
  stage_id: string;
  paper: string;
  number: string;
  doc_date: PlainDate;
  recorded_at: string;
  recorded_by: string;
};
export type VillageUse = {
  government_id: string;
  id: string;
  village_year_id: string;
  use: Use;
  name: string;
  budget: Rupiah;
  realised: Rupiah;
  doc_date: PlainDate;
  recorded_at: string;
};
export type VillageTables = {
  village_year: VillageYear;
  village_stage: VillageStage;
  village_stage_paper: VillageStagePaper;
  village_use: VillageUse;
};
