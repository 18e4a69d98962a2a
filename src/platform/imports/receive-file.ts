import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { checkUpload } from '../files/check-upload.ts';
import { discardRest } from '../files/receive-upload.ts';
import { badField, type Outcome } from '../outcome.ts';
import type { Services } from '../services.ts';
import { tooLarge } from './refusals.ts';

/** Bytes of an uploaded file. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** Bytes of the request that carries it. */
export const UPLOAD_BODY = UPLOAD_LIMIT + 64 * 1024;

/** The table in a multipart request (field `file`), after the scanner, where there is one, has looked into it. Call it outside a transaction. */
export async function receiveFile(
  services: Pick<Services, 'scanner'>,
  request: FastifyRequest,
): Promise<Outcome<{ name: string; bytes: Buffer }>> {
  const upload = await receive(request);
  if (!('bytes' in upload)) return upload;
  return (await checkUpload(services.scanner, upload.name, Readable.from([upload.bytes]))) ?? upload;
}

/** The rest of a file that is too large is read away, so that the sender gets the answer. */
async function receive(request: FastifyRequest): Promise<Outcome<{ name: string; bytes: Buffer }>> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: UPLOAD_LIMIT } }) : undefined;
  if (part === undefined) {
    return badField('file', 'Pilih berkas CSV atau Excel (.xlsx).', 'Choose a CSV or Excel (.xlsx) file.');
  }
  try {
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    discardRest(request, UPLOAD_LIMIT);
    if ((error as { statusCode?: number }).statusCode === 413) return tooLarge(UPLOAD_LIMIT);
    throw error;
  }
}
