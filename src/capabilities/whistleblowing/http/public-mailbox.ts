import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Government } from '../../../platform/act.ts';
import { problemOf, requestLocale } from '../../../platform/http/problems.ts';
import { slowDown } from '../../../platform/open-forms/network-limits.ts';
import { isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { readMailbox, writeFromMailbox, type MailboxView } from '../actions/mailbox.ts';
import { mailboxBody, mailboxMessageBody, mailboxState } from '../contract.ts';

/** Bytes: answers come in steps of it, whatever they hold, so that their length on the wire tells neither a right secret nor a new message. */
export const STEP = 65_536;

/** The reporter's mailbox, opened by what his receipt derives to. */
export function publicMailbox(app: App, services: Services): void {
  mailboxRoute(app, services, '/mailbox', mailboxBody, (government, { auth }) =>
    readMailbox(services, government, auth),
  );
  mailboxRoute(app, services, '/mailbox/messages', mailboxMessageBody, async (government, message) => {
    const written = await writeFromMailbox(services, government, message);
    return isRefusal(written) ? written : readMailbox(services, government, message.auth);
  });
}

function mailboxRoute<B extends z.ZodType>(
  app: App,
  services: Services,
  path: string,
  body: B,
  work: (government: Government, sent: z.output<B>) => Promise<Outcome<MailboxView>>,
): void {
  app.post(`/api/wbs${path}`, { schema: { body }, bodyLimit: 256 * 1024 }, async (request, reply) => {
    // By network and before anything is looked up: right and wrong secrets wait alike.
    await slowDown(request, 'code');
    const government = await services.governmentOf(request.hostname);
    const outcome = government === null ? notFound() : await work(government, request.body as z.output<B>);
    return answer(request, reply, outcome);
  });
}

/** State and refusal differ on the wire in nothing but what is inside: one media type, one reason phrase, one length. */
function answer(request: FastifyRequest, reply: FastifyReply, outcome: Outcome<MailboxView>): FastifyReply {
  reply.raw.statusMessage = 'OK';
  return reply
    .code(isRefusal(outcome) ? outcome.status : 200)
    .type('application/json; charset=utf-8')
    .send(
      padded(
        isRefusal(outcome)
          ? problemOf(outcome, requestLocale(request))
          : mailboxState.omit({ padding: true }).parse(outcome),
      ),
    );
}

/** JSON that is filled up with spaces to the next step of bytes. */
export function padded(value: object): string {
  const bare = Buffer.byteLength(JSON.stringify({ ...value, padding: '' }));
  return JSON.stringify({ ...value, padding: ' '.repeat((STEP - (bare % STEP)) % STEP) });
}
