import type { App, Services } from '../../../platform/services.ts';
import { assessCase } from '../actions/assess-case.ts';
import { setStatus, writeToCase } from '../actions/case-work.ts';
import { badGrant, grantCaseTo, revokeGrant } from '../actions/grants.ts';
import { listCases } from '../actions/list-cases.ts';
import { readCase } from '../actions/read-case.ts';
import { readCustody } from '../actions/read-custody.ts';
import { noteReceiptNumber, referCase } from '../actions/refer-case.ts';
import {
  caseParams,
  caseReply,
  casesQuery,
  casesReply,
  custodyReply,
  grantBody,
  grantReply,
  idReply,
  labelsBody,
  messageBody,
  messageReply,
  readerParams,
  receiptBody,
  referralBody,
  referralParams,
  revokeReply,
  statusBody,
  statusReply,
} from '../contract-desk.ts';
import { deskRoute } from './desk-route.ts';

/** Cases that a key of the account opens. */
export function deskCases(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    { method: 'GET', path: '/cases', summary: 'Own cases', query: casesQuery, reply: casesReply },
    (tx, act, { query }) => listCases(tx, act, { ...query, mine: query.mine === 'true' }),
  );

  const one = { path: '/cases/:id', params: caseParams } as const;
  deskRoute(
    app,
    services,
    { ...one, method: 'GET', summary: 'A case, sealed as it lies here', reply: caseReply },
    (tx, act, { params }) => readCase(tx, act, services.folders, params.id),
  );
  deskRoute(
    app,
    services,
    { ...one, method: 'PATCH', summary: 'Labels of a case', body: labelsBody, reply: idReply },
    (tx, act, { params, body }) => assessCase(tx, act, { ...body, ...params }),
  );
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/status',
      summary: 'Take a case one step on',
      params: caseParams,
      body: statusBody,
      reply: statusReply,
    },
    (tx, act, { params, body }) => setStatus(tx, act, { ...body, ...params }),
  );
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/messages',
      summary: 'Write to the reporter, or a note among readers',
      params: caseParams,
      body: messageBody,
      reply: messageReply,
    },
    (tx, act, { params, body }) => writeToCase(tx, act, { ...body, ...params }),
  );
  deskRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/cases/:id/custody',
      summary: 'Who did what with a case, by day',
      params: caseParams,
      reply: custodyReply,
    },
    (tx, act, { params }) => readCustody(tx, act, params.id),
  );
  grantRoutes(app, services);
  referralRoutes(app, services);
}

function grantRoutes(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/grants',
      summary: 'Give a case to one more reader, by a signed statement',
      params: caseParams,
      body: grantBody,
      reply: grantReply,
    },
    async (tx, act, { params, body }) =>
      body.grant.statement.report === params.id
        ? grantCaseTo(tx, act, services.folders, body.grant)
        : badGrant(),
  );
  deskRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/cases/:id/grants/:fingerprint',
      summary: 'Take a grant back',
      params: readerParams,
      reply: revokeReply,
    },
    (tx, act, { params }) => revokeGrant(tx, act, params),
  );
}

function referralRoutes(app: App, services: Services): void {
  deskRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/cases/:id/referrals',
      summary: 'Remember that a package left for another authority',
      params: caseParams,
      body: referralBody,
      reply: idReply,
    },
    (tx, act, { params, body }) => referCase(tx, act, { ...body, ...params }),
  );
  deskRoute(
    app,
    services,
    {
      method: 'PATCH',
      path: '/cases/:id/referrals/:rid',
      summary: 'The number that the addressee gave',
      params: referralParams,
      body: receiptBody,
      reply: idReply,
    },
    (tx, act, { params, body }) => noteReceiptNumber(tx, act, { ...body, ...params }),
  );
}
