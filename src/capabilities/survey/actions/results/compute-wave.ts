import type { Act } from '../../../../platform/act.ts';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { ComputeInput } from '../../contract/results.ts';
import { RESULT_LEAST, RESULT_LEVEL, RESULT_REPLICATES } from '../../parameters/results.ts';
import { STRATUM_LEAST } from '../../parameters/wave.ts';
import { mayApprove, mayManage, mayRead } from '../../policy.ts';
import type { SurveyModel } from '../../rules/model/model.ts';
import { loadAnswers, type BoxAnswer } from '../../store/box-read.ts';
import { findBoxWave } from '../../store/box/waves.ts';
import { findModel } from '../../store/model/models.ts';
import { findResult, saveResult, type ResultInputs } from '../../store/results/results.ts';
import { keyGroupsOf } from '../../store/tokens/keys.ts';
import { findWave, lockWave } from '../../store/wave/waves.ts';
import { changedMeanwhile, wrongState } from '../wave/change-wave.ts';
import { resultApart } from './result-apart.ts';

/** Opens a transaction of the one who asks. The box cannot be read inside of it: computing takes one before and one after. */
export type InAct = <T>(work: (tx: Tx, act: Act) => Promise<Outcome<T>>) => Promise<Outcome<T>>;

interface Prepared {
  waveCode: string;
  modelId: string;
  model: SurveyModel;
  inputs: Omit<ResultInputs, 'seed'>;
}

/**
 * Computes a closed wave's result and keeps what of it may be shown. May be repeated until it is published.
 * @returns the new version and the result's hash; refused while the box still takes or moves answers
 */
export async function computeWave(
  inAct: InAct,
  db: Pick<Database, 'asBox'>,
  governmentId: string,
  waveId: string,
  asked: ComputeInput,
): Promise<Outcome<{ version: number; resultHash: string }>> {
  const prepared = await inAct((tx, act) => prepare(tx, act, waveId, asked));
  if (isRefusal(prepared)) return prepared;
  const box = await readBox(db, governmentId, prepared.waveCode);
  if (box === null) return boxOpen();
  const inputs: ResultInputs = { ...prepared.inputs, seed: seedOf(box.root) };
  const made = await resultApart({ model: prepared.model, inputs, answers: box.answers });
  if (made === null) return tooMany();
  const { shown, hashes } = made;
  return inAct(async (tx, act) => {
    const wave = await lockWave(tx, waveId);
    if (wave?.state !== 'closed') return wrongState();
    const before = await findResult(tx, waveId);
    if ((before?.version ?? 0) !== asked.version) return changedMeanwhile();
    const id = before?.id ?? newId();
    const version = asked.version + 1;
    await saveResult(tx, {
      government_id: governmentId,
      id,
      wave_id: waveId,
      body: shown,
      input: inputs,
      model_id: prepared.modelId,
      answers_hash: hashes.answers,
      input_hash: hashes.input,
      result_hash: hashes.result,
      receipt_root: box.root,
      computed_at: act.now,
      computed_by: act.actor.id,
      version,
    });
    await recordRow(tx, act, 'survey.compute', 'survey_result', id);
    return { version, resultHash: hashes.result };
  });
}

/** Computes a kept result again from the same answers, model and input, and holds it against what was kept. Who publishes may do so before. */
export async function proveWave(
  inAct: InAct,
  db: Pick<Database, 'asBox'>,
  governmentId: string,
  waveId: string,
): Promise<Outcome<{ same: boolean; resultHash: string; again: string }>> {
  const kept = await inAct(async (tx, act) => {
    if (!mayRead(act.actor)) return notAllowed();
    const wave = await findWave(tx, waveId);
    const row = wave && (await findResult(tx, waveId));
    if (wave === undefined || row === undefined) return notFound();
    if (wave.state !== 'published' && !mayManage(act.actor) && !mayApprove(act.actor)) return notFound();
    const model = await findModel(tx, row.model_id);
    return model === undefined ? notFound() : { row, model: model.body, waveCode: wave.code };
  });
  if (isRefusal(kept)) return kept;
  const box = await readBox(db, governmentId, kept.waveCode);
  if (box === null) return boxOpen();
  const made = await resultApart({ model: kept.model, inputs: kept.row.input, answers: box.answers });
  if (made === null) return tooMany();
  const { hashes } = made;
  const same = hashes.result === kept.row.result_hash && hashes.answers === kept.row.answers_hash;
  return { same, resultHash: kept.row.result_hash, again: hashes.result };
}

async function prepare(tx: Tx, act: Act, waveId: string, asked: ComputeInput): Promise<Outcome<Prepared>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wave = await findWave(tx, waveId);
  if (wave === undefined) return notFound();
  if (wave.state !== 'closed' || wave.model_id === null) return wrongState();
  const model = await findModel(tx, wave.model_id);
  if (model === undefined) return notFound();
  const values = await getParameters(
    tx,
    {
      least: RESULT_LEAST,
      replicates: RESULT_REPLICATES,
      percent: RESULT_LEVEL,
      leastInvited: STRATUM_LEAST,
    },
    wave.closes_on,
  );
  const given = new Set(
    model.body.correction.parts.filter((each) => each.input === 'given').map((each) => each.code),
  );
  return {
    waveCode: wave.code,
    modelId: model.id,
    model: model.body,
    inputs: {
      year: wave.year,
      groups: (await keyGroupsOf(tx, waveId)).map(({ source, group, strata, invited, issued }) => ({
        source,
        code: group,
        name: strata.map((each) => each.name).join('; '),
        population: strata.reduce((sum, each) => sum + each.population, 0),
        invited,
        issued,
      })),
      correction: asked.correction.filter((each) => given.has(each.code)),
      leastInvited: values.leastInvited,
      least: values.least,
      replicates: values.replicates,
      level: values.percent / 100,
    },
  };
}

async function readBox(
  db: Pick<Database, 'asBox'>,
  governmentId: string,
  waveCode: string,
): Promise<{ answers: BoxAnswer[]; root: string } | null> {
  return db.asBox(governmentId, async (tx) => {
    const root = (await findBoxWave(tx, waveCode))?.receipt_root ?? null;
    const answers = await loadAnswers(tx, waveCode);
    return root === null || answers === null ? null : { answers, root };
  });
}

/** The bootstrap's seed comes from the published receipts: nobody chooses it. */
function seedOf(root: string): number {
  return Number.parseInt(root.slice(0, 8), 16);
}

function boxOpen() {
  return conflict(
    'box-open',
    'Kotak jawaban belum selesai ditutup. Tunggu beberapa menit, lalu ulangi.',
    'The box is not closed yet. Wait a few minutes and try again.',
  );
}

function tooMany() {
  return conflict(
    'computing',
    'Hasil survei lain masih dihitung. Tunggu satu menit, lalu ulangi.',
    'Other results are still being computed. Wait a minute and try again.',
  );
}
