import { staffRoute } from '../../../platform/http/routes.ts';
import type { App, Services } from '../../../platform/services.ts';
import { checkPayment } from '../actions/check-payment.ts';
import { decideSuspension } from '../actions/decide-suspension.ts';
import { dismissRecommendation } from '../actions/dismiss-recommendation.ts';
import { recordPayment } from '../actions/record-payment.ts';
import { reopenRecommendation } from '../actions/reopen-recommendation.ts';
import { requestSuspension } from '../actions/request-suspension.ts';
import { reviewRecommendation } from '../actions/review-recommendation.ts';
import { submitFollowUp } from '../actions/submit-follow-up.ts';
import { verifyFollowUp } from '../actions/verify-follow-up.ts';
import { byId, done } from '../contract/common.ts';
import {
  decideBody,
  dismissBody,
  followUpBody,
  reopenBody,
  reviewBody,
  suspensionBody,
  verifyBody,
} from '../contract/follow-up.ts';
import { checkBody, paymentBody } from '../contract/money.ts';

const capability = 'findings';

/** What is done about recommendations: follow-up, verification, review, valid reasons, payments. */
export function followUpRoutes(app: App, services: Services): void {
  const common = { method: 'POST', capability, params: byId, reply: done } as const;
  const created = { ...common, status: 201 } as const;

  staffRoute(
    app,
    services,
    {
      ...created,
      path: '/findings/recommendations/:id/follow-ups',
      summary: 'Hand in a follow-up with its evidence',
      body: followUpBody,
    },
    (tx, act, { params, body }) => submitFollowUp(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/follow-ups/:id/verify',
      summary: 'Accept a follow-up, accept it partly, or return it',
      body: verifyBody,
    },
    (tx, act, { params, body }) => verifyFollowUp(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/recommendations/:id/review',
      summary: 'Enter the issuer’s review with its letter',
      body: reviewBody,
    },
    (tx, act, { params, body }) => reviewRecommendation(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/recommendations/:id/dismiss',
      summary: 'Give up a recommendation that cannot be followed up, by decree',
      body: dismissBody,
    },
    (tx, act, { params, body }) => dismissRecommendation(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/recommendations/:id/reopen',
      summary: 'Open a closed recommendation again, by a newer report',
      body: reopenBody,
    },
    (tx, act, { params, body }) => reopenRecommendation(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...created,
      path: '/findings/recommendations/:id/suspensions',
      summary: 'Ask to accept a valid reason for delay',
      body: suspensionBody,
    },
    (tx, act, { params, body }) => requestSuspension(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/suspensions/:id/decide',
      summary: 'Accept or reject a valid reason',
      body: decideBody,
    },
    (tx, act, { params, body }) => decideSuspension(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...created,
      path: '/findings/recommendations/:id/payments',
      summary: 'Record a payment, as its maker',
      body: paymentBody,
    },
    (tx, act, { params, body }) => recordPayment(tx, act, params.id, body),
  );
  staffRoute(
    app,
    services,
    {
      ...common,
      path: '/findings/payments/:id/check',
      summary: 'Verify or reject a payment, as its checker',
      body: checkBody,
    },
    (tx, act, { params, body }) => checkPayment(tx, act, params.id, body),
  );
}
