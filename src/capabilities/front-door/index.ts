import type { Capability } from '../../platform/capability.ts';
import { agencyListPages } from './pages/agencies.ts';
import { agencyPages } from './pages/agency.ts';
import { frontDoors } from './pages/doors.ts';
import { genuinePages } from './pages/genuine.ts';
import { reportPages } from './pages/report.ts';

export const frontDoor: Capability = {
  name: 'front-door',
  migrations: [],
  routes(app, services) {
    reportPages(app, services);
    genuinePages(app, services);
    agencyListPages(app, services);
    agencyPages(app, services);
  },
  doors: frontDoors,
};
