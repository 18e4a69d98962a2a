import { SERVICE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { aboutPerson } from './store/about-person.ts';

/** Who took which lesson and gave the yearly pledge. */
export const learningPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'learning',
      title: { id: 'Pelajaran dan pakta integritas', en: 'Lessons and integrity pledge' },
      purpose: {
        id: 'Kekeliruan tidak terulang, dan janji integritas tercatat.',
        en: 'Mistakes do not repeat, and pledges are on record.',
      },
      subjects: { id: 'Pegawai', en: 'Staff' },
      basis: 'public-task',
      source: 'PP 94/2021; PermenPANRB tentang pakta integritas',
      recipients: {
        id: 'Orangnya sendiri; hitungan untuk instansinya',
        en: 'The person; counts for the agency',
      },
      measures: { id: 'Tanpa nilai dan tanpa peringkat.', en: 'No marks and no ranking.' },
      tables: tables(['lesson_done', 'lesson_offer', 'pledge'], ['employment'], SERVICE),
    },
  ],
  none: [],
};
