// Seals and sends a report in stages that are each done once: whatever breaks, going on again repeats no stage that was finished, and the report
// that is sent again is the same to the last byte, so that the server answers as it did the first time.
import type { SealedReport } from '../../../sealing/report.ts';
import type { Wire } from '../wire/wire.ts';

export interface Progress {
  stage: 'keys' | 'files' | 'sealing' | 'sending' | 'done';
  /** 0 to 1 over all files */
  part: number;
}

/** The cryptography, loaded late; see sealing-side.ts. */
export interface SealingSide {
  /** readers of today, from a verified directory. @throws when the directory is not what the pinned root signed */
  prepare(entries: unknown): Promise<void>;
  /** seals and uploads one piece; told again after a failure it goes on */
  uploadPiece(token: string, index: number, progress: (bytes: number) => void): Promise<void>;
  seal(): Promise<SealedReport>;
}

export interface Sending {
  /** @returns the report's public number */
  run(progress: (state: Progress) => void): Promise<string>;
}

/**
 * @param sizes bytes of the file of each piece, 0 where it has none
 * @param prove does the proof of work
 */
export function sendingOf(
  wire: Pick<Wire, 'directory' | 'challenge' | 'openDraft' | 'send'>,
  side: SealingSide,
  prove: (challenge: unknown) => Promise<string>,
  sizes: readonly number[],
): Sending {
  const once = stages();
  const whole = Math.max(
    1,
    sizes.reduce((sum, each) => sum + each, 0),
  );
  return {
    async run(progress) {
      progress({ stage: 'keys', part: 0 });
      await once('keys', async () => side.prepare(await wire.directory()));
      const token = await once('token', async () => wire.openDraft(await prove(await wire.challenge())));
      let before = 0;
      for (const [index, size] of sizes.entries()) {
        const from = before;
        const tell = (bytes: number) =>
          progress({ stage: 'files', part: Math.min(1, (from + Math.min(bytes, size)) / whole) });
        if (size > 0) await once(`piece-${index}`, () => side.uploadPiece(token, index, tell));
        before += size;
      }
      progress({ stage: 'sealing', part: 1 });
      const report = await once('seal', () => side.seal());
      progress({ stage: 'sending', part: 1 });
      const { number } = await once('send', () => wire.send(token, report));
      progress({ stage: 'done', part: 1 });
      return number;
    },
  };
}

/** Keeps what a stage made; one that failed is done anew. */
function stages(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const made = new Map<string, unknown>();
  return async <T>(name: string, work: () => Promise<T>) => {
    if (!made.has(name)) made.set(name, await work());
    return made.get(name) as T;
  };
}
