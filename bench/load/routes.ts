import { ask } from './request.ts';
import type { Signed } from './city.ts';

/** What a role may read, as the program's own OpenAPI document lists it and as the program answers. */
export interface Readable {
  capability: string;
  /** e.g. `/api/findings?year=2026` */
  list: string;
  /** what can be opened of a row of the list, with `{id}` */
  details: string[];
}

interface Operation {
  tags?: string[];
  parameters?: { in: string; name: string; required?: boolean }[];
  responses?: Record<string, { content?: Record<string, unknown> }>;
}

/** Queries without which a list does not answer. */
const KNOWN_QUERIES: Record<string, string> = { year: '2026' };
/** Whoever waits for these waits for the network or for a computation that nobody repeats every five seconds. */
const NOT_BROWSED = /\/(trial|redraw|lineage)$/;

/**
 * Asks every list once as `person`.
 * @returns those that answered 200, with the addresses below their rows
 */
export async function readableBy(url: string, person: Signed): Promise<Readable[]> {
  const document = JSON.parse((await ask(url, 'GET', '/api/openapi.json', null)).body) as {
    paths: Record<string, { get?: Operation }>;
  };
  const reads = Object.entries(document.paths).flatMap(([path, { get }]) =>
    get?.responses?.['200']?.content?.['application/json'] === undefined ? [] : [{ path, get }],
  );
  const readable: Readable[] = [];
  for (const { path, get } of reads.filter((each) => !each.path.includes('{'))) {
    const needed = (get.parameters ?? []).filter((each) => each.in === 'query' && each.required);
    if (needed.some(({ name }) => KNOWN_QUERIES[name] === undefined)) continue;
    const query = needed.map(({ name }) => `${name}=${KNOWN_QUERIES[name]}`).join('&');
    const list = query === '' ? path : `${path}?${query}`;
    if ((await ask(url, 'GET', list, person.cookie)).status !== 200) continue;
    const details = reads
      .map((each) => each.path)
      .filter((each) => each.startsWith(`${path}/{id}`) && each.indexOf('{') === each.lastIndexOf('{'))
      .filter((each) => !NOT_BROWSED.test(each));
    readable.push({ capability: get.tags?.[0] ?? 'platform', list, details });
  }
  return readable;
}
