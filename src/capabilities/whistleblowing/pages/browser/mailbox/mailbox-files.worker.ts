import { sendFiles, type LetterFiles } from './mailbox-files.ts';
import { isLineFault, LineBroken } from '../wire/parts-upload.ts';
import { Refused, wireOf } from '../wire/wire.ts';

// Sealing 200 MB beside the page: a key that is pressed, or the quick exit, never waits for it.

export interface FilesAsked {
  files: readonly File[];
  recipient: string;
  token: string;
  locale: 'id' | 'en';
}

/** Errors do not survive the way between worker and page; what the page needs of them does. */
export type FilesSaid =
  | { kind: 'progress'; part: number }
  | { kind: 'done'; answer: LetterFiles }
  | { kind: 'fault'; line: boolean; status: number; message: string };

const wait = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
const say = (said: FilesSaid) => postMessage(said);

addEventListener('message', ({ data }: MessageEvent<FilesAsked>) => {
  const { files, recipient, token, locale } = data;
  const parts = wireOf(fetch.bind(globalThis), locale).parts(token);
  const progress = (part: number) => say({ kind: 'progress', part });
  sendFiles(files, { recipient }, { token, parts, wait, progress }).then(
    (answer) => say({ kind: 'done', answer }),
    (error: unknown) =>
      say({
        kind: 'fault',
        line: error instanceof LineBroken || isLineFault(error),
        status: error instanceof Refused ? error.status : 0,
        message: error instanceof Refused ? error.message : '',
      }),
  );
});
