import type { App, Services } from '../services.ts';
import { registerArms } from './arms.ts';
import { registerGovernmentFace } from './government-route.ts';
import { registerHome, type Door } from './home.ts';
import { registerInformation } from './information.ts';
import { registerLanguage } from './language.ts';
import { registerPublicScripts } from './public-scripts.ts';
import { registerPublicStyle } from './public-style.ts';

/** Everything public that belongs to no capability: style, language, home with the capabilities' doors, information pages. */
export function registerPublicPages(app: App, services: Services, doors: readonly Door[]): void {
  registerPublicStyle(app);
  registerPublicScripts(app);
  registerLanguage(app);
  registerGovernmentFace(app, services);
  registerArms(app, services);
  registerHome(app, services, doors);
  registerInformation(app, services);
}
