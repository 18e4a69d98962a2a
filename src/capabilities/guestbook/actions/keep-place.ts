import { randomBytes } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { codeFrom } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { getAgencies } from '../../directory/index.ts';
import type { NewPlace } from '../contract.ts';
import { mayKeepPlace } from '../policy.ts';
import { PLACE_LENGTH } from '../rules/code-lengths.ts';
import { findPlace, insertPlace, updatePlace } from '../store/places.ts';

/** Opens a door at which visitors are received, with the code of its kiosk page. */
export async function addPlace(tx: Tx, act: Act, input: NewPlace): Promise<Outcome<{ id: string }>> {
  if (!mayKeepPlace(act.actor, input.agencyId)) return notAllowed();
  if (!(await getAgencies(tx, [input.agencyId])).has(input.agencyId)) {
    return badField('agencyId', 'Pilih instansi dari daftar.', 'Choose an agency from the list.');
  }
  const wrong = wrongHours(input);
  if (wrong !== null) return wrong;
  const id = newId();
  await insertPlace(tx, {
    government_id: act.government.id,
    id,
    agency_id: input.agencyId,
    name: input.name,
    code: codeFrom(randomBytes(PLACE_LENGTH)),
    opens: input.opens,
    closes: input.closes === '' ? null : input.closes,
    closed_on: null,
    created_at: act.now,
  });
  await recordRow(tx, act, 'guestbook.add-place', 'guest_place', id);
  return { id };
}

/** Changes name and hours, or takes the door out of use; its visits stay. */
export async function changePlace(
  tx: Tx,
  act: Act,
  id: string,
  input: { name: string; opens: string; closes: string; closed: boolean },
): Promise<Outcome<{ id: string }>> {
  const place = await findPlace(tx, id);
  if (place === undefined) return notFound();
  if (!mayKeepPlace(act.actor, place.agencyId)) return notAllowed();
  const wrong = wrongHours(input);
  if (wrong !== null) return wrong;
  await updatePlace(tx, id, {
    name: input.name,
    opens: input.opens,
    closes: input.closes === '' ? null : input.closes,
    closed_on: input.closed ? act.today : null,
  });
  await recordRow(tx, act, 'guestbook.change-place', 'guest_place', id);
  return { id };
}

function wrongHours(input: { opens: string; closes: string }) {
  if (input.closes === '' || input.closes > input.opens) return null;
  return badField(
    'closes',
    'Jam tutup harus sesudah jam buka. Isi jam yang lebih lambat.',
    'Closing must come after opening. Enter a later hour.',
  );
}
