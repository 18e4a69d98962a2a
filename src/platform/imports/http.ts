import type { App, Services } from '../services.ts';
import type { ImportKind } from './kind.ts';
import { kindRoutes } from './kind-routes.ts';
import { runRoutes } from './run-routes.ts';
import { accountsOf, fullView, type NamesOf } from './views.ts';
import { importWork } from './work.ts';
import { workRoutes } from './work-routes.ts';
import type { RouteContext } from './route-context.ts';

/** Imports under /api/imports, for every kind that the capabilities offer. @param namesOf who knows the names of accounts */
export function importRoutes(
  app: App,
  services: Services,
  kinds: readonly ImportKind[],
  namesOf: NamesOf = async () => new Map(),
): void {
  const works = importWork((error) => app.log.error(error));
  app.addHook('onClose', () => works.settled());
  const context: RouteContext = {
    app,
    services,
    kinds,
    works,
    namesOf,
    view: async (tx, act, kind, run) =>
      fullView(act, kind, run, works.find(run.id), await namesOf(tx, accountsOf([run]))),
  };
  kindRoutes(context);
  runRoutes(context);
  workRoutes(context);
}
