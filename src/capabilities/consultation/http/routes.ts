import { openVault } from '../../../platform/identity/vault.ts';
import type { App, Services } from '../../../platform/services.ts';
import { dutyRoutes } from './duty.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { listRoutes } from './lists.ts';
import { questionRoutes } from './questions.ts';

export function consultationRoutes(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);
  questionRoutes(app, services, vault);
  dutyRoutes(app, services, vault);
  knowledgeRoutes(app, services);
  listRoutes(app, services);
}
