import type { Act, Actor, Government } from '../act.ts';
import { plainDate } from '../calendar/index.ts';

/** An act of a test: the technical administrator of `government`, at noon. */
export function testAct(government: Government, grants: Actor['grants'] = []): Act {
  return {
    government,
    actor: { id: 'test', accountId: null, personId: null, agencyId: null, grants, rollout: {} },
    now: '2026-11-22T04:00:00Z',
    today: plainDate('2026-11-22'),
    locale: 'id',
    wires: { announce: async () => {}, blockers: [] },
  };
}
