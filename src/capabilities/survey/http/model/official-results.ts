import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { actorNames } from '../../../directory/index.ts';
import { keepOfficialResult, removeOfficialResult } from '../../actions/model/keep-official-result.ts';
import {
  keepOfficialBody,
  officialDone,
  officialList,
  removeOfficialBody,
} from '../../contract/official-results.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { mayManage, mayRead } from '../../policy.ts';
import { listOfficialResults } from '../../store/model/official-results.ts';

const capability = 'survey';

/** The commission's own results, kept as records with their source, under /api/survey/official-results. */
export function officialResultRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/official-results',
      summary: 'What the commission published of its own survey, the newest year first',
      capability,
      reply: officialList,
    },
    async (tx, act) => {
      if (!mayRead(act.actor)) return notAllowed();
      const rows = await listOfficialResults(tx);
      const names = await actorNames(
        tx,
        rows.map((each) => each.entered_by),
      );
      return {
        rows: rows.map((row) => ({
          id: row.id,
          year: row.year,
          kind: row.kind,
          name: row.name,
          dimension: row.dimension,
          value: row.value,
          band: row.band,
          respondents: row.respondents,
          source: row.source,
          enteredAt: row.entered_at,
          enteredBy: names.get(row.entered_by) ?? '',
          version: row.version,
        })),
        may: mayManage(act.actor) ? ['manage' as const] : [],
      };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/official-results',
      summary: 'Keep a figure of the commission, with its source',
      capability,
      body: keepOfficialBody,
      reply: officialDone,
    },
    (tx, act, { body }) => keepOfficialResult(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/official-results/:id/remove',
      summary: 'Remove a figure of the commission that was entered wrongly',
      capability,
      params: idParam,
      body: removeOfficialBody,
      reply: officialDone,
    },
    (tx, act, { params, body }) => removeOfficialResult(tx, act, params.id, body.version),
  );
}
