import { randomBytes } from 'node:crypto';
import { dayIn } from '../../../platform/clock.ts';
import type { Act } from '../../../platform/act.ts';
import { codeFrom } from '../../../platform/codes.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { badField, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { agencySubtree, searchPeople } from '../../directory/index.ts';
import type { NewVisit } from '../contract.ts';
import { OFFLINE_DAYS } from '../parameters.ts';
import { mayReceive } from '../policy.ts';
import { BADGE_LENGTH } from '../rules/code-lengths.ts';
import { canBeLookedFor, hostWords, onlyOne } from '../rules/host.ts';
import { believedArrival } from '../rules/hours.ts';
import { findPlace } from '../store/places.ts';
import { findVisitByKey, insertVisit } from '../store/visits.ts';
import { CONSENT_VERSION } from '../rules/consent.ts';
import { giftDeclared } from './facts.ts';
import { tellHost, tellOfGift } from './notices.ts';

/** The actor of what a visitor does himself at a kiosk or on his phone. */
export const KIOSK_ACTOR = 'public:kiosk';

/** People looked at when a host is sought: two already mean that nobody is told. */
const ENOUGH = 2;

export interface Registered {
  id: string;
  code: string;
  /** false: this very form had been sent before */
  fresh: boolean;
}

/**
 * Enters a visit and tells the host. The same form sent twice stays one visit; the same key with another name is another guest, whose
 * kiosk showed him an old page. What matched the host's name is never said to the visitor.
 */
export async function registerVisit(
  tx: Tx,
  act: Act,
  input: NewVisit,
  photoId: string | null = null,
): Promise<Outcome<Registered>> {
  const place = await findPlace(tx, input.placeId);
  if (place === undefined || place.closed) return notFound();
  if (act.actor.id !== KIOSK_ACTOR && !mayReceive(act.actor, place.agencyId)) return notAllowed();
  const within = await agencySubtree(tx, [place.agencyId]);
  if (input.unitId !== '' && !within.includes(input.unitId)) {
    return badField('unitId', 'Pilih unit dari daftar.', 'Choose a unit from the list.');
  }
  const key = sha256([input.key, place.id, input.name.trim().toLowerCase()].join('\n'));
  const known = await findVisitByKey(tx, key);
  if (known !== undefined) return { id: known.id, code: known.code, fresh: false };

  const arrivedAt = believedArrival(input.at, act.now, await getParameter(tx, OFFLINE_DAYS, act.today));
  const visit = {
    id: newId(),
    code: codeFrom(randomBytes(BADGE_LENGTH)),
    agencyId: place.agencyId,
    hostPersonId: await findHost(tx, input, within),
    hostTyped: input.host,
    gift: input.gift,
    day: dayIn(act.government.zone, Temporal.Instant.from(arrivedAt)),
  };
  const inserted = await insertVisit(tx, {
    government_id: act.government.id,
    id: visit.id,
    place_id: place.id,
    agency_id: place.agencyId,
    code: visit.code,
    entry_key: key,
    name: input.name,
    institution: input.institution,
    phone: input.phone === '' ? null : input.phone,
    host_typed: input.host,
    host_person_id: visit.hostPersonId,
    unit_id: input.unitId === '' ? null : input.unitId,
    purpose: input.purpose,
    about: input.about,
    people: input.people,
    gift: input.gift,
    gift_note: input.gift && input.giftNote !== '' ? input.giftNote : null,
    signature: input.signature === '' ? null : input.signature,
    photo_id: photoId,
    consent_version: CONSENT_VERSION,
    day: visit.day,
    arrived_at: arrivedAt,
    received_at: act.now,
    entered_by: act.actor.id,
    left_at: null,
    left_how: null,
  });
  if (!inserted) {
    const other = await findVisitByKey(tx, key);
    return { id: other!.id, code: other!.code, fresh: false };
  }
  await recordRow(tx, act, 'guestbook.register', 'guest_visit', visit.id);
  await tellHost(tx, act, visit);
  await tellOfGift(tx, act, visit);
  if (visit.gift) {
    const { id: visitId, agencyId, hostPersonId, day } = visit;
    await act.wires.announce(tx, act, giftDeclared({ visitId, agencyId, hostPersonId, day }));
  }
  return { id: visit.id, code: visit.code, fresh: true };
}

/** Who is meant, first where the door is, then in the whole government; null where that is nobody or several. */
async function findHost(tx: Tx, input: NewVisit, within: readonly string[]): Promise<string | null> {
  const text = hostWords(input.host);
  if (!canBeLookedFor(text)) return null;
  const near = input.unitId === '' ? within : await agencySubtree(tx, [input.unitId]);
  const here = await searchPeople(tx, { text, agencyIds: near, limit: ENOUGH });
  const found = here.length > 0 ? here : await searchPeople(tx, { text, limit: ENOUGH });
  return onlyOne(found)?.id ?? null;
}
