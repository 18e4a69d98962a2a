import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { actorOf } from '../../directory/index.ts';

/** What an account does, with what it holds today, on a day that may be over: then in the morning of it. */
export async function actAs(tx: Tx, act: Act, accountId: string, day: PlainDate = act.today): Promise<Act> {
  const actor = await actorOf(tx, accountId, act.today);
  if (actor === null) throw new Error('demo of spending: an account without an actor');
  return { ...act, actor, today: day, now: day === act.today ? act.now : `${day}T02:00:00Z` };
}

/** The invented history keeps to the rules; what they refuse is a mistake of the history. */
export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`demo of spending: ${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
