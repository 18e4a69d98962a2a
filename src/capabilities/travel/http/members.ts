import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { enrolDevice } from '../actions/enrol-device.ts';
import { keepClaim } from '../actions/keep-claim.ts';
import { revokeDevice } from '../actions/revoke-device.ts';
import { submitAccount } from '../actions/submit-account.ts';
import {
  claimBody,
  deviceBody,
  deviceList,
  done,
  enrolled,
  idParam,
  memberDetail as detailReply,
  memberMoved,
} from '../contract.ts';
import { isOwn, maySeeTripsOf } from '../policy.ts';
import { devicesOf } from '../store/enrolled-devices.ts';
import { findMember, type Member } from '../store/members.ts';
import { findTrip, type Trip } from '../store/trips.ts';
import { memberDetail } from './present.ts';

const capability = 'travel';

/** One traveller's account and devices under /api/travel/members. */
export function memberRoutes(app: App, services: Services): void {
  const path = '/travel/members/:id';
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path,
      summary: 'What one traveller was paid',
      capability,
      params: idParam,
      reply: detailReply,
    },
    async (tx, act, { params }) => {
      const found = await visibleMember(tx, act, params.id);
      return isRefusal(found) ? found : memberDetail(tx, act, found.trip, found.member);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: `${path}/claim`,
      summary: 'Keep the cost lines of one traveller, in place of those before',
      capability,
      params: idParam,
      body: claimBody,
      reply: detailReply,
    },
    async (tx, act, { params, body }) => {
      const kept = await keepClaim(tx, act, params.id, body);
      if (isRefusal(kept)) return kept;
      const found = await visibleMember(tx, act, params.id);
      return isRefusal(found) ? found : memberDetail(tx, act, found.trip, found.member);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: `${path}/submit`,
      summary: 'Hand the account in',
      capability,
      params: idParam,
      reply: memberMoved,
    },
    async (tx, act, { params }) => {
      const member = await submitAccount(tx, act, params.id);
      return isRefusal(member) ? member : { id: member.id, tripId: member.trip_id, state: member.state };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: `${path}/devices`,
      summary: 'Own devices of one trip',
      capability,
      params: idParam,
      reply: deviceList,
    },
    async (tx, act, { params }) => {
      const member = await findMember(tx, params.id);
      if (member === undefined || !isOwn(act.actor, member)) return notFound();
      const rows = (await devicesOf(tx, member.id)).map((each) => ({
        id: each.id,
        kind: each.kind,
        enrolledAt: each.enrolled_at,
        revokedAt: each.revoked_at,
      }));
      return { rows };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: `${path}/devices`,
      summary: 'Enrol an own device; its token is told once',
      capability,
      params: idParam,
      body: deviceBody,
      reply: enrolled,
      status: 201,
    },
    (tx, act, { params, body }) => enrolDevice(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/travel/devices/:id/revoke',
      summary: 'Take the right of an own device back',
      capability,
      params: idParam,
      reply: done,
    },
    (tx, act, { params }) => revokeDevice(tx, act, params.id),
  );
}

/** One's own account, or one of an agency whose trips one reads; companions read neither each other's money nor verdict. */
export async function visibleMember(
  tx: Tx,
  act: Act,
  id: string,
): Promise<Outcome<{ trip: Trip; member: Member }>> {
  const member = await findMember(tx, id);
  const trip = member && (await findTrip(tx, member.trip_id));
  if (member === undefined || trip === undefined) return notFound();
  return isOwn(act.actor, member) || maySeeTripsOf(act.actor, trip.agency_id) ? { trip, member } : notFound();
}
