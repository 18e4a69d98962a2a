import { READING_LIMITS, type ReadDocument, type ReadingLimits } from './document.ts';
import { makeReader, type Reader } from './reader.ts';

/** What a file is, told by its bytes (`platform/files/kinds.ts`). */
export type ReadableKind = 'pdf' | 'picture';

let shared: Reader | null = null;

/**
 * Reads text, codes and quality of a document, page by page. Never throws for what a file holds, never hangs (`secondsPerPage`), and a file that
 * ends its reader ends nobody else's reading. All callers of one program share its threads, one a core.
 */
export function readDocument(
  bytes: Uint8Array,
  kind: ReadableKind,
  limits: ReadingLimits = READING_LIMITS,
): Promise<ReadDocument> {
  shared ??= makeReader();
  return shared.read(bytes, kind, limits);
}
