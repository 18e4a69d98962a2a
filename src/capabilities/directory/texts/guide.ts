import type { Role } from '../../../platform/act.ts';
import type { Locale } from '../../../platform/texts.ts';
import { agency } from './guide/agency.ts';
import { complaints } from './guide/complaints.ts';
import { finance } from './guide/finance.ts';
import { inspectorate } from './guide/inspectorate.ts';
import { leaders } from './guide/leaders.ts';
import { sealed } from './guide/sealed.ts';

/** One step: what to do, and how. */
export interface StepText {
  title: string;
  body: string;
}
export type Steps = readonly [StepText, StepText, StepText];
type Guide = Readonly<Record<Role, Steps>>;

const id: Guide = {
  ...agency.id,
  ...complaints.id,
  ...finance.id,
  ...inspectorate.id,
  ...leaders.id,
  ...sealed.id,
};
const en: Guide = {
  ...agency.en,
  ...complaints.en,
  ...finance.en,
  ...inspectorate.en,
  ...leaders.en,
  ...sealed.en,
};

export const guideTexts: Readonly<Record<Locale, Guide>> = { id, en };
