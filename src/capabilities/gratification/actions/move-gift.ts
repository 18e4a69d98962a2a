import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter, setStage } from '../../../platform/inbox/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { maySee, mayWork, mayWorkOn } from '../policy.ts';
import { ENDED, nextState, type Event } from '../rules/machine.ts';
import { lockGift, updateGift } from '../store/gifts.ts';
import type { Gift } from '../store/tables.ts';
import { keepEvent } from './keep-event.ts';

/** A report opened for one step: locked, the step possible, the actor entitled. */
export async function openForStep(
  tx: Tx,
  act: Act,
  id: string,
  event: Exclude<Event, 'report'>,
): Promise<Outcome<Gift>> {
  const gift = await lockGift(tx, id);
  if (gift === undefined || !maySee(act.actor, gift)) return notFound();
  const refusal = event === 'supply' ? refuseReporter(act, gift) : refuseUnit(act, gift);
  if (refusal !== null) return refusal;
  if (nextState(gift.state, event) === null)
    return conflict(
      'gift-state',
      'Langkah ini tidak sesuai dengan keadaan laporan sekarang. Muat ulang halamannya.',
      'This step does not fit where the report stands now. Reload the page.',
    );
  return gift;
}

function refuseReporter(act: Act, gift: Gift) {
  return gift.person_id === act.actor.personId ? null : notAllowed();
}

/** Why the actor may not work on this report as the UPG; null when he may. */
export function refuseUnit(act: Act, gift: Gift) {
  if (!mayWork(act.actor)) return notAllowed();
  if (mayWorkOn(act.actor, gift)) return null;
  return conflict(
    'own-gift',
    'Ini laporan Anda sendiri. Petugas UPG yang lain yang memeriksanya.',
    'This is your own report. Another officer of the UPG checks it.',
  );
}

/** Moves an opened report on, with its history, its matter in the inbox and its trail entry. */
export async function moveGift(
  tx: Tx,
  act: Act,
  gift: Gift,
  event: Exclude<Event, 'report'>,
  change: Partial<Gift>,
  note: string | null,
): Promise<Gift> {
  const moved: Gift = { ...gift, ...change, state: nextState(gift.state, event)! };
  await updateGift(tx, gift.id, { ...change, state: moved.state });
  await keepEvent(tx, act, gift.id, event, note);
  await recordRow(tx, act, `gift.${event}`, 'gift', gift.id);
  if (ENDED.includes(moved.state)) await closeMatter(tx, act, gift.id, { stage: moved.state });
  else await setStage(tx, act, gift.id, { stage: moved.state });
  return moved;
}
