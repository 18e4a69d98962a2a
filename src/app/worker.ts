import type { Services } from '../platform/services.ts';
import type { Environment, Opened } from './environment.ts';

/** What works beside the requests: jobs, outbox and the trail's sequencer. */
export interface Worker {
  stop(): Promise<void>;
}

export async function startWorker(
  _services: Services,
  _opened: Opened,
  _environment: Environment,
): Promise<Worker> {
  return { async stop() {} };
}
