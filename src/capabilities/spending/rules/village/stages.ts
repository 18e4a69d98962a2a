import { daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';

/** A village that the ministry calls independent is paid in other parts than the others. */
export const VILLAGE_STATUSES = ['mandiri', 'other'] as const;
export type VillageStatus = (typeof VILLAGE_STATUSES)[number];

/** One part of the year's fund, as the year's rule of the Minister of Finance gives it. */
export interface StageRule {
  /** per cent of the ceiling */
  percent: number;
  /** first and last day as 'MM-DD'; null: the rule of the year names none that we know */
  from: string | null;
  until: string | null;
  /** papers that must be there before it is paid */
  papers: readonly string[];
}
export type StageRules = Readonly<Record<VillageStatus, readonly StageRule[]>>;

/** A stage as it is laid when a village's year begins. */
export interface PlannedStage {
  stage: number;
  amount: Rupiah;
  opensOn: PlainDate | null;
  dueOn: PlainDate | null;
  papers: readonly string[];
}

/** The stages of a year; the last one takes what rounding left, so that they add up to the ceiling. */
export function planStages(ceiling: Rupiah, rules: readonly StageRule[], year: number): PlannedStage[] {
  const day = (part: string | null) => (part === null ? null : (`${year}-${part}` as PlainDate));
  let left = ceiling;
  return rules.map(({ percent, from, until, papers }, place) => {
    const amount = place === rules.length - 1 ? left : Math.floor((ceiling * percent) / 100);
    left -= amount;
    return { stage: place + 1, amount, opensOn: day(from), dueOn: day(until), papers };
  });
}

export type StageState = 'paid' | 'ready' | 'waiting' | 'late' | 'not-open';

/** A stage as it is kept. */
export interface KeptStage {
  opensOn: PlainDate | null;
  dueOn: PlainDate | null;
  paidOn: PlainDate | null;
  /** papers asked for, and those that are there */
  asked: readonly string[];
  received: readonly string[];
}

export interface StageStanding {
  state: StageState;
  missing: readonly string[];
  /** calendar days to the last day, below 0 when it is past; null: no last day is known */
  daysLeft: number | null;
}

/** Where a stage stands on a day. Late is only what has a last day, lacks a paper, and is not paid. */
export function stageStanding(stage: KeptStage, today: PlainDate): StageStanding {
  const missing = stage.asked.filter((paper) => !stage.received.includes(paper));
  const daysLeft = stage.dueOn === null ? null : daysBetween(today, stage.dueOn);
  const stands = (state: StageState): StageStanding => ({ state, missing, daysLeft });
  if (stage.paidOn !== null) return stands('paid');
  if (missing.length === 0) return stands('ready');
  if (daysLeft !== null && daysLeft < 0) return stands('late');
  return stands(stage.opensOn !== null && today < stage.opensOn ? 'not-open' : 'waiting');
}

/** Per cent of the money paid out so far that the village has not spent; null before the first payment. */
export function unspentShare(paid: Rupiah, realised: Rupiah): number | null {
  return paid <= 0 ? null : (Math.max(0, paid - realised) / paid) * 100;
}
