import { fingerprintOf, spellKeyList } from '../../../../platform/blind-tokens/key-list.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { keysOf } from '../../store/tokens/keys.ts';

/** What tokens of a wave are for: part of every message that is signed. */
export function tokenContext(waveCode: string): string {
  return `survey:${waveCode}`;
}

/** The public key list of a wave and its fingerprint, as the page and the letter show it; null until the keys are made. */
export async function keyListOf(
  tx: Tx,
  wave: { id: string; code: string },
): Promise<{ list: string; fingerprint: string } | null> {
  const keys = await keysOf(tx, wave.id);
  if (keys.length === 0) return null;
  const list = spellKeyList(
    tokenContext(wave.code),
    keys.map((each) => ({
      kid: each.kid,
      n: each.modulus,
      for: { source: each.source, stratum: each.key_group },
    })),
  );
  return { list, fingerprint: await fingerprintOf(list) };
}
