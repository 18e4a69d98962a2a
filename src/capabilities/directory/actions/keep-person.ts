import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { provideAccounts } from '../../../platform/identity/accounts.ts';
import { newId } from '../../../platform/ids.ts';
import {
  badField,
  isRefusal,
  notAllowed,
  notFound,
  Refusal,
  type Outcome,
} from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { keepsPeople, mayKeepPeople, mayKnowPerson } from '../policy.ts';
import { checkPerson, type PersonFacts } from '../rules/person-check.ts';
import { insertPeople, insertPositions } from '../store/people.ts';
import { findPerson, updatePerson } from '../store/person.ts';
import { unlessTaken } from '../../../platform/database/duplicates.ts';
import { wrongPlace, type Place } from './place.ts';

export interface NewPerson extends PersonFacts {
  /** first definitive position */
  position: (Place & { validFrom: PlainDate }) | null;
}

/**
 * Enters a person with an account that waits for its activation letter.
 * Refused: a NIP that does not fit (see rules/nip.ts), a missing one of PNS and PPPK, one of somebody else; a taken personnel code; an
 * agency whose people the actor does not keep; nobody without position but by the keeper of the whole directory.
 */
export async function addPerson(tx: Tx, act: Act, input: NewPerson): Promise<Outcome<{ id: string }>> {
  if (!keepsPeople(act.actor)) return notAllowed();
  const facts = readFacts(act, input);
  if (isRefusal(facts)) return facts;
  const { position } = input;
  if (position === null && !mayKeepPeople(act.actor, null)) {
    return badField('position', 'Isi instansi dan jabatannya.', 'Enter agency and position.');
  }
  const wrong =
    position === null ? null : await wrongPlace(tx, act, position, position.validFrom, 'position.');
  if (wrong) return wrong;
  const id = newId();
  const entered = await unlessTaken(
    insertPeople(tx, act.government.id, [{ ...facts, id, endedOn: null }]),
    TAKEN,
  );
  if (isRefusal(entered)) return entered;
  await recordRow(tx, act, 'person.add', 'person', id);
  if (position !== null) {
    const row = {
      ...position,
      id: newId(),
      personId: id,
      title: position.title.trim(),
      kind: 'definitive' as const,
      validTo: null,
    };
    await insertPositions(tx, act.government.id, [row]);
    await recordRow(tx, act, 'position.open', 'position', row.id);
  }
  await provideAccounts(tx, act, [{ ...facts, personId: id }]);
  return { id };
}

/**
 * Mends name, numbers and contact. The account follows a new NIP; e-mail and telephone for logging in are changed by the account's owner.
 * Refused: as in `addPerson`.
 */
export async function editPerson(
  tx: Tx,
  act: Act,
  id: string,
  input: PersonFacts,
): Promise<Outcome<{ id: string }>> {
  const person = await findPerson(tx, id, 'update');
  if (person === undefined || !mayKnowPerson(act.actor, person)) return notFound();
  if (!mayKeepPeople(act.actor, person.agencyId)) return notAllowed();
  const facts = readFacts(act, input);
  if (isRefusal(facts)) return facts;
  const saved = await unlessTaken(updatePerson(tx, id, facts), TAKEN);
  if (isRefusal(saved)) return saved;
  await recordRow(tx, act, 'person.edit', 'person', id);
  if (person.endedOn === null) await provideAccounts(tx, act, [{ ...facts, personId: id }]);
  return { id };
}

function readFacts(act: Act, input: PersonFacts): Outcome<PersonFacts> {
  const { person, troubles } = checkPerson(input, { today: act.today, demo: act.government.demo });
  if (troubles.length === 0) return person;
  return new Refusal(
    422,
    'invalid',
    { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
    troubles,
  );
}

const TAKEN = {
  person_government_id_personnel_code_key: () =>
    badField(
      'personnelCode',
      'Kode pegawai ini sudah dipakai. Cari pegawainya dari daftar, atau pakai kode lain.',
      'This personnel code is taken. Search for the person in the list, or use another code.',
    ),
  person_government_id_nip_key: () =>
    badField(
      'nip',
      'NIP ini sudah dipakai pegawai lain. Periksa angkanya, atau cari pegawainya dari daftar.',
      'Another person has this NIP. Check the digits, or search for the person in the list.',
    ),
};
