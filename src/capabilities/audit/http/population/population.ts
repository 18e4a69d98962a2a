import { z } from 'zod';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { askRun, cancelRun } from '../../actions/population/run-population.ts';
import {
  benfordQuerySchema,
  benfordSchema,
  populationRunListSchema,
  populationRunSchema,
  runRequestSchema,
} from '../../contract/population/runs.ts';
import { populationThresholds } from '../../parameters/population.ts';
import { deskAgencies, mayUseDesk } from '../../policy.ts';
import { judgeBenford } from '../../rules/population/benford.ts';
import { BENFORD, countsOf, FIRST_DIGITS } from '../../rules/population/digits.ts';
import { benfordThresholds } from '../../rules/population/thresholds.ts';
import { countBelowTen, countDigits } from '../../store/population/look-counts.ts';
import { findPopulationRun, listPopulationRuns } from '../../store/population/runs.ts';
import { presentRun } from './present.ts';

const capability = 'audit';
const idParam = z.object({ id: z.uuid() });

/** Runs over all lines of a year, and the digits of their amounts, for the auditor's desk. */
export function populationRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/population/runs',
      summary: 'Runs over all lines of a year, the latest first',
      capability,
      reply: populationRunListSchema,
    },
    async (tx, act) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      return { runs: (await listPopulationRuns(tx)).map(presentRun) };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/population/runs/:id',
      summary: 'One run: how far it is, and what each rule answered',
      capability,
      params: idParam,
      reply: populationRunSchema,
    },
    async (tx, act, { params }) => {
      if (!mayUseDesk(act.actor)) return notAllowed();
      const run = await findPopulationRun(tx, params.id);
      return run === undefined ? notFound() : presentRun(run);
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/population/runs',
      summary: 'Ask for a run; one of the year that is not over is the answer',
      capability,
      body: runRequestSchema,
      reply: z.object({ id: z.string() }).meta({ id: 'AuditPopulationRunAsked' }),
    },
    (tx, act, { body }) => askRun(tx, act, services, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/audit/population/runs/:id/cancel',
      summary: 'End a run; it leaves nothing behind',
      capability,
      params: idParam,
      reply: z.object({}),
    },
    (tx, act, { params }) => cancelRun(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/audit/population/benford',
      summary: 'Digits of the amounts of a year, of one agency or all, held against Benford’s law',
      capability,
      query: benfordQuerySchema,
      reader: true,
      reply: benfordSchema,
    },
    async (tx, act, { query: { year, agencyId, digits } }) => {
      if (!mayUseDesk(act.actor, agencyId)) return notAllowed();
      const agencyIds = agencyId === undefined ? deskAgencies(act.actor) : [agencyId];
      const thresholds = await populationThresholds(tx, act.today);
      const scope = { year, agencyIds, part: null };
      const three: Record<number, number> = {};
      for (const { digits: found, times } of await countDigits(tx, scope, thresholds.benfordExcluded))
        three[found] = (three[found] ?? 0) + times;
      const judged = judgeBenford(digits, countsOf(digits, three), benfordThresholds(thresholds));
      return {
        ...judged,
        counts: [...judged.counts],
        spikes: judged.spikes.map(({ digits: group, expected, observed, z: deviation }) => ({
          digits: group,
          expected,
          observed,
          z: deviation,
        })),
        first: FIRST_DIGITS[digits],
        expected: [...BENFORD[digits]],
        leftOut: await countBelowTen(tx, scope),
      };
    },
  );
}
