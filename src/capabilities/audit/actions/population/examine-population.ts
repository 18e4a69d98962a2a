import type { PlainDate } from '../../../../platform/calendar/index.ts';
import {
  lookClosedDays,
  lookDigits,
  lookHugging,
  lookNight,
  lookRound,
  lookYearEnd,
} from './look-agencies.ts';
import {
  lookAboveStandard,
  lookCaptives,
  lookExact,
  lookNear,
  lookOutlyingPrice,
  lookSequences,
  lookSplit,
} from './look-lines.ts';
import {
  lookOverlaps,
  lookPaidTwice,
  lookPayeeAccounts,
  lookService,
  lookShellVendors,
  lookVendorEmployees,
} from './look-vendors.ts';
import { askRule, type Look, type Question, type RuleAnswer } from './question.ts';

/** How far an examination has come. */
export interface Examined {
  done: number;
  all: number;
  answers: readonly RuleAnswer[];
}

type Ask = (question: Question) => Promise<RuleAnswer>;

function asking<Facts>(look: Look<Facts>): [string, Ask] {
  return [look.rule.code, (question) => askRule(look, question)];
}

function askings(ends: ReadonlyMap<string, PlainDate>): [string, Ask][] {
  return [
    asking(lookExact),
    asking(lookNear),
    asking(lookSplit),
    asking(lookHugging),
    asking(lookDigits),
    asking(lookRound),
    asking(lookSequences),
    asking(lookCaptives),
    asking(lookClosedDays),
    asking(lookNight),
    asking(lookYearEnd),
    asking(lookAboveStandard),
    asking(lookOutlyingPrice),
    asking(lookVendorEmployees),
    asking(lookShellVendors),
    asking(lookPayeeAccounts),
    asking(lookService(ends)),
    asking(lookPaidTwice),
    asking(lookOverlaps),
  ];
}

/**
 * Asks every rule of the population, one after another. Nothing is written: whoever asks keeps the answers when all have spoken, or none of them.
 * @param options.resting codes of rules that are not asked
 * @param options.ends person → last day of service
 * @param options.progress is told before the first rule and after each
 */
export async function examinePopulation(
  question: Question,
  options: {
    resting?: ReadonlySet<string>;
    ends?: ReadonlyMap<string, PlainDate>;
    progress?: (examined: Examined) => Promise<void> | void;
  } = {},
): Promise<RuleAnswer[]> {
  const asked = askings(options.ends ?? new Map()).filter(([code]) => options.resting?.has(code) !== true);
  const answers: RuleAnswer[] = [];
  await options.progress?.({ done: 0, all: asked.length, answers });
  for (const [, ask] of asked) {
    answers.push(await ask(question));
    await options.progress?.({ done: answers.length, all: asked.length, answers });
  }
  return answers;
}
