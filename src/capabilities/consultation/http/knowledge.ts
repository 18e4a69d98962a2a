import { z } from 'zod';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { draftArticle, publishArticle, saveArticle, withdrawArticle } from '../actions/publish.ts';
import { tracesOf } from '../actions/traces.ts';
import {
  articleBody,
  articleDetail,
  articlePage,
  articleQuery,
  idParam,
  newArticle,
  publishBody,
} from '../contract.ts';
import { mayPublish } from '../policy.ts';
import { answersOf } from '../store/answers.ts';
import { findArticle, searchArticles } from '../store/articles.ts';
import { findQuestion } from '../store/questions.ts';
import { articleViewOf } from './present.ts';

const capability = 'consultation';
const made = z.object({ id: z.string() });

/** The knowledge base: read by everybody, published by those who answer. */
export function knowledgeRoutes(app: App, services: Services): void {
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
}
