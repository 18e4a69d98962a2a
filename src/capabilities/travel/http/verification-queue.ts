import { z } from 'zod';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';

import { idSchema } from '../../../platform/http/schemas.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { auditorsFor } from '../actions/assign-case.ts';
import {
  auditorList,
  VERIFICATION_VIEWS,
  verificationPage,
  verificationQuery,
  type VerificationPage,
  type VerificationRow,
} from '../contract-verification.ts';
import { mayAssign, verifiableAgencies } from '../policy.ts';
import { countQueue, listQueue, type QueueRow, type QueueSearch } from '../store/queue.ts';
import { destinationsOf } from '../store/trips.ts';
import { regencyName } from './present.ts';

const capability = 'travel';

/** What waits for the inspectorate, under /api/travel/verification. */
export function verificationQueueRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/verification',
      summary: 'Judged accounts, the most contradicted money first',
      capability,
      query: verificationQuery,
      reply: verificationPage,
    },
    async (tx, act, { query }): Promise<Outcome<VerificationPage>> => {
      const agencyIds = verifiableAgencies(act.actor);
      if (agencyIds?.length === 0) return notAllowed();
      const { page, size, view } = query;
      const search: QueueSearch = {
        agencyIds,
        view,
        personId: act.actor.personId,
        today: act.today,
        agencyId: query.agency,
        text: query.q,
        limit: size,
        offset: (page - 1) * size,
      };
      const counts = await countQueue(tx, search, VERIFICATION_VIEWS);
      const own = counts.get(view);
      const count = (name: (typeof VERIFICATION_VIEWS)[number]) => counts.get(name)?.count ?? 0;
      return {
        rows: await present(tx, act, await listQueue(tx, search)),
        total: own?.count ?? 0,
        page,
        size,
        views: {
          open: count('open'),
          answered: count('answered'),
          mine: count('mine'),
          unassigned: count('unassigned'),
          finding: count('finding'),
          settled: count('settled'),
          all: count('all'),
        },
        sum: { low: own?.low ?? 0, high: own?.high ?? 0 },
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/verification/auditors',
      summary: 'Inspectors to whom a case of an agency may be given',
      capability,
      query: z.object({ agency: idSchema }),
      reply: auditorList,
    },
    async (tx, act, { query }) => {
      if (!mayAssign(act.actor, query.agency)) return notAllowed();
      const people = await auditorsFor(tx, query.agency, act.today);
      return { rows: people.map(({ id, name }) => ({ personId: id, name })) };
    },
  );
}

async function present(tx: Tx, act: Act, rows: readonly QueueRow[]): Promise<VerificationRow[]> {
  const people = await getPeople(tx, [
    ...new Set(
      rows.flatMap((row) => [row.person_id, ...(row.assigned_to === null ? [] : [row.assigned_to])]),
    ),
  ]);
  const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]);
  const destinations = await destinationsOf(tx, [...new Set(rows.map((row) => row.trip_id))]);
  return rows.map((row) => ({
    memberId: row.member_id,
    tripId: row.trip_id,
    tripNumber: row.number,
    name: people.get(row.person_id)?.name ?? '',
    agencyId: row.agency_id,
    agency: agencies.get(row.agency_id)?.name ?? '',
    fromDay: row.from_day,
    toDay: row.to_day,
    destinations: destinations
      .filter((each) => each.trip_id === row.trip_id)
      .map((each) => regencyName(each.code)),
    state: row.state,
    low: row.low,
    high: row.high,
    classes: row.classes,
    confirmed: row.confirmed,
    contradicted: row.contradicted,
    unverified: row.unverified,
    dueDay: row.due_day,
    submittedAt: row.submitted_at,
    replies: row.replies,
    assigned: row.assigned_to === null ? null : (people.get(row.assigned_to)?.name ?? ''),
    mine: row.assigned_to !== null && row.assigned_to === act.actor.personId,
  }));
}
