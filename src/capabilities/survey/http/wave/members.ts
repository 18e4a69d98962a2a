import { staffRoute } from '../../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { record } from '../../../../platform/trail/record.ts';
import { z } from 'zod';
import { drawablesOf } from '../../actions/wave/draw-sample.ts';
import { correctContact, replaceMember } from '../../actions/wave/replace-member.ts';
import {
  contactBody,
  idParam,
  kept,
  memberPage,
  memberQuery,
  replaceBody,
  replaced,
  sourceSchema,
} from '../../contract/wave/waves.ts';
import { EXPORT_COLUMNS } from '../../parameters/wave.ts';
import { mayManage, mayReadFrame } from '../../policy.ts';
import { exportSheet } from '../../reports/wave/export-sheet.ts';
import { membersOf, pageOfMembers } from '../../store/wave/members.ts';
import { findWave, strataOf } from '../../store/wave/waves.ts';
import { presentMember } from './present.ts';

const capability = 'survey';

/** Members of a frame, their replacement, and the frame as files. */
export function memberRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/waves/:id/members',
      summary: 'The frame of a wave; nothing of who fetched a token',
      capability,
      params: idParam,
      query: memberQuery,
      reply: memberPage,
    },
    async (tx, act, { params, query }) => {
      if (!mayReadFrame(act.actor)) return notAllowed();
      if ((await findWave(tx, params.id)) === undefined) return notFound();
      const strata = new Map((await strataOf(tx, params.id)).map((each) => [each.id, each]));
      const { rows, total } = await pageOfMembers(tx, { waveId: params.id, ...query });
      return {
        rows: rows.map((each) => presentMember(each, strata)),
        total,
        page: query.page,
        size: query.size,
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/members/:id/replace',
      summary: 'Ask the next of the draw instead of somebody who cannot be reached',
      capability,
      params: idParam,
      body: replaceBody,
      reply: replaced,
    },
    async (tx, act, { params, body }) => {
      const next = await replaceMember(tx, act, { id: params.id, version: body.version }, body.reason);
      if (isRefusal(next)) return next;
      if (next === null) return { replacement: null };
      return { replacement: { id: next.id, drawOrder: next.draw_order ?? 0, unit: next.unit } };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/members/:id/contact',
      summary: 'Correct how somebody of the sample is reached; codes sent before serve no more',
      capability,
      params: idParam,
      body: contactBody,
      reply: kept,
    },
    async (tx, act, { params, body }) => {
      const member = await correctContact(tx, act, { id: params.id, version: body.version }, body);
      return isRefusal(member) ? member : { version: member.version };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/survey/waves/:id/population',
      summary: 'The population of one source in the columns that the commission asks for',
      capability,
      params: idParam,
      query: z.object({ source: sourceSchema }),
    },
    async (tx, act, { params, query: { source } }) => {
      if (!mayManage(act.actor)) return notAllowed();
      const wave = await findWave(tx, params.id);
      if (wave === undefined) return notFound();
      const columns = await getParameter(tx, EXPORT_COLUMNS, act.today);
      const members = (await membersOf(tx, wave.id)).filter(
        (each) => each.source === source && each.excluded === null && each.erased_on === null,
      );
      // Names and contacts leave the house: the trail says who took them, and how many.
      await record(tx, act, {
        action: 'survey.export-population',
        kind: 'survey-population',
        subject: wave.id,
        record: { source, members: members.length },
      });
      return {
        name: `populasi-${source}-${wave.code}`,
        sheet: exportSheet(members, columns[source], source),
      };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/survey/waves/:id/frame',
      summary: 'What the draw rests on, without names: whoever has it and the seed draws the same again',
      capability,
      params: idParam,
    },
    async (tx, act, { params }) => {
      if (!mayReadFrame(act.actor)) return notAllowed();
      const wave = await findWave(tx, params.id);
      if (wave === undefined) return notFound();
      const drawables = drawablesOf(await membersOf(tx, wave.id));
      return {
        name: `kerangka-${wave.code}`,
        sheet: {
          name: 'kerangka',
          columns: ['id', 'source', 'unit_group', 'position_group'].map((header) => ({
            header,
            format: 'text' as const,
          })),
          rows: drawables.map(({ id, source, group: [unit, position] }) => [id, source, unit, position]),
        },
      };
    },
  );
}
