import { notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { listAgencies } from '../../directory/index.ts';
import { searchFindings } from '../../findings/index.ts';
import { readStatistics } from '../actions/read-statistics.ts';
import { agenciesReply, findingsQuery, findingsReply } from '../contract-desk.ts';
import { statisticsQuery, statisticsReply } from '../contract-identities.ts';
import { mayWorkOnCases } from '../policy.ts';
import { deskRoute } from './desk-route.ts';

/** Choices for labels, and counts. */
export function deskChoices(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    { method: 'GET', path: '/agencies', summary: 'Agencies of today, as labels', reply: agenciesReply },
    async (tx, act) => {
      if (!mayWorkOnCases(act.actor)) return notAllowed();
      const agencies = await listAgencies(tx);
      return agencies.filter((each) => each.validTo === null || each.validTo >= act.today);
    },
  );
  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings',
      summary: 'Findings that the account may see, for a link by id',
      query: findingsQuery,
      reply: findingsReply,
    },
    async (tx, act, { query }) =>
      mayWorkOnCases(act.actor) ? searchFindings(tx, act, query.q) : notAllowed(),
  );
  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/statistics',
      summary: 'Counts of a year, small cells hidden',
      query: statisticsQuery,
      reply: statisticsReply,
    },
    (tx, act, { query }) => readStatistics(tx, act, query.year),
  );
}
