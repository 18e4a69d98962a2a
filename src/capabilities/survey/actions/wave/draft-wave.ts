import { randomBytes } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, type Outcome, type Refusal } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { NewWave, RevisedWave } from '../../contract/wave/waves.ts';
import { SAMPLING } from '../../parameters/wave.ts';
import { mayManage } from '../../policy.ts';
import { waveCodeFrom } from '../../rules/wave/codes.ts';
import { findModel } from '../../store/model/models.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { findWave, insertWave, updateWave, waveByCode } from '../../store/wave/waves.ts';
import { lockForStep } from './change-wave.ts';
import { judgeFrame } from './judge-frame.ts';

/** Begins a wave. The number that its draw will be made from is chosen now, and its hash is recorded: before anybody has a frame. */
export async function draftWave(tx: Tx, act: Act, input: NewWave): Promise<Outcome<Wave>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wrong = await wrongWave(tx, input);
  if (wrong !== null) return wrong;
  const wave: Wave = {
    government_id: act.government.id,
    id: newId(),
    code: await freeCode(tx),
    name: input.name.trim(),
    year: input.year,
    model_id: input.modelId,
    state: 'draft',
    opens_on: input.opensOn,
    closes_on: input.closesOn,
    sampling: input.sampling ?? (await getParameter(tx, SAMPLING, act.today)),
    ...newSeed(),
    created_at: act.now,
    created_by: act.actor.id,
    drawn_by: null,
    opened_at: null,
    opened_by: null,
    closed_at: null,
    closed_reason: null,
    published_at: null,
    published_by: null,
    version: 1,
  };
  await insertWave(tx, wave);
  await recordRow(tx, act, 'survey.draft-wave', 'survey_wave', wave.id);
  return wave;
}

/** Changes a wave that is being prepared. Another first day judges the frame anew. */
export async function reviseWave(tx: Tx, act: Act, id: string, input: RevisedWave): Promise<Outcome<Wave>> {
  if (!mayManage(act.actor)) return notAllowed();
  const found = await lockForStep(tx, { id, version: input.version }, 'revise');
  if (isRefusal(found)) return found;
  const wrong = await wrongWave(tx, input);
  if (wrong !== null) return wrong;
  await updateWave(tx, id, {
    name: input.name.trim(),
    year: input.year,
    model_id: input.modelId,
    opens_on: input.opensOn,
    closes_on: input.closesOn,
    sampling: input.sampling,
  });
  await recordRow(tx, act, 'survey.revise-wave', 'survey_wave', id);
  const wave = (await findWave(tx, id))!;
  if (wave.opens_on !== found.wave.opens_on) await judgeFrame(tx, act, wave);
  return wave;
}

/** A number that nobody chose, and the hash that binds us to it. */
export function newSeed(): Pick<Wave, 'seed_secret' | 'seed_commitment'> {
  const secret = randomBytes(32).toString('hex');
  return { seed_secret: secret, seed_commitment: sha256(secret) };
}

async function wrongWave(tx: Tx, input: NewWave): Promise<Refusal | null> {
  if (input.closesOn < input.opensOn)
    return badField(
      'closesOn',
      'Hari terakhir mendahului hari pertama.',
      'The last day is before the first.',
    );
  if (input.modelId !== null && (await findModel(tx, input.modelId)) === undefined)
    return badField(
      'modelId',
      'Model ini belum diterbitkan. Pilih model dari daftar.',
      'This model is not published. Choose one from the list.',
    );
  return null;
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = waveCodeFrom(randomBytes(16));
    if ((await waveByCode(tx, code)) === undefined) return code;
  }
}
