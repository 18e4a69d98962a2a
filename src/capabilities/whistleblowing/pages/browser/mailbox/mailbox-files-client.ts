// The page's end of mailbox-files.worker.ts.
import type { LetterFiles } from './mailbox-files.ts';
import type { FilesAsked, FilesSaid } from './mailbox-files.worker.ts';
// oxlint-disable-next-line import/default
import filesWorker from './mailbox-files.worker.ts?worker&url';
import { LineBroken } from '../wire/parts-upload.ts';
import { Refused, type Wire } from '../wire/wire.ts';
import { prove, startWorker } from '../page/workers.ts';

/** Opens a draft and seals the files into it, beside the page. @throws LineBroken, Refused */
export async function sendFilesBeside(
  files: readonly File[],
  { recipient }: { recipient: string },
  wire: Pick<Wire, 'challenge' | 'openDraft'>,
  locale: 'id' | 'en',
  progress: (part: number) => void,
): Promise<LetterFiles> {
  const token = await wire.openDraft(await prove(await wire.challenge()));
  const worker = startWorker(filesWorker);
  return new Promise<LetterFiles>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('worker')));
    worker.addEventListener('message', ({ data }: MessageEvent<FilesSaid>) => {
      if (data.kind === 'progress') progress(data.part);
      else if (data.kind === 'done') resolve(data.answer);
      else reject(data.line ? new LineBroken() : new Refused(data.status, data.message));
    });
    worker.postMessage({ files, recipient, token, locale } satisfies FilesAsked);
  }).finally(() => worker.terminate());
}
