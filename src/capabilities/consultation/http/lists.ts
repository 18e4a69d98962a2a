import { z } from 'zod';
import { yearOf } from '../../../platform/calendar/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { actorNames } from '../../directory/index.ts';
import { addCanned, changeCanned, keepTopic, removeCanned } from '../actions/keep-lists.ts';
import { dutyOn } from '../actions/roster.ts';
import { consultationStatistics } from '../actions/statistics.ts';
import { cannedBody, idParam, listsReply, statisticsQuery, statisticsReply, topicBody } from '../contract.ts';
import { ANSWER_NOTICE } from '../parameters.ts';
import { mayAnswer, mayKeepLists, mayPublish, mayReadAll } from '../policy.ts';
import { listCanned } from '../store/canned.ts';
import { listTopics } from '../store/topics.ts';

const capability = 'consultation';
const made = z.object({ id: z.string() });
const done = z.object({ done: z.literal(true) });

/** Topics, ready-made answers, who is on duty, statistics. */
export function listRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/lists',
      summary: 'Topics, ready-made answers, who is on duty',
      capability,
      reply: listsReply,
    },
    async (tx, act) => {
      const insider = mayReadAll(act.actor);
      const duty = await dutyOn(tx, act, act.today);
      const names = await actorNames(tx, duty.on);
      return {
        topics: await listTopics(tx),
        canned: insider ? await listCanned(tx) : [],
        notice: await getParameter(tx, ANSWER_NOTICE, act.today),
        noticeSource: ANSWER_NOTICE.source,
        on: insider
          ? duty.on.map((accountId) => ({ accountId, name: names.get(accountId) ?? accountId }))
          : [],
        may: {
          answer: mayAnswer(act.actor),
          readAll: insider,
          keepLists: mayKeepLists(act.actor),
          publish: mayPublish(act.actor),
        },
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/consultation/topics',
      summary: 'Change or add a topic',
      capability,
      body: topicBody,
      reply: made,
    },
    async (tx, act, { body }) => {
      const { key, nameId, nameEn, position, active, needsApproval } = body;
      return keepTopic(tx, act, { key, name: { id: nameId, en: nameEn }, position, active, needsApproval });
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/canned',
      summary: 'Add a ready-made answer',
      capability,
      body: cannedBody,
      reply: made,
      status: 201,
    },
    async (tx, act, { body }) => addCanned(tx, act, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/consultation/canned/:id',
      summary: 'Change a ready-made answer',
      capability,
      params: idParam,
      body: cannedBody,
      reply: made,
    },
    async (tx, act, { params, body }) => changeCanned(tx, act, { id: params.id, ...body }),
  );
  staffRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/consultation/canned/:id',
      summary: 'Take a ready-made answer away',
      capability,
      params: idParam,
      reply: done,
    },
    async (tx, act, { params }) => {
      const outcome = await removeCanned(tx, act, params.id);
      return isRefusal(outcome) ? outcome : { done: true as const };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/statistics',
      summary: 'Figures of a year by topic; small ones are left out',
      capability,
      query: statisticsQuery,
      reply: statisticsReply,
    },
    async (tx, act, { query }) => {
      if (!mayReadAll(act.actor)) return notAllowed();
      return consultationStatistics(tx, act, query.year ?? yearOf(act.today));
    },
  );
}
