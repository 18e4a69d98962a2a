import type { Capability } from '../../platform/capability.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { serviceRoutes } from './http/services.ts';
import { serviceImport } from './imports/services.ts';
import { serviceMigrations } from './store/migrations.ts';
import { serviceStandardsPersonalData } from './personal-data.ts';

// The questions that others may ask. Without a day they answer for the government's today.
export { getServices, listServices, searchServices, type ServiceSearch } from './store/services.ts';
export { feeInWords } from './rules/fee.ts';
export type { FeeKind, Service, Standard, TimeUnit } from './rules/standard.ts';

export const serviceStandards: Capability = {
  name: 'service-standards',
  personalData: serviceStandardsPersonalData,
  migrations: serviceMigrations,
  routes(app, services) {
    serviceRoutes(app, services);
  },
  imports: [serviceImport],
  seedDemo,
};
