import type { Government } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { unlessBusy } from '../../../../platform/database/unless-busy.ts';
import type { Services } from '../../../../platform/services.ts';
import { countPool, movePool, SETTLED_TABLES, settleBoxTable } from '../../store/box/pool.ts';
import { lockBox, openBoxWaves } from '../../store/box/waves.ts';

/** Moves answers of the days before `today` among those of all earlier nights of their wave, in an order of chance. */
export async function mixPool(
  services: Pick<Services, 'db'>,
  government: Government,
  today: PlainDate,
): Promise<void> {
  const open = await services.db.asBox(government.id, async (tx) => {
    await lockBox(tx, government.id, 'alone');
    const waves = await openBoxWaves(tx);
    if ((await countPool(tx, waves, today)) > 0) await movePool(tx, government.id, waves, today);
    return waves.length > 0;
  });
  if (open) await settleBox(services, government);
}

/** Moves the tables to new files, so that nothing of what was there before is left in them. */
export async function settleBox(services: Pick<Services, 'db'>, government: Government): Promise<void> {
  for (const name of SETTLED_TABLES)
    await unlessBusy(() => services.db.asBox(government.id, (tx) => settleBoxTable(tx, name)));
}
