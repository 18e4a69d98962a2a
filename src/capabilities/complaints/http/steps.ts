import { mergeMatter } from '../../../platform/inbox/index.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { isRefusal, notAllowed } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { answerComplaint } from '../actions/answer-complaint.ts';
import { askReporter } from '../actions/ask-reporter.ts';
import { decideObjection } from '../actions/decide-objection.ts';
import { rejectComplaint } from '../actions/reject-complaint.ts';
import { reviewAnswer } from '../actions/review-answer.ts';
import { passOnComplaint, verifyComplaint } from '../actions/verify-complaint.ts';
import {
  answerBody,
  askBody,
  idParam,
  mergeBody,
  moved,
  objectionBody,
  passOnBody,
  rejectBody,
  reviewBody,
  verifyBody,
} from '../contract.ts';
import { mayIntake } from '../policy.ts';

const capability = 'complaints';

/** What staff do with a complaint, one address for each verb. */
export function stepRoutes(app: App, services: Services): void {
  const route = { method: 'POST', capability, params: idParam, reply: moved } as const;

  staffRoute(
    app,
    services,
    { ...route, path: '/complaints/:id/verify', summary: 'Set the class and pass it on', body: verifyBody },
    (tx, act, { params, body }) => verifyComplaint(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    { ...route, path: '/complaints/:id/pass-on', summary: 'Pass it to another agency', body: passOnBody },
    (tx, act, { params, body }) => passOnComplaint(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    { ...route, path: '/complaints/:id/ask', summary: 'Ask the reporter for more', body: askBody },
    (tx, act, { params, body }) => askReporter(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    {
      ...route,
      path: '/complaints/:id/answer',
      summary: "The agency's answer, for review",
      body: answerBody,
    },
    (tx, act, { params, body }) => answerComplaint(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    {
      ...route,
      path: '/complaints/:id/review',
      summary: 'Approve an answer or send it back',
      body: reviewBody,
    },
    (tx, act, { params, body }) => reviewAnswer(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    { ...route, path: '/complaints/:id/reject', summary: 'Say where the right address is', body: rejectBody },
    (tx, act, { params, body }) => rejectComplaint(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    {
      ...route,
      path: '/complaints/:id/objection',
      summary: 'Decide about an objection',
      body: objectionBody,
    },
    (tx, act, { params, body }) => decideObjection(tx, act, { ...body, ...params }),
  );
  staffRoute(
    app,
    services,
    { ...route, path: '/complaints/:id/merge', summary: 'Join it with another one', body: mergeBody },
    async (tx, act, { params, body }) => {
      if (!mayIntake(act.actor)) return notAllowed();
      const joined = await mergeMatter(tx, act, { from: params.id, into: body.into });
      return isRefusal(joined) ? joined : { id: params.id, state: 'merged' as const };
    },
  );
}
