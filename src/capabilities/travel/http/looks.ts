import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { conflict, isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { lookAtPositions, openLook, openUntil } from '../actions/look-at-positions.ts';
import { replayVerdict } from '../actions/replay-verdict.ts';
import { lookBody, lookReply, replayView, type LookReply } from '../contract-verification.ts';
import { mapQuery, travelMap } from '../contract-live.ts';
import { memberParam } from '../contract-verdict.ts';
import { mayReadMoments } from '../policy.ts';
import { latestVerdict } from '../store/verdicts.ts';
import { mapOf } from './map.ts';
import { visibleMember } from './members.ts';
import { pointsOfMember } from './points.ts';

const capability = 'travel';
const path = '/travel/members/:id';

/** Looks at coordinates, the map, and the verdict reached again. */
export function lookRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: `${path}/looks`,
      summary: 'See coordinates, for a reason that the traveller reads',
      capability,
      params: memberParam,
      body: lookBody,
      reply: lookReply,
      status: 201,
    },
    async (tx, act, { params, body }) => looked(tx, act, params.id, body.reason),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: `${path}/map`,
      summary: 'The trip by areas; with an open look of one’s own, by points',
      capability,
      params: memberParam,
      query: mapQuery,
      reply: travelMap,
    },
    async (tx, act, { params, query }) => {
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const look = query.look === '' ? null : await openLook(tx, act, params.id, query.look);
      if (isRefusal(look)) return look;
      return mapOf(tx, found.trip, found.member, {
        points: look !== null,
        moments: mayReadMoments(act.actor, found.member, found.trip.agency_id),
      });
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: `${path}/replay`,
      summary: 'Reach the verdict again from what is kept',
      capability,
      params: memberParam,
      reply: replayView,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      if (isRefusal(found)) return found;
      const row = await latestVerdict(tx, params.id);
      return row === undefined ? notJudged() : replayVerdict(tx, row);
    },
  );
}

async function looked(tx: Tx, act: Act, id: string, reason: string): Promise<Outcome<LookReply>> {
  const open = await lookAtPositions(tx, act, id, reason);
  if (isRefusal(open)) return open;
  const { deciding, track, leftOut } = await pointsOfMember(tx, id);
  return { id: open.look.id, at: open.look.at, until: openUntil(open.look), deciding, track, leftOut };
}

function notJudged() {
  return conflict(
    'not-judged',
    'Pertanggungjawaban ini belum diverifikasi.',
    'This account has not been verified yet.',
  );
}
