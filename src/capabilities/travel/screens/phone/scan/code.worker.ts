// Reads bar codes away from the page, by zxing from our own origin. Pictures stay in this browser.
import { prepareZXingModule } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { readCode, type Wanted } from './codes.ts';
import type { Picture } from './ladder.ts';

export interface CodeAsked {
  id: number;
  picture: Picture;
  wanted: Wanted;
  patient: boolean;
}
export interface CodeAnswered {
  id: number;
  text: string | null;
  /** the program itself could not be loaded */
  broken: boolean;
}

prepareZXingModule({ overrides: { locateFile: () => wasm } });

addEventListener('message', ({ data: { id, picture, wanted, patient } }: MessageEvent<CodeAsked>) => {
  const answer = (text: string | null, broken: boolean) =>
    postMessage({ id, text, broken } satisfies CodeAnswered);
  readCode(picture, wanted, patient).then(
    (text) => answer(text, false),
    () => answer(null, true),
  );
});
