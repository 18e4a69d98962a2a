import type { Act, Role } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';
import type { Locale } from '../texts.ts';
import type { AlarmPlan, PlanBounds, PlanUnit } from './plan.ts';

export const SEVERITIES = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A kind of alarm, as a capability declares it. */
export interface AlarmRule {
  /** e.g. `K-OVER`; never renamed: what was told hangs on it */
  code: string;
  title: Record<Locale, string>;
  /** codes that need not be told of the same matter (`Condition.subject` up to its first colon) while this one holds; `K-*` means every code that begins so, but this one */
  inhibits?: readonly string[];
  /** for the catalogue */
  catalogue?: {
    family: Record<Locale, string>;
    /** when it fires, in a sentence */
    says: Record<Locale, string>;
    /** what clears it */
    clears: Record<Locale, string>;
    unit: PlanUnit;
    /** steps and ladder as they are laid; several rules may share one */
    plan: ParameterDefault<AlarmPlan>;
    bounds: PlanBounds;
    numberNames?: Readonly<Record<string, Record<Locale, string>>>;
  };
}

/** Who hears next when nobody acknowledges a step. */
export interface Rung {
  /** working days after the step fired */
  after: number;
  receivers: readonly Role[];
}

/** Something that holds now, at one step. A capability may state one step of a subject or all that were reached. */
export interface Condition {
  code: string;
  /**
   * What it is about, at most 120 characters without personal data. A step of a subject is told once, ever: where a new time begins anew
   * (a contract that was extended), the subject says so (`<id>:2`).
   */
  subject: string;
  /** from 1 on; the higher, the later */
  step: number;
  severity: Severity;
  agencyId: string | null;
  /** who hears at once: roles, for the agency or for the whole government */
  receivers: readonly Role[];
  /** accounts that hear at once, whatever their role: who has the thing in hand */
  owners?: readonly string[];
  ladder?: readonly Rung[];
  /** a critical step that reaches the top of the house: neither quiet hours nor holidays hold it */
  urgent?: boolean;
  /** path from the root */
  link: string;
  title: Record<Locale, string>;
  body: Record<Locale, string>;
  /** figures behind it, for screens; they change in place */
  facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a capability brings: its rules, and what holds at the time of a sweep. */
export interface AlarmOffer {
  rules: readonly AlarmRule[];
  conditions(tx: Tx, act: Act): Promise<readonly Condition[]>;
}

/** What alarms ask of those who know. Laid in app/. */
export interface AlarmSources {
  offers: readonly AlarmOffer[];
  /** accounts that hold `role` on a day, for an agency, or with null for the whole government only */
  holders(tx: Tx, role: Role, agencyId: string | null, today: PlainDate): Promise<readonly string[]>;
  /** accounts → names of people */
  names(tx: Tx, accounts: readonly string[]): Promise<Map<string, string>>;
  /** agency → name */
  agencies(tx: Tx, agencyIds: readonly string[]): Promise<Map<string, string>>;
  /** people with an open account who may stand in, by a part of the name: of these agencies, or with null of the whole government */
  colleagues(
    tx: Tx,
    agencyIds: readonly string[] | null,
    part: string,
  ): Promise<{ id: string; name: string; about: string }[]>;
}
