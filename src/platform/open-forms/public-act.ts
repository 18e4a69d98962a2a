import type { Act } from '../act.ts';
import type { PageContext } from '../http/pages.ts';
import type { Services } from '../services.ts';

/** The act of somebody who is not signed in; the trail's actor says only by which door he came. */
export function publicAct(services: Pick<Services, 'wires'>, context: PageContext, door = 'public:web'): Act {
  return {
    government: context.government,
    actor: { id: door, accountId: null, personId: null, agencyId: null, grants: [], rollout: {} },
    now: context.now,
    today: context.today,
    locale: context.locale,
    wires: services.wires,
  };
}
