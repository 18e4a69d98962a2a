// Seals a report into a file instead of sending it: by the same code as the site, with a folder in the memory of the page in place of the server.
import { deriveMailbox } from '../../../sealing/mailbox.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
import { writeEnvelope } from './envelope-container.ts';
import { sealingSide } from '../seal/sealing-side.ts';
import type { ClientSettings } from '../page/settings.ts';
import type { Answers } from '../wizard/wizard-state.ts';

/**
 * @param settings with the day of this device
 * @param progress 0 to 1
 * @throws KeysDiffer
 */
export async function sealEnvelope(
  {
    answers,
    settings,
    entries,
    receipt,
  }: {
    answers: Answers;
    settings: ClientSettings;
    entries: unknown;
    receipt: Receipt;
  },
  progress: (part: number) => void,
): Promise<Blob> {
  const kept: Blob[][] = [];
  const side = sealingSide({
    answers,
    settings,
    wire: {
      parts: () => ({
        putPart: async (file, part, bytes) => {
          (kept[file] ??= []).push(new Blob([bytes]));
          return part + 1;
        },
        nextPart: async (file) => kept[file]?.length ?? 0,
      }),
    },
    mailbox: () => deriveMailbox(receipt, settings.government),
    wait: async () => {},
  });
  await side.prepare(entries);
  const whole = answers.evidence.reduce((sum, each) => sum + (each.file?.size ?? 0), 0);
  let before = 0;
  for (const [index, { file }] of answers.evidence.entries()) {
    const size = file?.size ?? 0;
    const from = before;
    if (size > 0)
      await side.uploadPiece('', index, (bytes) => progress((from + Math.min(bytes, size)) / whole));
    before += size;
  }
  const report = await side.seal();
  return writeEnvelope({
    government: settings.government,
    report,
    evidence: kept.map((each) => new Blob(each)),
  });
}
