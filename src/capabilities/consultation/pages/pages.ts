import { openVault } from '../../../platform/identity/vault.ts';
import type { App, Services } from '../../../platform/services.ts';
import { askPages } from './ask.ts';
import { calendarFiles } from './calendar-file.ts';
import { checkPages } from './check.ts';
import { knowledgePages } from './knowledge.ts';

export function consultationPages(app: App, services: Services): void {
  const vault = openVault(services.folders.keys);
  askPages(app, services, vault);
  checkPages(app, services, vault);
  knowledgePages(app, services);
  calendarFiles(app, services, vault);
}
