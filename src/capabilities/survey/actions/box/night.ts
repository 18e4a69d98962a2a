import type { Government } from '../../../../platform/act.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Services } from '../../../../platform/services.ts';
import { wavesWithBox } from '../../store/tokens/keys.ts';
import { makeKeys } from '../tokens/make-keys.ts';
import { closeBox } from './close-box.ts';
import { mixPool } from './mix-pool.ts';

/** After midnight: the pool of the days before, and what a broken-off job of the day left undone. */
export async function boxNight(services: Services, government: Government): Promise<void> {
  await mixPool(services, government, dayIn(government.zone, services.clock()));
  const waves = await services.db.asGovernment(government.id, wavesWithBox);
  for (const { id, open } of waves)
    await (open ? makeKeys(services, government, id) : closeBox(services, government, id));
}
