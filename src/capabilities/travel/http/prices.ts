import type { App, Services } from '../../../platform/services.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { idParam, memberPrices } from '../contract.ts';
import { SHARE_WITHOUT_HOTEL } from '../parameters.ts';
import { regionsOf, TARIFF_COMPONENTS } from '../rules/tariff.ts';
import { tariffsFor } from '../store/tariffs.ts';
import { destinationsOf } from '../store/trips.ts';
import { visibleMember } from './members.ts';

/** Tariffs that may price a traveller's claim: whoever writes it sees rate and ceiling before he sends it. */
export function priceRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/members/:id/prices',
      summary: 'Tariffs that may price the claim of one traveller',
      capability: 'travel',
      params: idParam,
      reply: memberPrices,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const { trip, member } = found;
      const codes = (await destinationsOf(tx, [trip.id])).map((each) => each.code);
      const tariffs = await tariffsFor(tx, {
        components: TARIFF_COMPONENTS,
        regions: [...new Set(codes.flatMap(regionsOf))],
      });
      const grades = [member.grade, member.cost_level, ''];
      return {
        shareWithoutHotel: await getParameter(tx, SHARE_WITHOUT_HOTEL, trip.from_day),
        rows: tariffs.filter(
          (each) =>
            grades.includes(each.grade) &&
            each.valid_from <= trip.to_day &&
            (each.valid_to === null || each.valid_to >= trip.from_day),
        ),
      };
    },
  );
}
