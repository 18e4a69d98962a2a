// The page's end of the sealing worker. Loaded when the first piece of evidence is asked for, and with it all cryptography.
import type { Receipt } from '../../../sealing/receipt.ts';
import type { SealingSide } from './sending.ts';
import type { FaultKind, JobName, Jobs, Said } from './sealing-talk.ts';
import type { ClientSettings } from '../page/settings.ts';
// oxlint-disable-next-line import/default
import sealingWorker from './sealing.worker.ts?worker&url';
import type { Answers } from '../wizard/wizard-state.ts';
import { startWorker } from '../page/workers.ts';

/** What went wrong in the worker; `message` is the server's own sentence, where it said one. */
export class SealingFault extends Error {
  readonly kind: FaultKind | 'lost';
  constructor(kind: FaultKind | 'lost', message = '') {
    super(message);
    this.kind = kind;
  }
}

export interface SealingClient {
  look(file: Blob): Promise<string[] | null>;
  side(answers: Answers, settings: ClientSettings, receipt: Receipt): SealingSide;
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (fault: SealingFault) => void;
  progress: (bytes: number) => void;
}

/** @param lost told once when the worker is gone, e.g. for want of memory: with it the case key of a report that was begun */
export function sealingClient(lost: () => void): SealingClient {
  const worker = startWorker(sealingWorker);
  const waiting = new Map<number, Waiting>();
  let count = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    const asked = waiting.get(data.id);
    if (data.kind === 'progress') return asked?.progress(data.bytes);
    waiting.delete(data.id);
    if (data.kind === 'done') asked?.resolve(data.answer as never);
    else asked?.reject(new SealingFault(data.fault, data.message));
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    for (const each of waiting.values()) each.reject(new SealingFault('lost'));
    waiting.clear();
    lost();
  });

  const ask = <K extends JobName>(
    job: K,
    what: Jobs[K]['ask'],
    progress: (bytes: number) => void = () => {},
  ) =>
    new Promise<Jobs[K]['answer']>((resolve, reject) => {
      const id = count++;
      waiting.set(id, { resolve, reject, progress });
      worker.postMessage({ id, job, ask: what });
    });

  return {
    look: (file) => ask('look', { file }),
    side: (answers, settings, receipt) => ({
      async prepare(entries) {
        await ask('prepare', { answers, settings, receipt, entries });
      },
      async uploadPiece(token, index, progress) {
        await ask('piece', { token, index }, progress);
      },
      seal: () => ask('seal', null),
    }),
  };
}
