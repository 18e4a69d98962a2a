import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { afterStep, type WaveState, type WaveStep } from '../../rules/wave/states.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { lockWave } from '../../store/wave/waves.ts';

/** Locks a wave for a step. Refused: not there; changed since the reader saw it; in a state that does not allow the step. */
export async function lockForStep(
  tx: Tx,
  { id, version }: { id: string; version: number },
  step: WaveStep,
): Promise<Outcome<{ wave: Wave; state: WaveState }>> {
  const wave = await lockAs(tx, { id, version });
  if (isRefusal(wave)) return wave;
  const state = afterStep(wave.state, step);
  return state === null ? wrongState() : { wave, state };
}

/** Locks a wave as the reader saw it. */
export async function lockAs(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<Outcome<Wave>> {
  const wave = await lockWave(tx, id);
  if (wave === undefined) return notFound();
  return wave.version === version ? wave : changedMeanwhile();
}

export function changedMeanwhile() {
  return conflict(
    'changed-meanwhile',
    'Data ini sudah diubah orang lain. Muat ulang, lihat perubahannya, lalu ulangi.',
    'Somebody else has changed this. Load it again, look at the change, and try once more.',
  );
}

export function wrongState() {
  return conflict(
    'wrong-state',
    'Langkah ini tidak sesuai dengan keadaan gelombang sekarang. Muat ulang halaman gelombang.',
    'The wave is not in a state for this step. Load its page again.',
  );
}
