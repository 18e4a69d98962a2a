import { z } from 'zod';
import type { Act } from '../platform/act.ts';
import { SEARCH_MOST, type SearchHit } from '../platform/capability.ts';
import type { Tx } from '../platform/database/index.ts';
import { refuseByRollout, staffRoute } from '../platform/http/routes.ts';
import type { App, Services } from '../platform/services.ts';
import { capabilities } from './capabilities.ts';

const bilingual = z.object({ id: z.string(), en: z.string() });

/** Shorter words would find everything. */
export const LEAST_LETTERS = 2;
const MOST_LETTERS = 80;

const searchQuery = z.object({ q: z.string().trim().max(MOST_LETTERS).default('') });
const SearchView = z
  .object({
    hits: z.array(
      z.object({ id: z.string(), from: z.string(), title: bilingual, about: bilingual, link: z.string() }),
    ),
  })
  .meta({ id: 'SearchHits' });

/** Rows of every capability that fit the words, each within what the actor may open there. Reports to the sealed channel and answers of surveys are in none of them. */
export async function searchAll(tx: Tx, act: Act, words: string): Promise<(SearchHit & { from: string })[]> {
  if (words.length < LEAST_LETTERS) return [];
  const hits: (SearchHit & { from: string })[] = [];
  for (const each of capabilities) {
    if (!each.search || refuseByRollout(act, each.name) !== null) continue;
    const found = await each.search(tx, act, words);
    hits.push(...found.slice(0, SEARCH_MOST).map((hit) => ({ ...hit, from: each.name })));
  }
  return hits;
}

export function registerSearch(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/search',
      summary:
        'People, agencies, vendors, findings, certificates, complaints, trips, contracts, payments and packages by number or name',
      capability: null,
      query: searchQuery,
      reply: SearchView,
    },
    async (tx, act, { query }) => ({ hits: await searchAll(tx, act, query.q) }),
  );
}
