import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type AnyRoute,
} from '@tanstack/react-router';
import { useEffect } from 'react';
import { screens } from './capabilities.ts';
import type { ScreenDefinition } from './screens.ts';
import { parseSearch, stringifySearch } from './search.ts';
import { NoSuchScreen, ScreenBroke } from './shell/broken.tsx';
import { Shell } from './shell/shell.tsx';
import { useGo } from './ui/link.tsx';
import { Waiting } from './ui/page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NoSuchScreen });

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

/** `/app/` itself is no screen. A redirect thrown while the first route loads leaves the page empty, so the way on is an effect. */
const home = createRoute({ getParentRoute: () => root, path: '/', component: ToDesk });

function ToDesk() {
  const go = useGo();
  useEffect(() => go('/meja', { replace: true }), [go]);
  return <Waiting />;
}

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/login',
  component: lazyRouteComponent(() => import('./entry/log-in-screen.tsx'), 'Screen'),
});

const activation = createRoute({
  getParentRoute: () => root,
  path: '/aktivasi',
  component: lazyRouteComponent(() => import('./entry/activation-screen.tsx'), 'Screen'),
});

function routeOf({ path, load, search }: ScreenDefinition): AnyRoute {
  return createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(load, 'Screen'),
    ...(search ? { validateSearch: search.clean } : {}),
  }) as unknown as AnyRoute;
}

/** All addresses under /app. Addresses hold plain words, screens read them with their own SearchSpec. */
export const router = createRouter({
  routeTree: root.addChildren([home, logIn, activation, shell.addChildren(screens.map(routeOf))]),
  basepath: '/app',
  parseSearch,
  stringifySearch,
  defaultPreload: false,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ScreenBroke,
  scrollRestoration: true,
});
