import type { App, Services } from '../../services.ts';
import type { AlarmSources } from '../rule.ts';
import { acknowledgePages } from './acknowledge-page.ts';
import { catalogueRoutes } from './catalogue.ts';
import { hygieneRoutes } from './hygiene.ts';
import { alarmListRoutes } from './lists.ts';
import { ownAlarmRoutes } from './own.ts';
import { silenceRoutes } from './silences.ts';

/** Alarms under /api/alarms, and the page that a mail links to. */
export function alarmRoutes(app: App, services: Services, sources: AlarmSources): void {
  silenceRoutes(app, services, sources);
  ownAlarmRoutes(app, services, sources);
  catalogueRoutes(app, services, sources);
  hygieneRoutes(app, services, sources);
  alarmListRoutes(app, services, sources);
  acknowledgePages(app, services);
}
