import { addDays } from '../../../platform/calendar/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { agencySubtree, getAgencies } from '../../directory/index.ts';
import { addService } from '../actions/add-service.ts';
import { changeService } from '../actions/change-service.ts';
import { endService } from '../actions/end-service.ts';
import {
  changeInput,
  endInput,
  idParam,
  saved,
  serviceDetail,
  serviceInput,
  servicePage,
  serviceQuery,
} from '../contract.ts';
import { keepsServices, mayKeepServices } from '../policy.ts';
import { getServices, searchServices } from '../store/services.ts';
import { versionsOf } from '../store/versions.ts';

const CAPABILITY = 'service-standards';

/** Services under /api/services: whoever is signed in reads them, as the public does; their keepers change them. */
export function serviceRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/services',
      summary: 'Services of the agencies, by words, agency and fee',
      capability: CAPABILITY,
      query: serviceQuery,
      reply: servicePage,
    },
    async (tx, act, { query }) => {
      const { page, size } = query;
      const found = await searchServices(tx, {
        text: query.q,
        ...(query.agency === '' ? {} : { agencyIds: await agencySubtree(tx, [query.agency]) }),
        ...(query.fee === '' ? {} : { feeKind: query.fee }),
        all: query.all,
        on: act.today,
        offset: (page - 1) * size,
        limit: size,
      });
      const agencies = await getAgencies(
        tx,
        found.rows.map((row) => row.agencyId),
      );
      const rows = found.rows.map((row) => ({
        ...row,
        agencyName: agencies.get(row.agencyId)?.name ?? '',
        offered: isOffered(row, act.today),
      }));
      return { rows, total: found.total, page, size, mayAdd: keepsServices(act.actor) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/services/:id',
      summary: 'One service with every wording that it has had',
      capability: CAPABILITY,
      params: idParam,
      reply: serviceDetail,
    },
    async (tx, act, { params }) => {
      const current = (await getServices(tx, [params.id], act.today)).get(params.id);
      if (current === undefined) return notFound();
      const versions = await versionsOf(tx, [current.id]);
      return {
        id: current.id,
        agencyId: current.agencyId,
        agencyName: (await getAgencies(tx, [current.agencyId])).get(current.agencyId)?.name ?? '',
        lastDay: current.lastDay,
        today: act.today,
        offered: isOffered(current, act.today),
        current,
        versions: versions
          .map((each, index) => {
            const next = versions[index + 1];
            return { ...each, until: next === undefined ? current.lastDay : addDays(next.validFrom, -1) };
          })
          .toReversed(),
        mayKeep: current.lastDay === null && mayKeepServices(act.actor, current.agencyId),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/services',
      summary: 'Enter a service',
      capability: CAPABILITY,
      body: serviceInput,
      reply: saved,
      status: 201,
    },
    (tx, act, { body }) => addService(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/services/:id',
      summary: 'Give a service a new wording from a day on, or mend the newest',
      capability: CAPABILITY,
      params: idParam,
      body: changeInput,
      reply: saved,
    },
    (tx, act, { params, body }) => changeService(tx, act, { ...body, id: params.id }),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/services/:id/end',
      summary: 'End a service after its last day',
      capability: CAPABILITY,
      params: idParam,
      body: endInput,
      reply: saved,
    },
    (tx, act, { params, body }) => endService(tx, act, { id: params.id, lastDay: body.lastDay }),
  );
}

function isOffered(service: { validFrom: string; lastDay: string | null }, today: string): boolean {
  return service.validFrom <= today && (service.lastDay === null || service.lastDay >= today);
}
