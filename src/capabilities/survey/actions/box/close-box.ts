import type { Government } from '../../../../platform/act.ts';
import { asJob } from '../../../../platform/capability.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Services } from '../../../../platform/services.ts';
import { record, recordRows } from '../../../../platform/trail/record.ts';
import { receiptsOf, submittedOf } from '../../store/box/counts.ts';
import { movePool } from '../../store/box/pool.ts';
import { closeBoxWave, findBoxWave, lockBox } from '../../store/box/waves.ts';
import { destroyPrivateKeys, hasPrivateKeys, keyGroupsOf } from '../../store/tokens/keys.ts';
import { findWave } from '../../store/wave/waves.ts';
import { settleBox } from './mix-pool.ts';
import { receiptRoot } from './receipt.ts';

/** Name of the job that an action queues when it closes a wave; its id is the wave's. */
export const CLOSE_BOX = 'survey-close';

/**
 * Closes the box of a closed wave: the pool is moved, nothing comes any more, the receipts' root stands. Then the private keys are destroyed, and
 * the trail is told once. A part that was done is not done again.
 */
export async function closeBox(services: Services, government: Government, waveId: string): Promise<void> {
  const wave = await services.db.asGovernment(government.id, async (tx) =>
    (await hasPrivateKeys(tx, waveId)) ? findWave(tx, waveId) : undefined,
  );
  if (wave === undefined || (wave.state !== 'closed' && wave.state !== 'published')) return;
  const today = dayIn(government.zone, services.clock());
  const closed = await services.db.asBox(government.id, async (tx) => {
    await lockBox(tx, government.id, 'alone');
    const box = await findBoxWave(tx, wave.code);
    if (box === undefined) return null;
    if (box.closed_on === null) {
      await movePool(tx, government.id, [wave.code], null);
      await closeBoxWave(tx, wave.code, { on: today, root: receiptRoot(await receiptsOf(tx, wave.code)) });
    }
    const { receipt_root: root } = (await findBoxWave(tx, wave.code))!;
    return { root, submitted: await submittedOf(tx, wave.code) };
  });
  if (closed !== null) await settleBox(services, government);
  await asJob(services, government, CLOSE_BOX, async (tx, act) => {
    const destroyed = await destroyPrivateKeys(tx, waveId, act.today);
    if (destroyed.length === 0) return;
    await recordRows(tx, act, 'survey.keys-destroyed', 'survey_key', destroyed);
    const groups = (await keyGroupsOf(tx, waveId)).map(({ kid, group, invited, issued }) => ({
      group,
      invited,
      issued,
      submitted: closed?.submitted.get(kid) ?? 0,
    }));
    const told = { root: closed?.root ?? receiptRoot([]), groups };
    await record(tx, act, { action: 'survey.box-closed', kind: 'survey-box', subject: waveId, record: told });
  });
}
