import { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { idSchema } from '../../../../platform/http/schemas.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import type { Locale } from '../../../../platform/texts.ts';
import { getAgencies } from '../../../directory/index.ts';
import { answerExplanation } from '../../actions/dashboard/answer-explanation.ts';
import { askExplanation } from '../../actions/dashboard/ask-explanation.ts';
import { subjectWords } from '../../actions/dashboard/tell-explanation.ts';
import {
  explanationMade,
  explanationPage,
  explanationQuery,
  explanationView,
  newAnswer,
  newExplanation,
} from '../../contract/explanations.ts';
import { explanationReach, mayExplain } from '../../policy.ts';
import { findExplanation, listExplanations, type Explanation } from '../../store/dashboard/explanations.ts';
import { explanationTexts } from '../../texts/explanations.ts';

const capability = 'spending';
const params = z.object({ id: idSchema });
/** Rows of a desk. */
const MOST = 20;

/** What the mayor and the Sekda ask, and what heads of agencies answer. */
export function explanationRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/explanations',
      summary: 'Explanations that were asked, those that wait first',
      capability,
      query: explanationQuery,
      reply: explanationPage,
    },
    async (tx, act, { query: { page, size, state, agency } }) => {
      const reached = explanationReach(act.actor);
      if (reached?.length === 0) return notAllowed();
      if (agency !== '' && reached !== null && !reached.includes(agency)) return notFound();
      const agencies = agency === '' ? reached : [agency];
      const { rows, total } = await listExplanations(
        tx,
        { agencies, state, today: act.today },
        { limit: size, offset: (page - 1) * size },
      );
      return { rows: await presentExplanations(tx, act, rows), total, page, size };
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/explanations/:id',
      summary: 'One explanation',
      capability,
      params,
      reply: explanationView,
    },
    async (tx, act, { params: { id } }) => {
      const row = await findExplanation(tx, id);
      const reached = explanationReach(act.actor);
      if (row === undefined || (reached !== null && !reached.includes(row.agency_id))) return notFound();
      return (await presentExplanations(tx, act, [row]))[0] ?? notFound();
    },
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/explanations',
      summary: 'Ask the head of an agency for an explanation',
      capability,
      body: newExplanation,
      reply: explanationMade,
      status: 201,
    },
    (tx, act, { body }) => askExplanation(tx, act, body),
  );

  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/spending/explanations/:id/answer',
      summary: 'Answer an explanation, once',
      capability,
      params,
      body: newAnswer,
      reply: z.object({ id: idSchema }),
    },
    (tx, act, input) => answerExplanation(tx, act, input.params.id, input.body.answer),
  );
}

export async function presentExplanations(tx: Tx, act: Act, rows: readonly Explanation[]) {
  const agencies = await getAgencies(tx, [...new Set(rows.map((each) => each.agency_id))]);
  return rows.map((row) => ({
    id: row.id,
    agencyId: row.agency_id,
    agency: agencies.get(row.agency_id)?.name ?? '',
    subject: {
      kind: row.subject_kind,
      ref: row.subject_ref,
      label: { id: subjectWords(row, 'id'), en: subjectWords(row, 'en') },
    },
    text: row.text,
    askedBy: both(`role-${row.asked_role}`),
    askedAt: row.asked_at,
    dueOn: row.due_on,
    overdue: row.answered_at === null && row.due_on < act.today,
    answer: row.answer,
    answeredAt: row.answered_at,
    mayAnswer: row.answered_at === null && mayExplain(act.actor, row.agency_id),
  }));
}

function both(key: keyof (typeof explanationTexts)['id']): Record<Locale, string> {
  return { id: explanationTexts.id[key], en: explanationTexts.en[key] };
}

/** What waits for the head of an agency. */
export async function explanationDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const reached = explanationReach(act.actor);
  const { rows } = await listExplanations(
    tx,
    { agencies: reached, state: 'open', today: act.today },
    { limit: MOST, offset: 0 },
  );
  return rows
    .filter((row) => mayExplain(act.actor, row.agency_id))
    .map((row) => ({
      id: `spending.explanation:${row.id}`,
      title: both('desk-title'),
      about: { id: subjectWords(row, 'id'), en: subjectWords(row, 'en') },
      due: row.due_on,
      overdue: row.due_on < act.today,
      action: both('desk-do'),
      link: `/penjelasan/${row.id}`,
    }));
}
