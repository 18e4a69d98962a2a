import { dayIn } from '../../../../platform/clock.ts';
import { openRoute } from '../../../../platform/http/open-route.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { ocdsYear, releasePackage } from '../../contract/ocds.ts';
import { OPEN_CONTRACTS } from '../../parameters/open-data.ts';
import { readableAgencies } from '../../policy.ts';
import { ocdsPackage } from '../../reports/ocds-package.ts';

const pathOf = (year: number) => `/api/open/ocds/${year}`;

/** Contracts as open data: for readers of spending at any time, for everybody once the government has opened them. */
export function ocdsRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/ocds/:year',
      summary: 'Contracts of a year as an OCDS 1.1 release package',
      capability: 'spending',
      params: ocdsYear,
      reply: releasePackage,
    },
    async (tx, act, { params: { year } }) => {
      const agencyIds = readableAgencies(act.actor);
      if (agencyIds?.length === 0) return notAllowed();
      const { government, today, now } = act;
      const uri = `${services.publicUrl(government)}${pathOf(year)}`;
      return ocdsPackage(tx, { government, today, now, year, agencyIds, uri });
    },
  );

  openRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/open/ocds/:year',
      summary: 'Contracts of a year as an OCDS 1.1 release package, where the government has opened them',
      params: ocdsYear,
      reply: releasePackage,
    },
    (government, { params: { year } }) => {
      const now = services.clock();
      const today = dayIn(government.zone, now);
      const uri = `${services.publicUrl(government)}${pathOf(year)}`;
      return services.db.asGovernment(government.id, async (tx) =>
        (await getParameter(tx, OPEN_CONTRACTS, today))
          ? ocdsPackage(tx, { government, today, now: now.toString(), year, agencyIds: null, uri })
          : notFound(),
      );
    },
  );
}
