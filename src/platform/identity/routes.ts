import type { App, Services } from '../services.ts';
import { accountRoutes } from './account-routes.ts';
import { passkeyRoutes } from './passkeys/routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { providerRoutes } from './provider/routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signOutForm } from './sign-out.ts';

/** All routes of identity. */
export function identityRoutes(app: App, services: Services): void {
  sessionRoutes(app, services);
  signOutForm(app, services);
  passkeyRoutes(app, services);
  providerRoutes(app, services);
  profileRoutes(app, services);
  accountRoutes(app, services);
}
