import { openVault } from '../../../platform/identity/vault.ts';
import type { App, Services } from '../../../platform/services.ts';
import { checkPages } from './check.ts';
import { askPages } from './request.ts';

/** Requests of the public, without script. */
export function requestPages(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);
  askPages(app, services, vault);
  checkPages(app, services, vault);
}
