import { regencyFacts } from '../../../platform/geography/facts-table.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { regionCodeOf } from '../../../platform/tenancy.ts';
import { companionList, companionQuery, placeList, tariffPage, tariffQuery } from '../contract.ts';
import { findCompanion } from '../actions/find-companion.ts';
import { listTariffs } from '../store/tariffs.ts';
import { regencyName } from './present.ts';

const capability = 'travel';

/** What a plan and a claim are written with: tariffs, and codes of places. */
export function tableRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/tariffs',
      summary: 'Tariffs, the newest first',
      capability,
      query: tariffQuery,
      reply: tariffPage,
    },
    async (tx, _act, { query: { page, size, component, region } }) => {
      const found = await listTariffs(tx, { component, region, limit: size, offset: (page - 1) * size });
      const rows = found.rows.map((each) => ({
        id: each.id,
        instrument: each.instrument,
        validFrom: each.valid_from,
        validTo: each.valid_to,
        region: each.region,
        regionName: regencyName(each.region),
        component: each.component,
        grade: each.grade,
        amount: each.amount,
        sample: each.sample,
      }));
      return { rows, total: found.total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/places',
      summary: 'Regencies and cities with their codes and zones',
      capability,
      reply: placeList,
    },
    async (tx, act) => ({
      rows: regencyFacts().map(({ code, name, zone }) => ({ code, name, zone })),
      home: await regionCodeOf(tx, act.government.id),
    }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/companions',
      summary: 'Somebody of any agency by his whole NIP, for whoever prepares trips',
      capability,
      query: companionQuery,
      reply: companionList,
    },
    async (tx, act, { query }) => {
      const rows = await findCompanion(tx, act, query.nip);
      return isRefusal(rows) ? rows : { rows };
    },
  );
}
