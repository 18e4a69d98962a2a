import type { FastifyReply, FastifyRequest } from 'fastify';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sha256 } from '../ids.ts';
import type { App } from '../services.ts';
import { LANGUAGE_COOKIES } from './language.ts';

type Encoding = 'br' | 'gzip';

const TYPES =
  /^(text\/(html|css|javascript)|application\/(javascript|json|problem\+json|manifest\+json|wasm)|image\/svg\+xml)\b/;
/** Below this the head of the answer outweighs what would be saved. */
const SMALLEST = 600;
/** A file that is larger is no asset of ours. */
const LARGEST = 8 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** @param thorough for what is compressed once and sent often */
function pack(bytes: Buffer, encoding: Encoding, thorough: boolean): Promise<Buffer> {
  return encoding === 'gzip'
    ? zip(bytes, { level: thorough ? 9 : 6 })
    : brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: thorough ? 11 : 5,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
}

/** The better one of those that the browser takes; null where it names neither, or says no to both (`br;q=0`). */
export function encodingFor(accepted: string | undefined): Encoding | null {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .filter((each) => !/;\s*q=0(\.0*)?\s*$/.test(each))
      .map((each) => each.split(';')[0]!.trim()),
  );
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : null;
}

/**
 * BREACH: where an answer holds a secret beside text that a stranger may choose, its length tells the secret letter by letter. A stranger
 * chooses the address that a browser is led to, never the body of a form (requests from other sites are refused). So an
 * address with a query is answered uncompressed to a browser that has a cookie of ours other than its language: a session, or the key of
 * a draft. The staff API's answers to a session are never compressed: they quote what was searched for, and are for lines of an office.
 */
function mayLeak(request: FastifyRequest, type: string): boolean {
  const known = Object.keys(request.cookies).some((name) => !LANGUAGE_COOKIES.includes(name));
  return known && (type.includes('json') || request.url.includes('?'));
}

/** Answers of pages, scripts, styles and assets leave as brotli or gzip; downloads, pictures and parts of files as they are. */
export function compressAnswers(app: App): void {
  const kept = new Map<string, Promise<Buffer>>();
  app.addHook('onSend', async (request, reply, payload: unknown) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (reply.statusCode === 206 || !TYPES.test(type)) return payload;
    if (reply.hasHeader('content-disposition') || reply.hasHeader('content-encoding')) return payload;
    varyByEncoding(reply);
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (encoding === null || request.method === 'HEAD' || mayLeak(request, type)) return payload;
    const bytes = await bytesOf(reply, payload);
    if (bytes === null || bytes.length < SMALLEST) return bytes ?? payload;
    reply.removeHeader('content-length').removeHeader('accept-ranges').header('content-encoding', encoding);
    if (!String(reply.getHeader('cache-control') ?? '').includes('immutable'))
      return pack(bytes, encoding, false);
    // What a browser keeps for a year has its content's hash in its name: a few dozen files, packed when first asked for.
    const key = `${encoding} ${sha256(bytes)}`;
    const packed = kept.get(key) ?? pack(bytes, encoding, true);
    kept.set(key, packed);
    return packed;
  });
}

function varyByEncoding(reply: FastifyReply): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? 'Accept-Encoding' : `${String(before)}, Accept-Encoding`);
}

/** The whole answer; null for one that is not there, or that is too long to be held. */
async function bytesOf(reply: FastifyReply, payload: unknown): Promise<Buffer | null> {
  if (typeof payload === 'string') return Buffer.from(payload);
  if (Buffer.isBuffer(payload)) return payload;
  const length = Number(reply.getHeader('content-length') ?? Number.NaN);
  return payload instanceof Readable && length <= LARGEST ? buffer(payload) : null;
}
