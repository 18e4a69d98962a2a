import type { Government } from '../../../../platform/act.ts';
import type { Services } from '../../../../platform/services.ts';
import { openBoxWave } from '../../store/box/waves.ts';
import { findModel } from '../../store/model/models.ts';
import { keysOf } from '../../store/tokens/keys.ts';
import { findWave } from '../../store/wave/waves.ts';

/** Tells the box an open wave's questions, last day and public keys: all that it knows of the other side. May be repeated. */
export async function tellBox(
  services: Pick<Services, 'db'>,
  government: Government,
  waveId: string,
): Promise<void> {
  const opening = await services.db.asGovernment(government.id, async (tx) => {
    const wave = await findWave(tx, waveId);
    const keys = await keysOf(tx, waveId);
    if (wave?.state !== 'open' || wave.model_id === null || keys.length === 0) return null;
    const model = await findModel(tx, wave.model_id);
    if (model === undefined) throw new Error(`wave ${waveId} has no model`);
    return {
      waveCode: wave.code,
      model: { questions: model.body.questions, instruments: model.body.instruments },
      lastDay: wave.closes_on,
      keys: keys.map((each) => ({
        kid: each.kid,
        source: each.source,
        group: each.key_group,
        modulus: each.modulus,
      })),
    };
  });
  if (opening !== null)
    await services.db.asBox(government.id, (tx) => openBoxWave(tx, government.id, opening));
}
