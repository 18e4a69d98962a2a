import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import type { RouteHook } from '../../../platform/http/routes.ts';
import { notFound, Refusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { knowsToken } from '../actions/drafts.ts';

/** Bytes of bodies that one route holds in memory at once. Who comes beyond is told to come again in a moment, which the page does. */
const ROOM = 96 * 2 ** 20;
/** Bodies under one token at once: the page sends one, and perhaps again after a broken line. */
const MOST_OF_TOKEN = 3;
/** Milliseconds in which a body must have come; the page gives up earlier. Nobody keeps others out by sending slowly. */
const PATIENCE = 200_000;

/** Room for the bodies of one route. */
export class BodyRoom {
  private used = 0;
  private readonly open = new Map<string, number>();

  /** @returns false when there is no room for so many bytes now, or the token has enough on the way */
  take(token: string, bytes: number): boolean {
    const own = this.open.get(token) ?? 0;
    if (own >= MOST_OF_TOKEN || (this.used > 0 && this.used + bytes > ROOM)) return false;
    this.used += bytes;
    this.open.set(token, own + 1);
    return true;
  }

  give(token: string, bytes: number): void {
    this.used -= bytes;
    const left = (this.open.get(token) ?? 1) - 1;
    if (left === 0) this.open.delete(token);
    else this.open.set(token, left);
  }
}

/**
 * Before the body of an upload or a report is read: is there such a draft, and room for its bytes? So nobody fills the memory who has not done
 * the work for a draft.
 * @param most bytes that the route reads
 */
export function knownTokenFirst(services: Services, most: number): RouteHook {
  const room = new BodyRoom();
  return async (request, reply) => {
    const { token } = request.params as { token: string };
    const told = Number(request.headers['content-length'] ?? most);
    const bytes = told >= 0 && told < most ? told : most;
    if (!room.take(token, bytes))
      return sendRefusal(reply.header('retry-after', '2'), busy(), requestLocale(request));
    const late = setTimeout(() => request.raw.complete || request.raw.destroy(), PATIENCE).unref();
    onceOver(reply, () => {
      clearTimeout(late);
      room.give(token, bytes);
    });
    return (await isKnown(services, request, token))
      ? undefined
      : sendRefusal(reply, notFound(), requestLocale(request));
  };
}

async function isKnown(services: Services, request: FastifyRequest, token: string): Promise<boolean> {
  const government = await services.governmentOf(request.hostname);
  return government !== null && knowsToken(services, government, token);
}

/** Answered, or left by whoever asked. */
function onceOver(reply: FastifyReply, then: () => void): void {
  let over = false;
  const end = () => {
    if (!over) then();
    over = true;
  };
  reply.raw.once('finish', end).once('close', end);
}

function busy(): Refusal {
  return new Refusal(429, 'too-many', {
    id: 'Banyak kiriman sedang masuk. Tunggu sebentar; unggahan dilanjutkan dari bagian yang sudah sampai.',
    en: 'Much is being sent at once. Wait a moment; the upload goes on from what has arrived.',
  });
}
