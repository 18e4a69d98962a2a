import { z } from 'zod';
import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { idSchema } from '../http/schemas.ts';
import type { App, Services } from '../services.ts';
import type { runView } from './contract.ts';
import type { ImportKind } from './kind.ts';
import type { ImportRun } from './store.ts';
import type { NamesOf } from './views.ts';
import type { ImportWork } from './work.ts';

/** What the routes of imports share. */
export interface RouteContext {
  app: App;
  services: Services;
  kinds: readonly ImportKind[];
  works: ImportWork;
  namesOf: NamesOf;
  view: (tx: Tx, act: Act, kind: ImportKind, run: ImportRun) => Promise<z.input<typeof runView>>;
}

export const idParam = z.object({ id: idSchema });
