import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Government } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { dayIn } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Html } from '../../../platform/http/html.ts';
import { notFound } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { localeFrom, type Locale } from '../../../platform/texts.ts';
import { sealedPage } from './sealed-layout.ts';

export interface SealedContext {
  government: Government;
  locale: Locale;
  today: PlainDate;
  /** path of this page with the language that was asked for */
  to(path: string): string;
}

export interface SealedAnswer {
  title: string;
  body: Html;
  /** entry names of scripts beside the quick exit's */
  scripts?: readonly string[];
}

/**
 * A page of the sealed origin: government by host, language by the address alone (no cookie is set, so nothing of a visit stays), one
 * transaction that only reads. Policy and `no-store` come from the origin itself.
 */
export function sealedRoute(
  app: App,
  services: Services,
  path: string,
  handle: (tx: Tx, context: SealedContext) => Promise<SealedAnswer>,
): void {
  app.get(path, { schema: { hide: true } }, async (request, reply) => {
    const government = await services.governmentOf(request.host);
    const locale = localeOf(request);
    if (government === null)
      return reply.code(404).type('text/plain; charset=utf-8').send(notFound().message[locale]);
    const context = contextOf(services, government, locale);
    const answer = await services.db.asGovernment(government.id, (tx) => handle(tx, context));
    return sendSealed(reply, context, path, answer);
  });
}

export function contextOf(
  services: Pick<Services, 'clock'>,
  government: Government,
  locale: Locale,
): SealedContext {
  const today = dayIn(government.zone, services.clock());
  return { government, locale, today, to: (there) => inLanguage(there, locale) };
}

export function sendSealed(
  reply: FastifyReply,
  context: SealedContext,
  path: string,
  answer: SealedAnswer,
): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-language', context.locale)
    .header('cache-control', 'no-store')
    .send(sealedPage({ ...answer, ...context, path }).toString());
}

export function localeOf(request: FastifyRequest): Locale {
  const asked = (request.query as Record<string, unknown>)['bahasa'];
  return localeFrom(request.headers['accept-language'], asked === 'id' || asked === 'en' ? asked : undefined);
}

/** Language travels in the address: `/kotak?bahasa=en`. */
export function inLanguage(path: string, locale: Locale): string {
  return `${path}?bahasa=${locale}`;
}
