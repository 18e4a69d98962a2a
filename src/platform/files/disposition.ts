import type { FastifyReply } from 'fastify';
import { kindOfMediaType, nameOfKind } from './kinds.ts';

/** Control characters, path separators, what Windows forbids, and marks that turn the direction of writing (a name that lies about its end). */
const UNSAFE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f/\\:*?"<>|]/gu;
const LONGEST = 150;

/** A name that every file system takes: unsafe characters become `_`, the ending stays when it must be cut. */
export function safeFileName(name: string): string {
  const safe = name.toWellFormed().replace(UNSAFE, '_').trim().replace(/^\.+/, '_');
  if (safe === '') return 'berkas';
  if (safe.length <= LONGEST) return safe;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(safe)?.[0] ?? '';
  return (
    safe
      .slice(0, LONGEST - ending.length)
      .toWellFormed()
      .replaceAll('\ufffd', '_') + ending
  );
}

/** Content-Disposition of a download, with the name in plain ASCII and, by RFC 5987, in full. */
export function attachmentDisposition(name: string): string {
  const safe = safeFileName(name);
  const ascii = safe.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_');
  const full = encodeURIComponent(safe).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** What a download may do in a browser: nothing. Its name ends as its kind does, it is saved, never shown within our origin, never guessed at, never cached. */
export function asAttachment(reply: FastifyReply, name: string, mediaType: string): FastifyReply {
  const kind = kindOfMediaType(mediaType);
  const fitting = kind === undefined ? name : nameOfKind(name, kind);
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', attachmentDisposition(fitting))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store');
}
