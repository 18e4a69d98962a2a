// Reading the number from the photograph of the card, beside the page: offered, never demanded.
import { fromBase64 } from '../../../../../platform/sealing/bytes.ts';
// oxlint-disable-next-line import/default
import cardWorker from './card-reading.worker.ts?worker&url';
import type { CardSaid } from './card-reading.worker.ts';
import { startWorker } from '../page/workers.ts';

/** Megabytes that are loaded: engine 1.1 pressed, model 1.2, the rest small. */
export const CARD_MEGABYTES = 2.4;
/** Milliseconds that a reading may take; loading is not counted, and can be stopped by hand. */
const CARD_PATIENCE = 20_000;
/** Gigabytes of a device that is not asked to do this: engine and picture want 200 MB at once. */
const LOW_MEMORY = 1;

/** Has this device the memory for it? A browser that does not tell is taken to have. */
export function canReadCard(): boolean {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return typeof WebAssembly === 'object' && (deviceMemory === undefined || deviceMemory > LOW_MEMORY);
}

/**
 * @param card JPEG in base64
 * @returns all text that was read; null when nothing was: stopped, out of time or of memory
 */
export function readCard(
  card: string,
  { stop, progress }: { stop: AbortSignal; progress: (stage: 'loading' | 'reading', part: number) => void },
): Promise<string | null> {
  const worker = startWorker(cardWorker);
  let patience: ReturnType<typeof setTimeout> | undefined;
  return new Promise<string | null>((resolve) => {
    const nothing = () => resolve(null);
    stop.addEventListener('abort', nothing);
    worker.addEventListener('error', nothing);
    worker.addEventListener('message', ({ data }: MessageEvent<CardSaid>) => {
      if (data.kind === 'read') return resolve(data.text);
      if (data.kind === 'failed') return nothing();
      progress(data.kind, data.kind === 'reading' ? data.part : 0);
      if (data.kind === 'reading') patience ??= setTimeout(nothing, CARD_PATIENCE);
    });
    worker.postMessage(fromBase64(card));
  }).finally(() => {
    clearTimeout(patience);
    worker.terminate();
  });
}
