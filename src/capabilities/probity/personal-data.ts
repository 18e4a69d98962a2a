import { ARCHIVE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { aboutPerson } from './store/about-person.ts';

/** Who took part in a procurement that auditors walked beside, and what he declared. */
export const probityPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'probity',
      title: { id: 'Audit probity', en: 'Probity audit' },
      purpose: {
        id: 'Pengadaan diperiksa selagi berjalan, tanpa benturan kepentingan.',
        en: 'Procurements are checked while they run, free of conflicts of interest.',
      },
      subjects: { id: 'Pemeriksa dan pelaku pengadaan', en: 'Auditors and those who procure' },
      basis: 'legal-obligation',
      source: 'PP 60/2008; Perpres 16/2018; pedoman audit probity',
      recipients: { id: 'Tim, Inspektur, pengguna anggaran', en: 'The team, the Inspektur, the budget user' },
      measures: {
        id: 'Isi pernyataan hanya untuk yang menyatakan dan Inspektur.',
        en: 'Declarations are for who made them and the Inspektur.',
      },
      tables: tables(
        [
          'probity_declaration',
          'probity_engagement',
          'probity_evidence',
          'probity_gate',
          'probity_interest',
          'probity_item',
          'probity_member',
          'probity_override',
        ],
        ['identity', 'statement', 'oversight'],
        ARCHIVE,
      ),
    },
  ],
  none: [],
};
