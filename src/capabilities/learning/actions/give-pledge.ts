import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { conflict, notAllowed, type Refusal } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertPledge } from '../store/learning.ts';
import { PLEDGE_VERSION } from '../texts/pledge.ts';

/** Gives this year's pledge. Refused: a text that is not the present one, a second pledge in a year, an account without a person. */
export async function givePledge(tx: Tx, act: Act, version: number): Promise<Refusal | null> {
  if (act.actor.personId === null) return notAllowed();
  if (version !== PLEDGE_VERSION)
    return conflict(
      'pledge-text',
      'Naskah pakta integritas baru saja berubah. Muat ulang dan baca sekali lagi.',
      'The text of the pledge has just changed. Reload and read it once more.',
    );
  const id = newId();
  const given = await insertPledge(tx, {
    government_id: act.government.id,
    id,
    person_id: act.actor.personId,
    year: yearOf(act.today),
    text_version: version,
    pledged_on: act.today,
  });
  if (!given)
    return conflict(
      'pledged-already',
      'Pakta integritas tahun ini sudah Anda berikan.',
      'You have given this year’s pledge already.',
    );
  await recordRow(tx, act, 'pledge.give', 'pledge', id);
  return null;
}
