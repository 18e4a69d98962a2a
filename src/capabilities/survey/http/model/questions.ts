import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { addQuestion, adoptBank, editQuestion, retireQuestion } from '../../actions/model/bank.ts';
import { asQuestion } from '../../contract/model-body.ts';
import {
  adopted,
  bankList,
  bankQuery,
  editQuestionBody,
  modelDone,
  newQuestionBody,
  retireQuestionBody,
} from '../../contract/model.ts';
import { idParam } from '../../contract/wave/waves.ts';
import { mayRead } from '../../policy.ts';
import { presentBank } from './present.ts';

const capability = 'survey';

/** The bank of questions, under /api/survey/questions. */
export function questionRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/survey/questions',
      summary: 'The bank of questions, retired ones among it',
      capability,
      query: bankQuery,
      reply: bankList,
    },
    async (tx, act, { query }) =>
      mayRead(act.actor) ? presentBank(tx, act, query.source ?? null) : notAllowed(),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/questions',
      summary: 'Add a question to the bank',
      capability,
      body: newQuestionBody,
      reply: modelDone,
      status: 201,
    },
    (tx, act, { body }) => addQuestion(tx, act, asQuestion(body.question)),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/questions/adopt',
      summary: 'Take the questions of the program into the bank',
      capability,
      reply: adopted,
      status: 201,
    },
    (tx, act) => adoptBank(tx, act),
  );
  staffRoute(
    app,
    services,
    {
      method: 'PUT',
      path: '/survey/questions/:id',
      summary: 'Change a question of the bank',
      capability,
      params: idParam,
      body: editQuestionBody,
      reply: modelDone,
    },
    (tx, act, { params, body }) =>
      editQuestion(tx, act, params.id, { ...body, question: asQuestion(body.question) }),
  );
  staffRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/survey/questions/:id/retire',
      summary: 'Retire a question, with the reason',
      capability,
      params: idParam,
      body: retireQuestionBody,
      reply: modelDone,
    },
    (tx, act, { params, body }) => retireQuestion(tx, act, params.id, body),
  );
}
