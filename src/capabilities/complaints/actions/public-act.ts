import type { Act, Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Services } from '../../../platform/services.ts';
import type { Locale } from '../../../platform/texts.ts';

/** The act of somebody who is not signed in, on a public page: `publicAct(services, context)`. */
export function publicAct(
  services: Pick<Services, 'wires'>,
  context: { government: Government; locale: Locale; now: string; today: PlainDate },
  way: 'web' | 'app' = 'web',
): Act {
  const { government, locale, now, today } = context;
  return {
    government,
    locale,
    now,
    today,
    wires: services.wires,
    actor: { id: `public:${way}`, accountId: null, personId: null, agencyId: null, grants: [], rollout: {} },
  };
}
