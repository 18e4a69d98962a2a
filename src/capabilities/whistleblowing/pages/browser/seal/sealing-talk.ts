// What the page and the sealing worker say to each other.
import type { SealedReport } from '../../../sealing/report.ts';
import type { ClientSettings } from '../page/settings.ts';
import type { Answers } from '../wizard/wizard-state.ts';

/** What the worker is asked to do, and what it answers. */
export interface Jobs {
  /** looks through a picture; what it tells beside what it shows, null when it is none that can be read */
  look: { ask: { file: Blob }; answer: string[] | null };
  /** verifies the directory and begins a report; the receipt's mailbox is derived when it is sealed */
  prepare: {
    ask: { answers: Answers; settings: ClientSettings; receipt: string; entries: unknown };
    answer: null;
  };
  /** seals the file of one piece and sends it up */
  piece: { ask: { token: string; index: number }; answer: null };
  seal: { ask: null; answer: SealedReport };
}
export type JobName = keyof Jobs;

export type Question = { [K in JobName]: { id: number; job: K; ask: Jobs[K]['ask'] } }[JobName];

/** Errors do not survive the way between worker and page; their kinds do. */
export type FaultKind = 'keys' | 'line' | 'refused' | 'other';

export type Said =
  | { id: number; kind: 'progress'; bytes: number }
  | { id: number; kind: 'done'; answer: Jobs[JobName]['answer'] }
  | { id: number; kind: 'fault'; fault: FaultKind; status: number; message: string };
