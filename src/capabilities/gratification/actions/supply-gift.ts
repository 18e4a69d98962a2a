import type { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { startClock, stopClock } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { supplyBody } from '../contract.ts';
import { UPG_DAYS } from '../parameters.ts';
import type { Gift } from '../store/tables.ts';
import { addFiles } from './files.ts';
import { moveGift, openForStep } from './move-gift.ts';
import { tellAboutGift } from './tell.ts';

/** The reporter adds what the UPG asked for; the UPG's clock starts anew. Refused: anybody else, a report that misses nothing. */
export async function supplyGift(
  tx: Tx,
  act: Act,
  id: string,
  input: z.output<typeof supplyBody>,
): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'supply');
  if (isRefusal(gift)) return gift;
  const wrong = await addFiles(tx, act, id, input.fileIds);
  if (wrong !== null) return wrong;
  await stopClock(tx, act, id, 'complete');
  await startClock(tx, act, id, {
    name: 'upg',
    days: await getParameter(tx, UPG_DAYS, act.today),
    from: act.today,
  });
  const change = {
    story: input.story,
    value: input.value,
    value_basis: input.valueBasis,
    kept_where: input.keptWhere,
    note: null,
  };
  const moved = await moveGift(tx, act, gift, 'supply', change, null);
  await tellAboutGift(tx, act, moved, 'supply', 'unit');
  return moved;
}
