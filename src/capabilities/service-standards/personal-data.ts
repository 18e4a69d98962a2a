import type { PersonalData } from '../../platform/personal-data/declaration.ts';

/** Promises of agencies: nobody's data. */
export const serviceStandardsPersonalData: PersonalData = {
  activities: [],
  none: ['public_service', 'service_standard'],
};
