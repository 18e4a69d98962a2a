import { randomUUID } from 'node:crypto';
import type { Act } from '../../../../platform/act.ts';
import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId, sha256 } from '../../../../platform/ids.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { Random } from '../../../../platform/random.ts';
import { workAsBox } from '../../../../platform/tenancy.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { receiptRoot } from '../../actions/box/receipt.ts';
import { KEY_GROUP_LEAST } from '../../parameters/tokens.ts';
import { groupStrata } from '../../rules/box/key-groups.ts';
import type { Answers } from '../../rules/model/model.ts';
import { closeBoxWave, openBoxWave } from '../../store/box/waves.ts';
import { findModel } from '../../store/model/models.ts';
import { insertKeys, type KeyRow } from '../../store/tokens/keys.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { strataOf } from '../../store/wave/waves.ts';

/** Answers of somebody invented, with the code of his stratum. */
export interface InventedAnswer {
  stratum: string;
  answers: Answers;
}

/**
 * The box of a closed wave of the demo, as its nights and its closing would have left it. Its keys have signed nothing and are destroyed: nobody
 * waits for RSA while a demo is made. In the owner's transaction, which fills the city.
 * @param answers already checked against the wave's model
 */
export async function fillClosedBox(
  tx: Tx,
  act: Act,
  wave: Wave,
  answers: readonly InventedAnswer[],
  random: Random,
): Promise<void> {
  const government_id = act.government.id;
  const strata = await strataOf(tx, wave.id);
  const groups = groupStrata(strata, await getParameter(tx, KEY_GROUP_LEAST, act.today));
  const keys = groups.map((group): KeyRow => {
    const bytes = Buffer.from(Array.from({ length: 384 }, (_, at) => (at === 0 ? 200 : random.int(256))));
    return {
      government_id,
      id: newId(),
      wave_id: wave.id,
      kid: Buffer.from(sha256(bytes).slice(0, 32), 'hex').toString('base64url'),
      source: group.source,
      key_group: group.code,
      modulus: bytes.toString('base64url'),
      private_sealed: null,
      made_on: wave.opens_on,
      destroyed_on: wave.closes_on,
    };
  });
  const keyOf = new Map(
    groups.flatMap((group, place) => group.strata.map((each) => [each.code, keys[place]!] as const)),
  );
  await insertKeys(
    tx,
    keys,
    strata.map((each) => ({ government_id, stratum_id: each.id, key_id: keyOf.get(each.code)!.id })),
  );
  await recordRows(
    tx,
    act,
    'survey.keys-destroyed',
    'survey_key',
    keys.map((each) => each.id),
  );
  const model = await findModel(tx, wave.model_id!);
  const rows = answers.map(({ stratum, answers: given }) => {
    const nullifier = sha256(random.id(act.now));
    const { kid } = keyOf.get(stratum)!;
    return { kid, nullifier, given, receipt: sha256(nullifier + canonicalJson(given)) };
  });
  await workAsBox(tx, async () => {
    await openBoxWave(tx, government_id, {
      waveCode: wave.code,
      model: { questions: model!.body.questions, instruments: model!.body.instruments },
      lastDay: wave.closes_on,
      keys: keys.map(({ kid, source, key_group: group, modulus }) => ({ kid, source, group, modulus })),
    });
    const common = ({ kid }: { kid: string }) => ({ government_id, kid });
    await insertMany(
      tx,
      'box_answer',
      rows
        .map((each) => ({ ...common(each), id: randomUUID(), answers: each.given }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await insertMany(
      tx,
      'box_receipt',
      rows
        .map((each) => ({ ...common(each), receipt: each.receipt }))
        .sort((a, b) => (a.receipt < b.receipt ? -1 : 1)),
    );
    await insertMany(
      tx,
      'box_nullifier',
      rows
        .map((each) => ({ ...common(each), nullifier: each.nullifier }))
        .sort((a, b) => (a.nullifier < b.nullifier ? -1 : 1)),
    );
    const root = receiptRoot(rows.map((each) => each.receipt));
    await closeBoxWave(tx, wave.code, { on: wave.closes_on, root });
  });
}
