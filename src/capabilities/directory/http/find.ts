import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { peopleReach } from '../policy.ts';
import { listAgencies } from '../store/agencies.ts';
import { listPeople } from '../store/people-list.ts';
import { listVendors } from '../store/vendors.ts';
import { agencyFits } from './agencies.ts';

const PERSON = { id: 'Pegawai', en: 'Person' };
const AGENCY = { id: 'Instansi', en: 'Agency' };
const VENDOR = { id: 'Penyedia', en: 'Vendor' };

/** Agencies and vendors, which everybody may look up, and people within what the actor may see, by name or number. */
export async function findInDirectory(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const agencies = (await listAgencies(tx)).filter(
    (each) => (each.validTo === null || each.validTo >= act.today) && agencyFits(each, words),
  );
  const people = await listPeople(
    tx,
    {
      text: words,
      agencyIds: peopleReach(act.actor),
      always: act.actor.personId,
      employment: null,
      service: 'in',
      page: 1,
      size: SEARCH_MOST,
    },
    act.today,
  );
  const vendors = await listVendors(tx, { q: words, page: 1, size: SEARCH_MOST });
  const found = [
    agencies.slice(0, SEARCH_MOST).map((each) =>
      searchHit(AGENCY, {
        id: each.id,
        title: each.name,
        about: [each.code],
        link: `/direktori?tab=agencies&open=${each.id}`,
      }),
    ),
    people.rows.map((each) =>
      searchHit(PERSON, {
        id: each.id,
        title: each.name,
        about: [each.title, each.agencyName],
        link: `/direktori?open=${each.id}`,
      }),
    ),
    vendors.rows.map((each) =>
      searchHit(VENDOR, {
        id: each.id,
        title: each.name,
        about: [],
        link: `/direktori?tab=vendors&q=${encodeURIComponent(each.name)}`,
      }),
    ),
  ];
  // In turn, so that a common name does not push an agency out.
  const inTurn = Array.from({ length: SEARCH_MOST }, (_, place) =>
    found.flatMap((each) => each[place] ?? []),
  );
  return inTurn.flat().slice(0, SEARCH_MOST);
}
