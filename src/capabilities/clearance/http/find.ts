import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { mayReadAll } from '../policy.ts';
import { listRequests } from '../store/lists.ts';
import { names } from '../texts/names.ts';
import { ownOf } from './requests.ts';
import { NO_FILTER } from './views.ts';

/** Requests and certificates by name, number or register number: everybody's for who reads the register, else the actor's own. */
export async function findRequests(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const own = mayReadAll(act.actor) ? null : ownOf(act);
  const { rows } = await listRequests(tx, { ...NO_FILTER, own, text: words, limit: SEARCH_MOST });
  return rows.map((row) => {
    const about = (locale: 'id' | 'en') =>
      [
        'ESKBT',
        row.registerText,
        names[locale][`purpose-${row.purpose}`],
        names[locale][`state-${row.state}`],
      ]
        .filter((each) => each !== null)
        .join(' · ');
    return {
      id: row.id,
      title: { id: row.subjectName, en: row.subjectName },
      about: { id: about('id'), en: about('en') },
      link: `/eskbt/${row.id}`,
    };
  });
}
