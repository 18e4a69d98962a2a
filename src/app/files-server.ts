// The origin of uploads (LURUS_FILES_ORIGIN): a program of its own in the same process, without cookies, pages or an interface. What a file does in a
// browser, should one ever show it, it does where nobody is signed in.
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import type { FileLinks } from '../platform/files/links.ts';
import { sendFile } from '../platform/files/send-file.ts';
import { requestLocale } from '../platform/http/problems.ts';
import type { App, Services } from '../platform/services.ts';
import { dayIn } from '../platform/clock.ts';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
} as const;

/** Characters of a link: a name of 255 letters of four bytes each, sealed. */
const LONGEST_LINK = 4_000;

const OVER = {
  id: 'Tautan ini sudah berakhir atau bukan untuk berkas yang ada. Kembali ke Lurus, lalu buka berkasnya lagi.',
  en: 'This link is over or leads to no file. Go back to Lurus and open the file again.',
};
const UNEXPECTED = {
  id: 'Terjadi kesalahan di pihak kami. Coba lagi beberapa saat lagi.',
  en: 'Something went wrong on our side. Try again in a while.',
};

/**
 * Builds the files' origin. It never listens: the main server hands it what asks for its host. Nothing is logged here: whoever read a link
 * within its two minutes could open it.
 */
export async function buildFilesServer(services: Services, links: FileLinks): Promise<App> {
  const app: App = Fastify({
    logger: false,
    routerOptions: { maxParamLength: LONGEST_LINK },
    return503OnClosing: false,
    frameworkErrors: (_error, request, reply) => {
      void say(request as FastifyRequest, reply as FastifyReply, 404, OVER);
    },
  }) as unknown as App;
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  app.setErrorHandler((error, request, reply) => {
    if (process.env['LURUS_DEBUG'] === '1') console.error(error);
    return say(request, reply, 500, UNEXPECTED);
  });
  app.setNotFoundHandler((request, reply) => say(request, reply, 404, OVER));
  app.get('/f/:link', async (request, reply) => {
    const linked = links.read((request.params as { link: string }).link);
    if (linked === null || !(await isStillHis(services, linked))) return say(request, reply, 404, OVER);
    return sendFile(reply, services.files, linked.governmentId, linked.file, true);
  });
  await app.ready();
  return app;
}

/** Who lost his account in between gets nothing any more. */
async function isStillHis(
  services: Services,
  { governmentId, accountId }: { governmentId: string; accountId: string },
): Promise<boolean> {
  const government = (await services.governments()).find((each) => each.id === governmentId);
  if (government === undefined) return false;
  const today = dayIn(government.zone, services.clock());
  return services.db.asGovernment(
    governmentId,
    async (tx) => (await services.actorOf(tx, accountId, today)) !== null,
  );
}

function say(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 404 | 500,
  message: Record<'id' | 'en', string>,
): FastifyReply {
  return reply
    .code(status)
    .headers(HEADERS)
    .type('text/plain; charset=utf-8')
    .send(`${message[requestLocale(request)]}\n`);
}
