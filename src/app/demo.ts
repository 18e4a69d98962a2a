import type { Database } from '../platform/database/index.ts';
import type { Services } from '../platform/services.ts';
import type { Environment } from './environment.ts';

/** Makes the demo city on an empty installation. */
export async function prepareDemo(
  _db: Database,
  _services: Services,
  _environment: Environment,
  _print: (line: string) => void,
): Promise<void> {}
