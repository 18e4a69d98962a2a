import { addDays } from '../../../platform/calendar/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { suppress } from '../../../platform/suppression.ts';
import { countQuery, counts } from '../contract.ts';
import { LEAST_COUNT } from '../parameters.ts';
import { mayCount, receptionReach } from '../policy.ts';
import { PURPOSES } from '../rules/purposes.ts';
import { countVisits } from '../store/counts.ts';

/** Days that are counted when nothing else is asked. */
const DAYS = 30;

/**
 * Numbers by purpose and by hour. Who receives visitors sees those of his doors as they are; others see the whole government with small
 * numbers hidden, and cannot narrow them to one door.
 */
export function countRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/guestbook/counts',
      summary: 'Visits by purpose and hour',
      capability: 'guestbook',
      query: countQuery,
      reply: counts,
    },
    async (tx, act, { query }) => {
      if (!mayCount(act.actor)) return notAllowed();
      const reach = receptionReach(act.actor);
      const own = reach === null || reach.length > 0;
      const to = query.to === '' ? act.today : query.to;
      const from = query.from === '' ? addDays(to, -DAYS) : query.from;
      const found = await countVisits(tx, act.government.zone, {
        agencyIds: own ? reach : null,
        placeId: own ? query.place : '',
        from,
        to,
      });
      const least = own ? 0 : await getParameter(tx, LEAST_COUNT, act.today);
      const sum = (fits: (row: (typeof found)[number]) => boolean) =>
        found.filter(fits).reduce((total, row) => total + row.visits, 0);
      const hours = hoursBetween(found.map((row) => row.hour));
      const byPurpose = suppress(
        PURPOSES.map((purpose) => sum((row) => row.purpose === purpose)),
        least,
      );
      const byHour = suppress(
        hours.map((hour) => sum((row) => row.hour === hour)),
        least,
      );
      return {
        from,
        to,
        hiddenBelow: least,
        // Either table's hidden total would give the other's away.
        visits: byPurpose.total === null || byHour.total === null ? null : byPurpose.total,
        purposes: PURPOSES.map((purpose, index) => ({ purpose, visits: byPurpose.cells[index]! })),
        hours: hours.map((hour, index) => ({ hour, visits: byHour.cells[index]! })),
      };
    },
  );
}

/** Office hours at least, and every hour in which somebody came. */
function hoursBetween(seen: readonly number[]): number[] {
  const first = Math.min(8, ...seen);
  const last = Math.max(15, ...seen);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
