// Where phones send their positions: the addresses and answers that their applications expect. A 2xx means: it is stored and survives a power
// cut, or it is told in the answer why it is not; anything else makes an application send the same again for ever.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../../../platform/outcome.ts';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import type { App, Services } from '../../../platform/services.ts';
import { groupWriter } from '../actions/group-writer.ts';
import { positionTaker, type TakePositions } from '../actions/take-positions.ts';
import { readGpsLogger } from '../rules/clients/gpslogger.ts';
import { readOsmAnd, type Query } from '../rules/clients/osmand.ts';
import { readOwnTracks } from '../rules/clients/owntracks.ts';
import type { Taken } from '../rules/clients/taken-fix.ts';
import { readTraccarJson, traccarToken } from '../rules/clients/traccar-json.ts';
import type { DeviceKind } from '../store/devices.ts';
import { faultWords } from '../texts/ingest.ts';

/** Elements of one request; a client that comes back after weeks sends several. */
const MOST_ELEMENTS = 5_000;
const BODY_LIMIT = 4 * 2 ** 20;

type Answer = (reply: FastifyReply, refused: { place: number; fault: string; reason: string }[]) => unknown;

const asJson: Answer = (_reply, refused) => ({ refused });
/** OwnTracks reads an array of messages, and passes over kinds that it does not know. */
const asMessages: Answer = (_reply, refused) => (refused.length === 0 ? [] : [{ _type: 'lurus', refused }]);

export function ingestRoutes(app: App, services: Services): void {
  const take = positionTaker(services, groupWriter(services.db));
  const receive = receiver(services, take);
  const options = { bodyLimit: BODY_LIMIT, schema: { hide: true } } as const;

  const ownTracks = (request: FastifyRequest, reply: FastifyReply) =>
    receive(request, reply, tokenOf(request), ['owntracks'], asMessages, (received) =>
      isEmpty(request.body) ? [] : readOwnTracks(request.body, received),
    );
  app.post('/in/owntracks/:token', options, ownTracks);
  app.post('/in/owntracks', options, ownTracks);

  const osmAnd = (request: FastifyRequest, reply: FastifyReply) => {
    const json = traccarToken(request.body);
    if (json !== null)
      return receive(request, reply, json, ['traccar'], asJson, (received) =>
        readTraccarJson(request.body, received),
      );
    const query = queryOf(request);
    return receive(
      request,
      reply,
      query['id'] ?? query['deviceid'] ?? '',
      ['traccar'],
      asJson,
      (received) => [readOsmAnd(query, received)],
    );
  };
  app.get('/in/osmand', options, osmAnd);
  app.post('/in/osmand', options, osmAnd);

  const gpsLogger = (request: FastifyRequest, reply: FastifyReply) =>
    receive(request, reply, tokenOf(request), ['gpslogger'], asJson, (received) => [
      readGpsLogger(queryOf(request), received),
    ]);
  app.get('/in/gpslogger/:token', options, gpsLogger);
  app.post('/in/gpslogger/:token', options, gpsLogger);
}

function receiver(services: Services, take: TakePositions) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    kinds: readonly DeviceKind[],
    answer: Answer,
    read: (received: number) => readonly Taken[],
  ) => {
    const locale = requestLocale(request);
    const government = await services.governmentOf(request.hostname);
    if (government === null) return sendRefusal(reply, notFound(), locale);
    if (countOf(request.body) > MOST_ELEMENTS) return sendRefusal(reply, tooMany(), locale);
    const outcome = await take(government, token, kinds, read);
    if (outcome === null) return sendRefusal(reply, unknownToken(), locale);
    const refused = outcome.refused.map(({ place, fault }) => ({
      place,
      fault,
      reason: faultWords[locale][fault],
    }));
    return reply.code(200).header('cache-control', 'no-store').send(answer(reply, refused));
  };
}

/** In the path, or as the password of a basic log-in. */
function tokenOf(request: FastifyRequest): string {
  const { token } = request.params as { token?: string };
  if (token !== undefined) return token;
  const [scheme, code = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'basic') return '';
  return Buffer.from(code, 'base64').toString('utf8').split(':').slice(1).join(':');
}

/** The address's query, and a form in the body; a name that comes twice counts once. */
function queryOf(request: FastifyRequest): Query {
  const body = typeof request.body === 'object' && request.body !== null ? request.body : {};
  const all = { ...(request.query as object), ...body } as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      const one: unknown = Array.isArray(value) ? value[0] : value;
      return typeof one === 'string' || typeof one === 'number' ? [[name, String(one)]] : [];
    }),
  );
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || body === '';
}

function countOf(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  const { locations } = (body ?? {}) as { locations?: unknown };
  return Array.isArray(locations) ? locations.length : 1;
}

function unknownToken(): Refusal {
  return new Refusal(400, 'unknown-token', {
    id: 'Token ini tidak dikenal atau sudah tidak berlaku. Buka halaman perjalanan Anda dan pasang ulang aplikasinya.',
    en: 'This token is unknown or no longer valid. Open your trip and set the application up again.',
  });
}

function tooMany(): Refusal {
  return new Refusal(413, 'too-many', {
    id: `Paling banyak ${MOST_ELEMENTS} posisi dalam satu kiriman. Bagi kiriman ini.`,
    en: `At most ${MOST_ELEMENTS} positions at once. Split what you send.`,
  });
}
