import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { readPageCookie, type PageCookie } from '../../../platform/http/page-cookies.ts';
import { pageRoute, type PageAnswer, type PageContext } from '../../../platform/http/pages.ts';
import { sha256 } from '../../../platform/ids.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { formRoute } from '../../../platform/open-forms/form-route.ts';
import { publicAct } from '../../../platform/open-forms/public-act.ts';
import { isRefusal, notFound, type Refusal } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies } from '../../directory/index.ts';
import { destinationOfToken, hostMac, hostPath } from '../actions/host-link.ts';
import { finishHost, isHostOpen, openHost } from '../actions/open-host.ts';
import { codeOfStep, stepAt, STEP_SECONDS } from '../rules/visum-code.ts';
import { windowOf } from '../rules/window.ts';
import { membersOf } from '../store/members.ts';
import { findHost, findHostPlace, visumsOf } from '../store/visums.ts';
import { closedPage, codePage, namePage, type VisumSubject } from './visum-view.ts';

/** Requests a minute from one address: several tablets of one office, each asking every half minute. */
const PER_MINUTE = 120;
const LONGEST_NAME = 100;
/** What the trail says of whoever opens the page: only by which door he came. */
const HOST_ACTOR = 'public:visum';

const params = z.object({ token: z.string().max(60) });
const query = z.object({ langsung: z.string().max(4).default('').catch('') });

/** `/visum/<token>`: the host office's page. The token stands on the assignment letter; the code changes every 30 seconds. */
export function visumPages(app: App, services: Services): void {
  pageRoute(
    app,
    services,
    { path: '/visum/:token', params, query, perMinute: PER_MINUTE },
    async (tx, context, input) => {
      const subject = await subjectOf(tx, services, input.params.token);
      if (subject === null) return notFound();
      if (!isHostOpen(subject.trip, context.now)) return closedPage(context, subject);
      const host = await findHost(tx, subject.destination.id);
      if (host === undefined || host.browser_hash !== browserOf(input.request, subject))
        return namePage(context, subject, { taken: host });
      const now = Temporal.Instant.from(context.now).epochMilliseconds / 1_000;
      const mac = hostMac(openVault(services.folders.keys), subject.destination.id);
      const travellers = await membersOf(tx, [subject.trip.id]);
      const visums = await visumsOf(
        tx,
        travellers.map((each) => each.id),
      );
      const here = visums.filter((each) => each.destination_id === subject.destination.id);
      return codePage(context, subject, {
        host,
        code: codeOfStep(mac, stepAt(now)),
        origin: services.publicUrl(context.government),
        scanned: {
          visums: new Set(here.map((each) => each.member_id)).size,
          travellers: travellers.filter((each) => each.state !== 'cancelled').length,
        },
        left: STEP_SECONDS - (Math.floor(now) % STEP_SECONDS),
        live: input.query.langsung !== '',
      });
    },
  );

  formRoute(
    app,
    services,
    { path: '/visum/:token', params, purpose: 'code' },
    async (tx, context, { params: { token }, values, errors }): Promise<PageAnswer | Refusal> => {
      const subject = await subjectOf(tx, services, token);
      if (subject === null) return notFound();
      const officer = values.text('nama').trim().replaceAll(/\s+/g, ' ');
      if (errors.length > 0 || officer === '' || officer.length > LONGEST_NAME) {
        const taken = await findHost(tx, subject.destination.id);
        return namePage(context, subject, { taken, typed: officer.slice(0, LONGEST_NAME), error: true });
      }
      const secret = randomBytes(24).toString('base64url');
      const opened = await openHost(tx, publicAct(services, context, HOST_ACTOR), subject.destination.id, {
        officer,
        browserHash: sha256(secret),
      });
      if (isRefusal(opened)) return opened;
      return { redirect: subject.path, cookies: [cookieFor(subject, secret, context)] };
    },
  );

  formRoute(
    app,
    services,
    { path: '/visum/:token/selesai', params, purpose: 'code' },
    async (tx, context, { params: { token }, values, request }): Promise<PageAnswer | Refusal> => {
      const subject = await subjectOf(tx, services, token);
      if (subject === null) return notFound();
      const act = publicAct(services, context, HOST_ACTOR);
      const isDone = values.text('selesai') !== 'tidak';
      const host = await finishHost(tx, act, subject.destination.id, browserOf(request, subject), isDone);
      return isRefusal(host) ? host : { redirect: subject.path };
    },
  );
}

/** Null: a link that was not made here, or a trip that was never signed or was cancelled. */
async function subjectOf(tx: Tx, services: Services, token: string): Promise<VisumSubject | null> {
  const vault = openVault(services.folders.keys);
  const id = destinationOfToken(vault, token);
  const place = id === null ? undefined : await findHostPlace(tx, id);
  if (place === undefined) return null;
  const agencies = await getAgencies(tx, [place.trip.agency_id]);
  return {
    ...place,
    agency: agencies.get(place.trip.agency_id)?.name ?? '',
    path: hostPath(vault, place.destination.id),
  };
}

const cookieName = ({ destination }: VisumSubject) => `visum-${destination.id.slice(-12)}`;

function browserOf(request: FastifyRequest, subject: VisumSubject): string {
  return sha256(readPageCookie(request, cookieName(subject)) ?? '');
}

/** Lives as long as the trip's window. */
function cookieFor(subject: VisumSubject, value: string, { now }: PageContext): PageCookie {
  const { until } = windowOf({ from: subject.trip.from_day, to: subject.trip.to_day });
  const left = Math.ceil(until - Temporal.Instant.from(now).epochMilliseconds / 1_000);
  return { name: cookieName(subject), value, maxAge: Math.max(60, left) };
}
