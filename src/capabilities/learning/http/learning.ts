import type { Act } from '../../../platform/act.ts';
import { yearOf } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed, notFound } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { answerLesson } from '../actions/answer-lesson.ts';
import { givePledge } from '../actions/give-pledge.ts';
import {
  answersBody,
  answersReply,
  completionQuery,
  completionReply,
  done,
  learningDesk,
  lessonPage,
  lessonParam,
  pledgeBody,
} from '../contract.ts';
import { SMALLEST_SHOWN } from '../parameters.ts';
import { completionReach } from '../policy.ts';
import { completion } from '../rules/completion.ts';
import { findLesson, LESSONS } from '../rules/lessons/index.ts';
import type { Lesson } from '../rules/lessons/lesson.ts';
import { findPledge, lessonsDone, openOffers, takingsOf } from '../store/learning.ts';

const capability = 'learning';

/** Lessons and the pledge under /api/learning: each person's own, and shares by agency. */
export function learningRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/learning',
      summary: 'My lessons and my pledge',
      capability,
      reply: learningDesk,
    },
    async (tx, act) => {
      const year = yearOf(act.today);
      const rows = await rowsFor(tx, act);
      const offeredFirst = rows.toSorted((a, b) => Number(b.offered !== null) - Number(a.offered !== null));
      const pledge = act.actor.personId === null ? undefined : await findPledge(tx, act.actor.personId, year);
      return { lessons: offeredFirst, year, pledgedOn: pledge?.pledged_on ?? null };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/learning/lessons/:key',
      summary: 'One lesson with its questions',
      capability,
      params: lessonParam,
      reply: lessonPage,
    },
    async (tx, act, { params: { key } }) => {
      const lesson = findLesson(key);
      const row = (await rowsFor(tx, act)).find((each) => each.key === key);
      if (lesson === undefined || row === undefined) return notFound();
      const questions = lesson.questions.map(({ ask, options }) => ({ ask, options: [...options] }));
      return { ...row, body: [...lesson.body], source: lesson.source, questions };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/learning/lessons/:key/answers',
      summary: 'Answer the three questions; each comes back with its reason',
      capability,
      params: lessonParam,
      body: answersBody,
      reply: answersReply,
    },
    async (tx, act, { params: { key }, body }) => {
      const graded = await answerLesson(tx, act, key, body.answers);
      if (isRefusal(graded)) return graded;
      const questions = findLesson(key)!.questions;
      return {
        passed: graded.passed,
        questions: graded.right.map((right, index) => ({ right, why: questions[index]!.why })),
      };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/learning/pledge',
      summary: 'Give this year’s integrity pledge',
      capability,
      body: pledgeBody,
      reply: done,
    },
    async (tx, act, { body }) => (await givePledge(tx, act, body.version)) ?? { done: true as const },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/learning/completion',
      summary: 'How far agencies have come; nobody is named, and no small number shown',
      capability,
      query: completionQuery,
      reply: completionReply,
    },
    async (tx, act, { query: { what, year = yearOf(act.today) } }) => {
      const agencyIds = completionReach(act.actor);
      if (agencyIds?.length === 0) return notAllowed();
      const takings = await takingsOf(tx, what, year, act.today, agencyIds);
      const shares = completion(takings, await getParameter(tx, SMALLEST_SHOWN, act.today));
      const agencies = await getAgencies(
        tx,
        shares.map((share) => share.agencyId),
      );
      const rows = shares.map((share) => ({ ...share, agency: agencies.get(share.agencyId)?.name ?? '' }));
      return { year, rows: rows.toSorted((a, b) => a.agency.localeCompare(b.agency, 'id')) };
    },
  );
}

async function rowsFor(tx: Tx, act: Act) {
  const { personId } = act.actor;
  const offers = personId === null ? [] : await openOffers(tx, personId);
  const dones = personId === null ? [] : await lessonsDone(tx, personId);
  return LESSONS.map((lesson: Lesson) => {
    const offer = offers.find((each) => each.lesson === lesson.key);
    const finished = dones.find((each) => each.lesson === lesson.key && each.version === lesson.version);
    return {
      key: lesson.key,
      title: lesson.title,
      offered: offer === undefined ? null : { occasion: offer.occasion, on: offer.offered_on },
      doneOn: finished?.done_on ?? null,
    };
  });
}
