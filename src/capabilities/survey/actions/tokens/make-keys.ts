import type { Government } from '../../../../platform/act.ts';
import { makeSigningKey, type NewSigningKey } from '../../../../platform/blind-tokens/keys.ts';
import { asJob } from '../../../../platform/capability.ts';
import { openVault, type Vault } from '../../../../platform/identity/vault.ts';
import { newId } from '../../../../platform/ids.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { Services } from '../../../../platform/services.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { KEY_GROUP_LEAST } from '../../parameters/tokens.ts';
import { groupStrata, type KeyGroup } from '../../rules/box/key-groups.ts';
import { insertKeys, keysOf, type KeyRow } from '../../store/tokens/keys.ts';
import { findWave, lockWave, strataOf } from '../../store/wave/waves.ts';
import { tellBox } from './tell-box.ts';

/** Name of the job that an action queues when it opens a wave; its id is the wave's. */
export const MAKE_KEYS = 'survey-keys';

type MakeKey = (vault: Vault) => Promise<NewSigningKey>;

/**
 * Makes the signing keys of an open wave, one for each group of strata, and tells the box their public halves. Each takes a second or so of a
 * thread beside the requests. Done once; again it only tells the box what it does not know yet.
 */
export async function makeKeys(
  services: Services,
  government: Government,
  waveId: string,
  make: MakeKey = makeSigningKey,
): Promise<void> {
  const groups = await asJob(services, government, MAKE_KEYS, async (tx, act) => {
    const wave = await findWave(tx, waveId);
    if (wave?.state !== 'open' || (await keysOf(tx, waveId)).length > 0) return [];
    return groupStrata(await strataOf(tx, waveId), await getParameter(tx, KEY_GROUP_LEAST, act.today));
  });
  const vault = openVault(services.folders.keys);
  const made: { group: KeyGroup; key: NewSigningKey }[] = [];
  for (const group of groups) made.push({ group, key: await make(vault) });
  if (made.length > 0)
    await asJob(services, government, MAKE_KEYS, async (tx, act) => {
      const wave = await lockWave(tx, waveId);
      if (wave?.state !== 'open' || (await keysOf(tx, waveId)).length > 0) return;
      const rows = made.map(({ group, key }): KeyRow => ({
        government_id: government.id,
        id: newId(),
        wave_id: waveId,
        kid: key.kid,
        source: group.source,
        key_group: group.code,
        modulus: key.n,
        private_sealed: key.privateSealed,
        made_on: act.today,
        destroyed_on: null,
      }));
      const strata = made.flatMap(({ group }, index) =>
        group.strata.map((each) => ({
          government_id: government.id,
          stratum_id: each.id,
          key_id: rows[index]!.id,
        })),
      );
      await insertKeys(tx, rows, strata);
      await recordRows(
        tx,
        act,
        'survey.keys-made',
        'survey_key',
        rows.map((row) => row.id),
      );
    });
  await tellBox(services, government, waveId);
}
