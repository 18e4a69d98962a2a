import { fromBase64, toBase64 } from '../../../platform/sealing/bytes.ts';
import type { CaseKey } from './case-key.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** A message between reporter and office, or a note that only the readers of the case see. */
export interface Message {
  version: 1;
  kind: 'message' | 'note' | 'objection';
  from: 'reporter' | 'office';
  text: string;
  /** sealed files that came with it, by id, with the names they had */
  files: { id: string; name: string; sha256: string }[];
}

/** Characters. */
export const MESSAGE_LIMIT = 5000;
const JSON_LIMIT = 40_000;

/** @returns age file in base64 */
export async function sealMessage(message: Message, caseKey: CaseKey): Promise<string> {
  return toBase64(await sealJson(message, [caseKey.recipient], JSON_LIMIT));
}

export function openMessage(sealed: string, caseKey: CaseKey): Promise<Message> {
  return openJson(fromBase64(sealed), caseKey.identity, isMessage);
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== 'object' || value === null) return false;
  const { version, kind, from, text, files } = value as Record<string, unknown>;
  return (
    version === 1 &&
    ['message', 'note', 'objection'].some((each) => each === kind) &&
    (from === 'reporter' || from === 'office') &&
    typeof text === 'string' &&
    text.length <= MESSAGE_LIMIT &&
    Array.isArray(files) &&
    files.length <= 10 &&
    files.every(
      (each: unknown) =>
        typeof each === 'object' &&
        each !== null &&
        ['id', 'name', 'sha256'].every((name) => typeof (each as Record<string, unknown>)[name] === 'string'),
    )
  );
}
