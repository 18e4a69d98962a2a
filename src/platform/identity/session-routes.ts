import { openRoute } from '../http/open-route.ts';
import { requestLocale } from '../http/problems.ts';
import { isRefusal, notFound } from '../outcome.ts';
import type { App, Services } from '../services.ts';
import { activate } from './activate.ts';
import { clientOf } from './client.ts';
import {
  activationBody,
  activationReply,
  doneReply,
  idParams,
  logInBody,
  practiceBody,
  sessionReply,
  sessionsReply,
  stageReply,
  totpBody,
} from './contract.ts';
import { setToken } from './cookies.ts';
import { describeSession } from './describe-session.ts';
import { logIn } from './log-in.ts';
import { ownRoute } from './own-route.ts';
import { setPractice } from './practice.ts';
import { refuseClosedPassword } from './provider/closed-password.ts';
import { giveSecondFactor } from './second-factor.ts';
import { findSession } from './sessions.ts';
import { endSession, listSessions } from './session-store.ts';
import { signOutRoute } from './sign-out.ts';

/** Signing in, out and on: /api/session, /api/sessions and /api/activation. */
export function sessionRoutes(app: App, services: Services): void {
  openRoute(
    app,
    services,
    { method: 'POST', path: '/session', summary: 'Sign in', body: logInBody, reply: stageReply },
    async (government, { body, request, reply }) => {
      const closed = await refuseClosedPassword(services, government, request);
      if (closed !== null) return closed;
      const signedIn = await logIn(services, government, body, clientOf(request));
      if (isRefusal(signedIn)) return signedIn;
      setToken(request, reply, signedIn.token);
      return { stage: signedIn.stage };
    },
  );
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/session/totp',
      summary: 'Give the second factor',
      body: totpBody,
      reply: stageReply,
    },
    async (_government, { body, request, reply }) => {
      const session = await findSession(services, request);
      if (isRefusal(session)) return session;
      const token = await giveSecondFactor(services, session, body.code);
      if (isRefusal(token)) return token;
      setToken(request, reply, token);
      return { stage: 'full' as const };
    },
  );
  openRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/activation',
      summary: 'Activate an account with its one-time code, and sign in',
      body: activationBody,
      reply: activationReply,
    },
    async (government, { body, request, reply }) => {
      const activated = await activate(services, government, body, clientOf(request), requestLocale(request));
      if (isRefusal(activated)) return activated;
      setToken(request, reply, activated.token);
      return { enrolment: activated.enrolment };
    },
  );
  ownRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/session',
      summary: 'Who is signed in, and what the shell shows',
      reply: sessionReply,
    },
    (own) => describeSession(services, own),
  );
  ownRoute(
    app,
    services,
    {
      method: 'POST',
      path: '/session/practice',
      summary: 'Go to the practice twin, or back',
      body: practiceBody,
      reply: practiceBody,
    },
    async (own, { body }) => {
      const on = await setPractice(services, own, body.on);
      return isRefusal(on) ? on : { on };
    },
  );
  ownRoute(
    app,
    services,
    { method: 'GET', path: '/sessions', summary: 'Own open sessions', reply: sessionsReply },
    (own) =>
      own.run(async (tx) => {
        const open = await listSessions(tx, own.session.accountId, services.clock());
        return open.map((each) => ({ ...each, current: each.id === own.session.sessionId }));
      }),
  );
  ownRoute(
    app,
    services,
    {
      method: 'DELETE',
      path: '/sessions/:id',
      summary: 'End one of the own sessions',
      params: idParams,
      reply: doneReply,
    },
    (own, { params }) =>
      own.run(async (tx, act) =>
        (await endSession(tx, own.session.accountId, params.id, act.now))
          ? { done: true as const }
          : notFound(),
      ),
  );
  signOutRoute(app, services);
}
