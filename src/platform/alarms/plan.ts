import type { Role } from '../act.ts';
import type { Rung, Severity } from './rule.ts';

/** One step of an alarm: when it fires and who hears at once. */
export interface PlanStep {
  /** in the rule's unit, from its anchor: days before (negative) or after (positive), per cent of a limit, months … */
  at: number;
  severity: Severity;
  receivers: readonly Role[];
  /** reaches the top of the house at any hour */
  urgent?: boolean;
}

/** What a government may lay for a rule, from a day on: steps, ladder, and the bounds of its trigger. */
export interface AlarmPlan {
  steps: readonly PlanStep[];
  ladder: readonly Rung[];
  numbers: Readonly<Record<string, number>>;
}

/** What `at` of a step counts. */
export const PLAN_UNITS = [
  'days',
  'working-days',
  'percent-of-limit',
  'months',
  'times',
  'meetings',
  'none',
] as const;
export type PlanUnit = (typeof PLAN_UNITS)[number];

/** Within what a government may lay a plan. */
export interface PlanBounds {
  /** least and most of a step's `at` */
  at: readonly [number, number];
  /** name of a number → least and most; nothing else may be named */
  numbers: Readonly<Record<string, readonly [number, number]>>;
  /** the rule itself adds who has the thing in hand, so a step may name nobody else */
  holder?: boolean;
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'critical'];
const MOST_STEPS = 8;
const MOST_RUNGS = 6;
/** Working days after which the last rung has heard at the latest. */
const LONGEST_LADDER = 60;

/** What is wrong with a plan; null: nothing. The first fault counts. */
export type PlanFault = 'steps' | 'order' | 'at' | 'receivers' | 'ladder' | 'numbers';

/** Is this a plan that may be laid? Checks a shape of JSON too: what a person sent may be anything. @param roles who may hear */
export function planFault(plan: unknown, bounds: PlanBounds, roles: readonly Role[]): PlanFault | null {
  if (!isRecord(plan) || !keysAre(plan, ['steps', 'ladder', 'numbers'])) return 'steps';
  const { steps, ladder, numbers } = plan;
  if (!Array.isArray(steps) || steps.length === 0 || steps.length > MOST_STEPS) return 'steps';
  let before = -Infinity;
  for (const step of steps as unknown[]) {
    if (!isRecord(step) || !keysAre(step, ['at', 'severity', 'receivers', 'urgent'])) return 'steps';
    if (!SEVERITIES.some((each) => each === step['severity'])) return 'steps';
    if (!['undefined', 'boolean'].includes(typeof step['urgent'])) return 'steps';
    const { at } = step;
    if (typeof at !== 'number' || !Number.isInteger(at) || at < bounds.at[0] || at > bounds.at[1])
      return 'at';
    if (at <= before) return 'order';
    before = at;
    if (!areRoles(step['receivers'], roles, bounds.holder === true)) return 'receivers';
  }
  if (!Array.isArray(ladder) || ladder.length > MOST_RUNGS) return 'ladder';
  let climbed = 0;
  for (const rung of ladder as unknown[]) {
    if (!isRecord(rung) || !keysAre(rung, ['after', 'receivers'])) return 'ladder';
    const { after } = rung;
    if (typeof after !== 'number' || !Number.isInteger(after)) return 'ladder';
    if (after <= climbed || after > LONGEST_LADDER || !areRoles(rung['receivers'], roles)) return 'ladder';
    climbed = after;
  }
  if (!isRecord(numbers)) return 'numbers';
  const names = Object.keys(bounds.numbers);
  if (!keysAre(numbers, names) || Object.keys(numbers).length !== names.length) return 'numbers';
  for (const [name, [least, most]] of Object.entries(bounds.numbers)) {
    const value = numbers[name];
    if (typeof value !== 'number' || !(value >= least && value <= most)) return 'numbers';
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysAre(value: object, allowed: readonly string[]): boolean {
  return Object.keys(value).every((key) => allowed.includes(key));
}

function areRoles(value: unknown, roles: readonly Role[], none = false): boolean {
  return (
    Array.isArray(value) &&
    (none || value.length > 0) &&
    new Set(value).size === value.length &&
    value.every((each) => roles.some((role) => role === each))
  );
}
