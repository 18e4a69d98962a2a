import type { Role } from '../../../../platform/act.ts';
import type { AlarmPlan } from '../../../../platform/alarms/plan.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { ContractLaw } from '../contracts/assess.ts';
import type { Party } from '../payments/chain.ts';
import type { AlarmCode, PlanKey } from './codes.ts';

export type Plans = Readonly<Record<PlanKey, AlarmPlan>>;

/** The day of a sweep and what was laid for it. */
export interface Today {
  today: PlainDate;
  /** seconds since 1970 */
  now: number;
  plans: Plans;
  law: ContractLaw;
  /** per cent of the year that shall be reached */
  target: number;
  /** working days after `from` up to `to`; null: the holidays of a year between them are not entered */
  workingDays(from: PlainDate, to: PlainDate): number | null;
  /** working seconds of the offices from one moment to another; null as above */
  worked(from: number, to: number): number | null;
  /** years since the oldest open payment whose holidays are not entered */
  unknownYears: readonly number[];
  /** working seconds of a stage’s limit; null: none is set */
  limit(stage: string): number | null;
}

/** Something that holds, as a rule finds it. Words are made of it only where somebody will read them. */
export interface Alert {
  code: AlarmCode;
  subject: string;
  /** place of the step in its plan, from 1 on */
  step: number;
  /** null: the whole government */
  agencyId: string | null;
  /** path in the staff application */
  link: string;
  /** role → person who has it in hand here: he hears instead of everybody with this role */
  people?: Partial<Record<Role, string | null>>;
  /** roles that hear at every step beside the plan’s: who has the thing on his desk */
  holders?: readonly Role[];
  facts: Readonly<Record<string, string | number | null>>;
}

/** Place (from 1) of the highest step that `value` has reached; 0: none yet. */
export function stepOf(plan: AlarmPlan, value: number): number {
  let step = 0;
  for (const each of plan.steps) {
    if (value < each.at) break;
    step += 1;
  }
  return step;
}

/** A number that the plan lays; a plan always has every number of its bounds. */
export function numberOf(plan: AlarmPlan, name: string): number {
  const value = plan.numbers[name];
  if (value === undefined) throw new Error(`the plan lays no ${name}`);
  return value;
}

/** Role in this program of who holds a payment; the vendor has no account, and for the bank the treasury asks. */
export function roleOfParty(party: Party | null): Role | null {
  if (party === null || party === 'vendor') return null;
  return party === 'bank' ? 'treasury' : party;
}
