import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { asAttachment } from './disposition.ts';
import type { FileStore } from './index.ts';
import type { FileRow } from './store.ts';

/**
 * Sends a kept file as a download that no browser shows; a damaged one never arrives as a whole one.
 * @param elsewhere the answering origin is not that of the screens on which it may stand as a picture
 */
export function sendFile(
  reply: FastifyReply,
  files: FileStore,
  governmentId: string,
  file: Pick<FileRow, 'hash' | 'name' | 'media_type' | 'size'>,
  elsewhere = false,
): FastifyReply {
  return asAttachment(reply, file.name, file.media_type)
    .header('cross-origin-resource-policy', elsewhere ? 'cross-origin' : 'same-origin')
    .header('content-length', file.size)
    .send(Readable.from(verified(files.stream(governmentId, file.hash), file.hash)));
}

/** Holds the last piece back until the hash fits. */
async function* verified(content: AsyncIterable<Buffer>, hash: string): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  let held: Buffer | null = null;
  for await (const chunk of content) {
    digest.update(chunk);
    if (held !== null) yield held;
    held = chunk;
  }
  if (digest.digest('hex') !== hash) throw new Error(`file ${hash} is damaged`);
  if (held !== null) yield held;
}
