import { z } from 'zod';
import { staffRoute } from '../../../platform/http/routes.ts';
import { idSchema } from '../../../platform/http/schemas.ts';
import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { addPlace, changePlace } from '../actions/keep-place.ts';
import { changePlace as changeBody, idParam, newPlace, placeList } from '../contract.ts';
import { placeReach } from '../policy.ts';
import { listPlaces } from '../store/places.ts';

const saved = z.object({ id: idSchema });

/** Doors under /api/guestbook/places. */
export function placeRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/guestbook/places',
      summary: 'Doors that I keep',
      capability: 'guestbook',
      reply: placeList,
    },
    async (tx, act) => {
      const reach = placeReach(act.actor);
      if (reach?.length === 0) return notAllowed();
      const rows = await listPlaces(tx, reach);
      return {
        rows: rows.map((each) => ({
          ...each,
          kiosk: `/tamu?tempat=${each.code}&kios=1`,
          phone: `/tamu?tempat=${each.code}`,
          poster: `/tamu/poster?tempat=${each.code}`,
        })),
        mayKeep: true,
      };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/guestbook/places',
      summary: 'Open a door',
      capability: 'guestbook',
      body: newPlace,
      reply: saved,
      status: 201,
    },
    (tx, act, { body }) => addPlace(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/guestbook/places/:id',
      summary: 'Change a door, or take it out of use',
      capability: 'guestbook',
      params: idParam,
      body: changeBody,
      reply: saved,
    },
    (tx, act, { params, body }) => changePlace(tx, act, params.id, body),
  );
}
