import type { App, Services } from '../../../platform/services.ts';
import { alternatePage } from './alternate-page.ts';
import { counterPage } from './counter-page.ts';
import { cardReadingFiles } from './card-reading-files.ts';
import { exitRoute } from './exit-route.ts';
import { envelopePage } from './envelope-page.ts';
import { mailboxPage } from './mailbox-page.ts';
import { wizardPage } from './reporter-pages.ts';
import { sealedFiles } from './sealed-files.ts';
import { whoSeesPage } from './who-sees-page.ts';

/** The reporter's side of the sealed origin. Registered by the capability's index once the whole journey works: see README.md. */
export function sealedPages(app: App, services: Services): void {
  sealedFiles(app);
  cardReadingFiles(app);
  whoSeesPage(app, services);
  wizardPage(app, services);
  mailboxPage(app, services);
  envelopePage(app, services);
  counterPage(app, services);
  alternatePage(app, services);
  exitRoute(app, services);
}
