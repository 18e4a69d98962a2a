import type { PersonalData } from '../../platform/personal-data/declaration.ts';

/** Figures of agencies: nobody's data. Offices are judged, persons never. */
export const oversightPersonalData: PersonalData = {
  activities: [],
  none: ['oversight_snapshot', 'oversight_figure', 'oversight_publication'],
};
