import { ownScript } from '../../../../../platform/web-app/browser/own-script.ts';
import type { CodeAnswered, CodeAsked } from './code.worker.ts';
// The address is made by the build.
// oxlint-disable-next-line import/default
import codeWorker from './code.worker.ts?worker&url';
import type { Wanted } from './codes.ts';
import type { Picture } from './ladder.ts';

/** Pixels of the longer side: enough for a pass that fills half a photograph. */
const LONGEST = 1_280;

export interface CodeReader {
  /** @returns text of the code, null when there is none, 'broken' when the reader could not be loaded */
  read(picture: Picture, patient: boolean): Promise<{ text: string } | null | 'broken'>;
  close(): void;
}

/** A reader of its own worker; close it when the screen is left. */
export function openReader(wanted: Wanted): CodeReader {
  const worker = new Worker(ownScript(codeWorker), { type: 'module' });
  const waiting = new Map<number, (answer: CodeAnswered) => void>();
  let count = 0;
  let isBroken = false;
  const settle = (answer: CodeAnswered) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  worker.addEventListener('message', (event: MessageEvent<CodeAnswered>) => settle(event.data));
  worker.addEventListener('error', () => {
    isBroken = true;
    for (const id of waiting.keys()) settle({ id, text: null, broken: true });
  });
  return {
    async read(picture, patient) {
      if (isBroken) return 'broken';
      const id = (count += 1);
      const answer = await new Promise<CodeAnswered>((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ id, picture, wanted, patient } satisfies CodeAsked, [picture.data.buffer]);
      });
      if (answer.broken) return 'broken';
      return answer.text === null ? null : { text: answer.text };
    },
    close: () => worker.terminate(),
  };
}

/** The pixels of a file or of a moving picture, at most 1,280 on the longer side; null for a file that is no picture. */
export async function pixelsOf(source: Blob | HTMLVideoElement): Promise<Picture | null> {
  const image = source instanceof Blob ? await createImageBitmap(source).catch(() => null) : source;
  if (image === null) return null;
  const [wide, high] =
    image instanceof HTMLVideoElement ? [image.videoWidth, image.videoHeight] : [image.width, image.height];
  if (wide === 0 || high === 0) return null;
  const scale = Math.min(1, LONGEST / Math.max(wide, high));
  const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  // A pass saved as a picture may be transparent; bar codes are read on white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  if (image instanceof ImageBitmap) image.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
}
