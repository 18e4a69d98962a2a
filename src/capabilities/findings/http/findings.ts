import type { PlainDate } from '../../../platform/calendar/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { addFinding } from '../actions/add-finding.ts';
import { addRecommendation } from '../actions/add-recommendation.ts';
import { deleteFinding, editFinding } from '../actions/edit-finding.ts';
import { respond } from '../actions/respond.ts';
import { setResponsibles } from '../actions/set-responsibles.ts';
import { byId, done } from '../contract/common.ts';
import {
  ageingOut,
  codesOut,
  findingBody,
  findingFilter,
  findingList,
  findingPage,
  findingQuery,
  matrixOut,
  newFindingBody,
  recommendationBody,
  responseBody,
  responsiblesBody,
} from '../contract/findings.ts';
import { AGE_BANDS, ageBand, overdueDays } from '../rules/clocks.ts';
import { CAUSE_GROUPS, allFindingCodes, RECOMMENDATION_CODES } from '../rules/codes.ts';
import { loadCodes, loadedCodes } from '../store/codes.ts';
import { agesOf, listFindings, matrixOf, sumFindings, type ListedFinding } from '../store/list-findings.ts';
import { codeOf, findingPageOf } from './present-finding.ts';
import { searchFor } from './search.ts';

const capability = 'findings';
/** Four long texts and hundreds of responsibles fit. */
const MEGABYTE = 1024 * 1024;

/** Findings under /api/findings: list, page, drafting, response, matrix, ageing, codes. */
export function findingRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings',
      summary: 'Findings that the reader may see, narrowed, ordered and paged',
      capability,
      query: findingQuery,
      reply: findingList,
    },
    async (tx, act, { query }) => {
      const search = await searchFor(tx, act, query);
      const { page, size } = query;
      const rows = await listFindings(tx, search, query.sort, { limit: size, offset: (page - 1) * size });
      const { total, ...totals } = await sumFindings(tx, search);
      const agencies = await getAgencies(
        tx,
        rows.flatMap((row) => row.agencyId ?? []),
      );
      return {
        rows: rows.map((row) => ({
          ...row,
          agencyName: agencies.get(row.agencyId ?? '')?.name ?? null,
          late: lateOf(row, act.today),
        })),
        total,
        page,
        size,
        totals,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/matrix',
      summary: 'Findings by agency and status',
      capability,
      query: findingFilter,
      reply: matrixOut,
    },
    async (tx, act, { query }) => {
      const rows = await matrixOf(tx, await searchFor(tx, act, { state: ['final'], ...query }));
      const agencies = await getAgencies(
        tx,
        rows.flatMap((row) => row.agencyId ?? []),
      );
      const named = rows.map((row) => ({
        ...row,
        agencyName: agencies.get(row.agencyId ?? '')?.name ?? null,
      }));
      return {
        rows: named.sort((a, b) => (a.agencyName ?? '\uffff').localeCompare(b.agencyName ?? '\uffff', 'id')),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/ageing',
      summary: 'Open findings by days past their due day',
      capability,
      query: findingFilter,
      reply: ageingOut,
    },
    async (tx, act, { query }) => {
      const ages = await agesOf(tx, await searchFor(tx, act, { state: ['final'], ...query }));
      return {
        bands: AGE_BANDS.map((band) => {
          const within = ages.filter((each) => ageBand(each.days) === band);
          return {
            band,
            findings: within.reduce((sum, each) => sum + each.findings, 0),
            unpaid: within.reduce((sum, each) => sum + each.unpaid, 0),
          };
        }),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/codes',
      summary: 'Codes of findings, causes and recommendations; a title that was never loaded is null',
      capability,
      reply: codesOut,
    },
    async (tx) => {
      const codes = await loadCodes(tx);
      const loaded = await loadedCodes(tx);
      const list = (kind: 'finding' | 'recommendation' | 'cause', known: readonly string[]) =>
        [...new Set([...known, ...loaded.filter((row) => row.kind === kind).map((row) => row.code)])].map(
          (code) => codeOf(codes, kind, code),
        );
      return {
        finding: list(
          'finding',
          allFindingCodes().map((each) => each.code),
        ),
        recommendation: list('recommendation', Object.keys(RECOMMENDATION_CODES).sort()),
        cause: list('cause', Object.keys(CAUSE_GROUPS)),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/findings/:id',
      summary: 'One finding with its recommendations, its line, and what the reader may do',
      capability,
      params: byId,
      reply: findingPage,
    },
    (tx, act, { params }) => findingPageOf(tx, act, params.id),
  );

  draftRoutes(app, services);
}

function lateOf(row: ListedFinding, today: PlainDate): number {
  return overdueDays({ status: row.status, step: 'open' }, row.due, today);
}

function draftRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings',
      summary: 'Add a finding to a draft report, with recommendations and responsibles',
      capability,
      body: newFindingBody,
      bodyLimit: 2 * MEGABYTE,
      reply: done,
      status: 201,
    },
    (tx, act, { body: { reportId, ...input } }) => addFinding(tx, act, reportId, input),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/findings/:id',
      summary: 'Change a finding of a draft; its recommendations are replaced',
      capability,
      params: byId,
      body: findingBody,
      bodyLimit: 2 * MEGABYTE,
      reply: done,
    },
    (tx, act, { params, body }) => editFinding(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/findings/:id',
      summary: 'Take a finding out of a draft',
      capability,
      params: byId,
      reply: done,
    },
    (tx, act, { params }) => deleteFinding(tx, act, params.id),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/:id/recommendations',
      summary: 'Add a recommendation to a finding of a draft',
      capability,
      params: byId,
      body: recommendationBody,
      reply: done,
      status: 201,
    },
    (tx, act, { params, body }) => addRecommendation(tx, act, params.id, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/findings/recommendations/:id/responsibles',
      summary: 'Say who answers for a recommendation of a draft; the shares add up to its value',
      capability,
      params: byId,
      body: responsiblesBody,
      reply: done,
    },
    (tx, act, { params, body }) => setResponsibles(tx, act, params.id, body.responsibles),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/findings/:id/responses',
      summary: 'Respond to a finding of a draft that was sent out (NHP)',
      capability,
      params: byId,
      body: responseBody,
      reply: done,
      status: 201,
    },
    (tx, act, { params, body }) => respond(tx, act, params.id, body),
  );
}
