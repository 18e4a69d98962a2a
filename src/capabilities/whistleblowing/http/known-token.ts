import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLocale, sendRefusal } from '../../../platform/http/problems.ts';
import type { RouteHook } from '../../../platform/http/routes.ts';
import { notFound, Refusal } from '../../../platform/outcome.ts';
import type { Services } from '../../../platform/services.ts';
import { knowsToken } from '../actions/drafts.ts';

/** Bodies of uploads and reports that are in memory at once: some 100 MiB. Others are told to come again in a moment, which the page does. */
const MOST_AT_ONCE = 24;

/**
 * Before the body of an upload or a report is read: is there such a draft, and room for its bytes? So nobody fills the memory who has not done
 * the work for a draft.
 */
export function knownTokenFirst(services: Services): RouteHook {
  let open = 0;
  return async (request, reply) => {
    if (open >= MOST_AT_ONCE)
      return sendRefusal(reply.header('retry-after', '2'), busy(), requestLocale(request));
    open += 1;
    onceOver(reply, () => (open -= 1));
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
