import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router';
import { useEffect, type ComponentType, type ReactNode } from 'react';
import type { ScreenDefinition } from './screens.ts';
import { parseSearch, stringifySearch } from './search.ts';
import { NoSuchScreen, ScreenBroke } from './shell/broken.tsx';
import { useGo } from './ui/link.tsx';
import { Waiting } from './ui/page.tsx';

/** A page before signing in. */
interface EntryRoute {
  path: string;
  load: () => Promise<{ Screen: ComponentType }>;
}

interface Application {
  screens: readonly ScreenDefinition[];
  shell: () => ReactNode;
  entries: readonly EntryRoute[];
}

/** `/app/` itself is no screen. A redirect thrown while the first route loads leaves the page empty, so the way on is an effect. */
function ToDesk() {
  const go = useGo();
  useEffect(() => go('/meja', { replace: true }), [go]);
  return <Waiting />;
}

/** All addresses under /app of one application. Addresses hold plain words, screens read them with their own SearchSpec. */
export function routerOf({ screens, shell, entries }: Application) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchScreen });
  const within = createRoute({ getParentRoute: () => root, id: 'shell', component: shell });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: ToDesk });
  const outside = entries.map(({ path, load }) =>
    createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Screen') }),
  ) as unknown as AnyRoute[];
  const inside = screens.map(
    ({ path, load, search }) =>
      createRoute({
        getParentRoute: () => within,
        path,
        component: lazyRouteComponent(load, 'Screen'),
        ...(search ? { validateSearch: search.clean } : {}),
      }) as unknown as AnyRoute,
  );
  return createRouter({
    routeTree: root.addChildren([home, ...outside, within.addChildren(inside)]),
    basepath: '/app',
    parseSearch,
    stringifySearch,
    defaultPreload: false,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: ScreenBroke,
    scrollRestoration: true,
  });
}
