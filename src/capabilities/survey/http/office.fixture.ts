import assert from 'node:assert/strict';
import { buildServer } from '../../../app/server.ts';
import type { Government, Role } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { newId } from '../../../platform/ids.ts';
import type { Services } from '../../../platform/services.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../../directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertRollout,
} from '../../directory/index.ts';

/** Who sits in the office, by name; `null`: an account without any role. */
const PEOPLE = {
  manager: 'survey-manager',
  inspektur: 'inspektur',
  controller: 'technical-controller',
  head: 'government-head',
  owner: 'agency-head',
  stranger: 'agency-head',
  treasurer: 'treasurer',
  nobody: null,
} as const satisfies Record<string, Role | null>;
export type Who = keyof typeof PEOPLE;
const OF_WORKS: readonly Who[] = ['owner', 'treasurer'];

type Method = 'GET' | 'POST' | 'PUT';

/** A government with two agencies whose people are signed in, and the program's own routes before them. */
export async function openOffice(services: Services, government: Government) {
  const works = agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' });
  const health = agencyRow('1.02', { name: 'Dinas Kesehatan' });
  const cookies = new Map<string, string>();
  await services.db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [works, health]);
    await insertRollout(tx, government.id, [
      {
        id: newId(),
        capability: 'survey',
        agencyId: null,
        state: 'live',
        validFrom: plainDate('2020-01-01'),
      },
    ]);
    for (const [name, role] of Object.entries(PEOPLE) as [Who, Role | null][]) {
      const person = personRow(name);
      const own = OF_WORKS.includes(name) ? works.id : health.id;
      await insertPeople(tx, government.id, [person]);
      await insertPositions(tx, government.id, [positionRow(person.id, own)]);
      const agencyId = role === 'agency-head' || role === 'treasurer' ? own : null;
      if (role !== null) await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
      const id = await insertAccount(tx, government.id, person.id);
      const stage = { stage: 'full', strong: true } as const;
      const token = await startSession(tx, government.id, { id }, stage, { userAgent: '' }, services.clock());
      cookies.set(name, `lurus=${token}`);
    }
  });
  const app = await buildServer(services);

  const ask = (who: Who | null, url: string, method: Method = 'GET', payload?: object, language = 'id') =>
    app.inject({
      method,
      url: `/api/survey${url}`,
      headers: {
        host: `${government.id}.localhost`,
        'sec-fetch-site': 'same-origin',
        'accept-language': language,
        ...(who === null ? {} : { cookie: cookies.get(who)! }),
      },
      ...(payload ? { payload } : {}),
    });
  /** The reply of what has to work. */
  const read = async <T>(who: Who, url: string, method?: Method, payload?: object): Promise<T> => {
    const reply = await ask(who, url, method, payload);
    assert.ok(reply.statusCode < 300, `${who} ${method ?? 'GET'} ${url}: ${reply.statusCode} ${reply.body}`);
    return reply.json<T>();
  };
  /** Status and code of what is refused. */
  const refused = async (who: Who | null, url: string, method?: Method, payload?: object) => {
    const reply = await ask(who, url, method, payload);
    return [reply.statusCode, reply.json<{ code?: string }>().code];
  };
  return { app, works, health, cookies, ask, read, refused, close: () => app.close() };
}
