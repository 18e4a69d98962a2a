// A case, opened on this device: what the server sent sealed becomes readable in memory, for as long as the key is open.
import type { CaseDetail } from '../../contract-desk.ts';
import type { Narrative } from '../../rules/narrative.ts';
import { openCaseKey, type CaseKey } from '../../sealing/case-key.ts';
import { openMessage, type Message } from '../../sealing/message.ts';
import { openNarrative } from '../../sealing/report.ts';
import { fromBase64 } from '../../../../platform/sealing/bytes.ts';

type SealedMessage = CaseDetail['messages'][number];

export interface OpenedMessage extends Omit<SealedMessage, 'body'> {
  /** null: the case key does not open it */
  message: Message | null;
  /** what the server says of kind or sender is not what lies inside the seal */
  misplaced: boolean;
}

/** `none`: no identity, and the narrative says so too; `swapped`: the sealed identity is not the one that the narrative names. */
export type Belonging = 'together' | 'none' | 'swapped';

export interface OpenedCase {
  caseKey: CaseKey;
  narrative: Narrative;
  belonging: Belonging;
  messages: OpenedMessage[];
  /** sealed files that neither the narrative nor a message names */
  strayFiles: CaseDetail['files'];
}

/** @throws SealingError when the wrap or the narrative does not open; a message that does not is told beside the others */
export async function openCase(
  detail: Pick<CaseDetail, 'wrap' | 'narrative' | 'messages' | 'identity' | 'files'>,
  identity: string,
): Promise<OpenedCase> {
  const caseKey = await openCaseKey(fromBase64(detail.wrap), identity);
  const narrative = await openNarrative(detail.narrative, caseKey);
  const messages = await Promise.all(detail.messages.map((each) => openOne(each, caseKey)));
  const named = new Set([
    ...filesOf(narrative),
    ...messages.flatMap((each) => each.message?.files.map(({ id }) => id) ?? []),
  ]);
  return {
    caseKey,
    narrative,
    belonging: belongingOf(narrative.identitySha256, detail.identity),
    messages,
    strayFiles: detail.files.filter((each) => !named.has(each.id)),
  };
}

async function openOne({ body, ...sealed }: SealedMessage, caseKey: CaseKey): Promise<OpenedMessage> {
  try {
    const message = await openMessage(body, caseKey);
    const kind = sealed.kind === 'check-in' ? 'message' : sealed.kind;
    return { ...sealed, message, misplaced: message.from !== sealed.sender || message.kind !== kind };
  } catch {
    return { ...sealed, message: null, misplaced: false };
  }
}

function belongingOf(told: string | null, { present, digest }: CaseDetail['identity']): Belonging {
  if (told === null && !present) return 'none';
  return told !== null && present && told === digest ? 'together' : 'swapped';
}

function filesOf(narrative: Narrative): string[] {
  return narrative.evidence.flatMap(({ original, working }) => [
    ...(original === null ? [] : [original.id]),
    ...(working === null ? [] : [working.file.id]),
  ]);
}
