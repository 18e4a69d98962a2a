import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import type { RouteHook } from '../../../platform/http/routes.ts';
import { notFound, Refusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { knowsToken } from '../actions/drafts.ts';

/** Bytes of uploads and reports that are in memory at once. Who comes beyond is told to come again in a moment, which the page does. */
const ROOM = 128 * 2 ** 20;

/** Room for bodies, shared by all routes of one server that take large ones. */
export class BodyRoom {
  private used = 0;

  /** @returns false when there is no room for so many bytes now */
  take(bytes: number): boolean {
    if (this.used > 0 && this.used + bytes > ROOM) return false;
    this.used += bytes;
    return true;
  }

  give(bytes: number): void {
    this.used -= bytes;
  }
}

/**
 * Before the body of an upload or a report is read: is there such a draft, and room for its bytes? So nobody fills the memory who has not done
 * the work for a draft.
 * @param most bytes that the route reads
 */
export function knownTokenFirst(services: Services, room: BodyRoom, most: number): RouteHook {
  return async (request, reply) => {
    const told = Number(request.headers['content-length'] ?? most);
    const bytes = told >= 0 && told < most ? told : most;
    if (!room.take(bytes))
      return sendRefusal(reply.header('retry-after', '2'), busy(), requestLocale(request));
    onceOver(reply, () => room.give(bytes));
    return (await isKnown(services, request))
      ? undefined
      : sendRefusal(reply, notFound(), requestLocale(request));
  };
}

async function isKnown(services: Services, request: FastifyRequest): Promise<boolean> {
  const { token } = request.params as { token: string };
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
