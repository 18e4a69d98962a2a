import { z } from 'zod';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import { actorNames } from '../../directory/index.ts';
import { addCanned, changeCanned, keepTopic, removeCanned } from '../actions/keep-lists.ts';
import { draftArticle, publishArticle, saveArticle, withdrawArticle } from '../actions/publish.ts';
import { dutyOn } from '../actions/roster.ts';
import { consultationStatistics } from '../actions/statistics.ts';
import { tracesOf } from '../actions/traces.ts';
import {
  articleBody,
  articleDetail,
  articlePage,
  articleQuery,
  cannedBody,
  idParam,
  listsReply,
  newArticle,
  publishBody,
  statisticsQuery,
  statisticsReply,
  topicBody,
} from '../contract.ts';
import { ANSWER_NOTICE } from '../parameters.ts';
import { mayAnswer, mayKeepLists, mayPublish, mayReadAll } from '../policy.ts';
import { answersOf } from '../store/answers.ts';
import { findArticle, searchArticles } from '../store/articles.ts';
import { listCanned } from '../store/canned.ts';
import { findQuestion } from '../store/questions.ts';
import { listTopics } from '../store/topics.ts';
import { articleViewOf } from './present.ts';

const capability = 'consultation';
const made = z.object({ id: z.string() });
const done = z.object({ done: z.literal(true) });

/** Knowledge base, topics, ready-made answers, statistics. */
export function knowledgeRoutes(app: App, services: Services): void {
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
      path: '/consultation/articles',
      summary: 'Published answers, by words and topic',
      capability,
      query: articleQuery,
      reply: articlePage,
    },
    async (tx, act, { query }) => {
      if (query.state !== 'published' && !mayPublish(act.actor)) return notAllowed();
      const { page, size, q, topic, state } = query;
      const found = await searchArticles(tx, {
        text: q,
        topic,
        state,
        offset: (page - 1) * size,
        limit: size,
      });
      return { rows: found.rows.map(articleViewOf), total: found.total, page, size };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/consultation/articles/:id',
      summary: 'One entry; beside it what it came from, for whoever publishes',
      capability,
      params: idParam,
      reply: articleDetail,
    },
    async (tx, act, { params }) => {
      const row = await findArticle(tx, params.id);
      const publisher = mayPublish(act.actor);
      if (row === undefined || (row.state !== 'published' && !publisher)) return notFound();
      if (!publisher) return { ...articleViewOf(row), original: null, traces: [], mayPublish: false };
      const question = row.question_id === null ? undefined : await findQuestion(tx, row.question_id);
      const answer =
        question === undefined
          ? undefined
          : (await answersOf(tx, question.id)).find((each) => each.state === 'sent');
      return {
        ...articleViewOf(row),
        original:
          question === undefined
            ? null
            : { facts: question.facts, asked: question.asked, answer: answer?.body ?? '' },
        traces: await tracesOf(tx, row, question, answer),
        mayPublish: true,
      };
    },
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/articles',
      summary: 'Begin an entry, from an answered question or empty',
      capability,
      body: newArticle,
      reply: made,
      status: 201,
    },
    async (tx, act, { body }) => draftArticle(tx, act, body.questionId),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/consultation/articles/:id',
      summary: 'Save the text of an entry',
      capability,
      params: idParam,
      body: articleBody,
      reply: made,
    },
    async (tx, act, { params, body }) => saveArticle(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/articles/:id/publish',
      summary: 'Publish an anonymised entry',
      capability,
      params: idParam,
      body: publishBody,
      reply: made,
    },
    async (tx, act, { params, body }) => publishArticle(tx, act, params.id, body.anonymous),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/consultation/articles/:id/withdraw',
      summary: 'Take an entry back',
      capability,
      params: idParam,
      reply: made,
    },
    async (tx, act, { params }) => withdrawArticle(tx, act, params.id),
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
