import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { mayRead } from '../policy.ts';
import { findEngagement, lockEngagement } from '../store/engagements.ts';
import { findItem } from '../store/stages.ts';
import type { Engagement, Item } from '../store/tables.ts';

/** An engagement that the actor sees; absent, foreign and another agency's answer alike. */
export async function readEngagement(tx: Tx, act: Act, id: string): Promise<Outcome<Engagement>> {
  const found = await findEngagement(tx, id);
  return found !== undefined && mayRead(act.actor, found.agency_id) ? found : notFound();
}

/** The same to change something of it: locked, and still running. */
export async function runningEngagement(tx: Tx, act: Act, id: string): Promise<Outcome<Engagement>> {
  const found = await lockEngagement(tx, id);
  if (found === undefined || !mayRead(act.actor, found.agency_id)) return notFound();
  return found.state === 'running' ? found : ended();
}

/** What an engagement goes along with, as spending knows it. */
export function purchasesOf({ plan_id, contract_id }: Pick<Engagement, 'plan_id' | 'contract_id'>) {
  return {
    contractIds: contract_id === null ? [] : [contract_id],
    planIds: plan_id === null ? [] : [plan_id],
  };
}

/** An item with its engagement, locked and running. */
export async function runningItem(
  tx: Tx,
  act: Act,
  itemId: string,
): Promise<Outcome<{ engagement: Engagement; item: Item }>> {
  const seen = await findItem(tx, itemId);
  if (seen === undefined) return notFound();
  const engagement = await runningEngagement(tx, act, seen.engagement_id);
  if (isRefusal(engagement)) return engagement;
  // Read again: what it says may have changed while the lock was waited for.
  const item = await findItem(tx, itemId);
  return item === undefined ? notFound() : { engagement, item };
}

function ended() {
  return conflict(
    'engagement-ended',
    'Penugasan ini sudah selesai atau dibatalkan. Isinya hanya dapat dibaca.',
    'This engagement has ended. It can only be read.',
  );
}
