import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { agencySubtree } from '../../../directory/index.ts';
import { readableAgencies } from '../../policy.ts';
import { reckonUntil } from '../../rules/budget/reckon.ts';
import type { FundingTag } from '../../rules/budget/funding.ts';
import type { BudgetFilter, Until } from '../../store/budget/absorption.ts';

interface Asked {
  year: number;
  agencyId: string;
  activity: string;
  account: string;
  funding: FundingTag | '';
}

/** What was asked for, within what the actor may read: an agency with all below it, or everything that he reads. */
export async function budgetScope(tx: Tx, act: Act, asked: Asked): Promise<BudgetFilter> {
  return {
    year: asked.year,
    agencyIds: await agencyScope(tx, act, asked.agencyId),
    activity: asked.activity.trim(),
    account: asked.account.trim(),
    funding: asked.funding,
  };
}

/** null: every agency */
export async function agencyScope(tx: Tx, act: Act, agencyId: string): Promise<readonly string[] | null> {
  const readable = readableAgencies(act.actor);
  if (agencyId === '') return readable;
  const wanted = await agencySubtree(tx, [agencyId]);
  return readable === null ? wanted : wanted.filter((id) => readable.includes(id));
}

/** The day asked, never after today nor after the year: nothing is reckoned that has not happened. */
export function untilDay(act: Act, year: number, asOf: PlainDate | ''): Until {
  return reckonUntil(year, asOf === '' || asOf > act.today ? act.today : asOf);
}
