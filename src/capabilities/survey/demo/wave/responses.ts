import type { Act } from '../../../../platform/act.ts';
import { makeSigningKey } from '../../../../platform/blind-tokens/keys.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Vault } from '../../../../platform/identity/vault.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import type { Random } from '../../../../platform/random.ts';
import { workAsBox } from '../../../../platform/tenancy.ts';
import { receiptOf } from '../../actions/box/receipt.ts';
import { groupStrata } from '../../rules/box/key-groups.ts';
import { checkAnswers } from '../../rules/model/check-answers.ts';
import {
  LIKERT_POINTS,
  type Answers,
  type Question,
  type Source,
  type SurveyModel,
} from '../../rules/model/model.ts';
import { movePool, putIntoPool } from '../../store/box/pool.ts';
import { openBoxWave } from '../../store/box/waves.ts';
import { findModel } from '../../store/model/models.ts';
import { insertKeys, keysOf, type KeyRow } from '../../store/tokens/keys.ts';
import { markIssued } from '../../store/wave/invitations.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { strataOf, waveTables } from '../../store/wave/waves.ts';

/** Strata that share a key; the demo makes few keys. */
const GROUP_LEAST = 30;

/** Keys of an open wave and what its box is told, as the job does it, in the transaction that makes the demo. */
export async function openDemoBox(tx: Tx, act: Act, wave: Wave, vault: Vault): Promise<SurveyModel> {
  const groups = groupStrata(await strataOf(tx, wave.id), GROUP_LEAST);
  const made = await Promise.all(groups.map(() => makeSigningKey(vault)));
  const owner = { government_id: act.government.id };
  const rows = groups.map((group, index): KeyRow => ({
    ...owner,
    id: newId(),
    wave_id: wave.id,
    kid: made[index]!.kid,
    source: group.source,
    key_group: group.code,
    modulus: made[index]!.n,
    private_sealed: made[index]!.privateSealed,
    made_on: act.today,
    destroyed_on: null,
  }));
  const strata = groups.flatMap((group, index) =>
    group.strata.map((each) => ({ ...owner, stratum_id: each.id, key_id: rows[index]!.id })),
  );
  await insertKeys(tx, rows, strata);
  const model = (await findModel(tx, wave.model_id ?? ''))!.body;
  const opening = {
    waveCode: wave.code,
    model: { questions: model.questions, instruments: model.instruments },
    lastDay: wave.closes_on,
    keys: rows.map(({ kid, source, key_group, modulus }) => ({ kid, source, group: key_group, modulus })),
  };
  await workAsBox(tx, () => openBoxWave(tx, act.government.id, opening));
  return model;
}

/** Answers of somebody invented: the stratum's code, and what the model's check left of them. */
export interface Response {
  source: Source;
  stratum: string;
  answers: Answers;
}

/**
 * Tokens are issued to a share of the invited; nearly all of them are answered with.
 * @param share of each source that fetches a token
 */
export async function inventResponses(
  tx: Tx,
  act: Act,
  wave: Wave,
  model: SurveyModel,
  random: Random,
  share: Record<Source, number>,
): Promise<Response[]> {
  const strata = new Map((await strataOf(tx, wave.id)).map((each) => [each.id, each]));
  const invitations = await waveTables(tx)
    .selectFrom('survey_invitation')
    .select(['id', 'stratum_id'])
    .where('wave_id', '=', wave.id)
    .orderBy('id')
    .execute();
  const responses: Response[] = [];
  for (const { id, stratum_id } of invitations) {
    const { source, code } = strata.get(stratum_id)!;
    if (!random.chance(share[source])) continue;
    await markIssued(tx, id, { on: act.today, blindedHash: sha256(id) });
    if (random.chance(0.05)) continue;
    const checked = checkAnswers(model, source, inventAnswers(model, source, random));
    if ('problems' in checked) throw new Error(`survey demo: ${JSON.stringify(checked.problems)}`);
    responses.push({ source, stratum: code, answers: checked.answers });
  }
  return responses;
}

/** Puts answers into the box of an open wave, moved among each other as a night does it. */
export async function poolResponses(
  tx: Tx,
  act: Act,
  wave: Wave,
  responses: readonly Response[],
  random: Random,
): Promise<void> {
  const groups = groupStrata(await strataOf(tx, wave.id), GROUP_LEAST);
  const kidOf = new Map((await keysOf(tx, wave.id)).map((each) => [each.key_group, each.kid]));
  const rows = responses.map(({ stratum, answers }) => {
    const group = groups.find((each) => each.strata.some(({ code }) => code === stratum))!;
    const nullifier = sha256(random.id(act.now));
    const { text, receipt } = receiptOf(nullifier, answers);
    return {
      government_id: wave.government_id,
      nullifier,
      kid: kidOf.get(group.code)!,
      answers: text,
      receipt,
      day: act.today,
    };
  });
  await workAsBox(tx, async () => {
    for (const row of rows) await putIntoPool(tx, row);
    await movePool(tx, wave.government_id, [wave.code], null);
  });
}

function inventAnswers(model: SurveyModel, source: Source, random: Random): Answers {
  const asked = new Set(model.instruments[source].blocks.flatMap((block) => block.questions));
  const mood = random.int(2);
  return Object.fromEntries(
    model.questions
      .filter((each) => asked.has(each.code))
      .map((each) => [each.code, random.chance(0.03) ? null : inventAnswer(each, mood, random)]),
  );
}

/** Rather content people: most agree with what is good, some have lived what is not. */
function inventAnswer(question: Question, mood: number, random: Random): number | string | null {
  if (question.kind === 'likert') {
    const points = question.points ?? LIKERT_POINTS;
    const good = Math.min(points, Math.max(1, points - 2 + mood + random.int(3) - 1));
    return question.reversed === true ? points + 1 - good : good;
  }
  if (question.kind === 'count') return random.chance(0.85) ? 0 : 1;
  if (question.kind === 'open') return null;
  if (question.expects !== undefined && random.chance(0.97)) return question.expects;
  const options = question.options ?? [];
  return (random.chance(0.8) ? options[0] : random.pick(options))?.code ?? null;
}
