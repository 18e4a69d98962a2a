import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Html } from '../../../../platform/http/html.ts';
import { contextOf, sendAnswer, type PageContext } from '../../../../platform/http/pages.ts';
import { requestLocale } from '../../../../platform/http/problems.ts';
import { isRefusal, notFound, type Outcome } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import type { Locale } from '../../../../platform/texts.ts';
import { keyListOf } from '../../actions/tokens/key-list.ts';
import { longestWay } from '../../rules/model/length.ts';
import { questionsOf, SOURCES, type Source } from '../../rules/model/model.ts';
import { findModel, type ModelRow } from '../../store/model/models.ts';
import { waveByCode } from '../../store/wave/waves.ts';
import { answeringTexts } from '../../texts/answering.ts';
import { ANSWERING_POLICY, answeringDocument } from './answering-document.ts';
import { registerAnsweringStyle } from './answering-style.ts';
import { answeringBody } from './answering-view.ts';
import { makeSettings } from './make-settings.ts';

interface Asked {
  Params: { wave: string; source: string };
  Querystring: { bahasa?: unknown };
}

/**
 * GET /s/:wave/:source: the survey's own page. Everybody of a source gets the same: the invitation's code stands in the fragment, which no
 * browser sends. No cookie is set, and no line of a log says when somebody came.
 */
export function answeringPage(app: App, services: Services): void {
  registerAnsweringStyle(app);
  app.get<Asked>(
    '/s/:wave/:source',
    { logLevel: 'silent', schema: { hide: true } },
    async (request, reply) => {
      const government = await services.governmentOf(request.host);
      if (government === null) return reply.code(404).send(notFound().message.id);
      const context = { ...contextOf(services, government, request), locale: localeOf(request) };
      const document = await services.db.asGovernment(government.id, (tx) =>
        makePage(tx, context, request.params),
      );
      return isRefusal(document)
        ? sendAnswer(request, reply, context, document)
        : send(reply, context.locale, document);
    },
  );
}

async function makePage(
  tx: Tx,
  { government, locale, today }: Pick<PageContext, 'government' | 'locale' | 'today'>,
  asked: Asked['Params'],
): Promise<Outcome<Html>> {
  const wave = await waveByCode(tx, asked.wave);
  const source = SOURCES.find((each) => each === asked.source);
  if (wave === undefined || source === undefined || wave.model_id === null) return notFound();
  if (wave.state === 'draft' || wave.state === 'drawn') return notFound();
  const model = await findModel(tx, wave.model_id);
  if (model === undefined || questionsOf(model.body, source).length === 0) return notFound();
  const keys = await keyListOf(tx, wave);
  const state = wave.state !== 'open' || today > wave.closes_on ? 'closed' : 'open';
  const settings = makeSettings(
    model.body,
    {
      code: wave.code,
      source,
      // Until the keys are made nobody can exchange a code.
      state: state === 'open' && (keys === null || today < wave.opens_on) ? 'early' : state,
      fingerprint: keys?.fingerprint ?? '',
    },
    locale,
  );
  return answeringDocument(government, locale, {
    title: answeringTexts[locale][`title-${source}`],
    path: `/s/${wave.code}/${source}`,
    body: answeringBody(government, locale, wave, mostAsked(model, source), settings),
  });
}

/** Published models never change, and the ways through one may be many. */
const longest = new Map<string, number>();

function mostAsked({ id, body }: ModelRow, source: Source): number {
  const key = `${id} ${source}`;
  const known = longest.get(key) ?? longestWay(body, source);
  longest.set(key, known);
  return known;
}

function localeOf(request: FastifyRequest<Asked>): Locale {
  const { bahasa } = request.query;
  return bahasa === 'id' || bahasa === 'en' ? bahasa : requestLocale(request as FastifyRequest);
}

function send(reply: FastifyReply, locale: Locale, document: Html): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .headers({
      'content-security-policy': ANSWERING_POLICY,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-language': locale,
    })
    .send(document.toString());
}
