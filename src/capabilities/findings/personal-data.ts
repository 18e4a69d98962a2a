import type { Act } from '../../platform/act.ts';
import type { Tx } from '../../platform/database/index.ts';
import { ARCHIVE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { aboutPerson } from './store/about-person.ts';
import { findingCorrections } from './store/evidence.ts';

/** Who answers for what an audit found. Nothing of it is erased on request. */
export const findingsPersonalData: PersonalData = {
  answer: aboutPerson,
  corrections: findingCorrections,
  erase: async (_tx: Tx, _act: Act) => [
    {
      title: { id: 'Temuan, tindak lanjut, dan kerugian daerah', en: 'Findings, follow-up and losses' },
      erased: 0,
      stays: {
        id: 'Hasil pemeriksaan dan kerugian negara/daerah wajib disimpan dan dipertanggungjawabkan (UU 15/2004 pasal 20; UU 27/2022 pasal 15 ayat (1)). Yang keliru dapat Anda minta diperbaiki.',
        en: 'Results of audits and losses of the state must be kept and accounted for (UU 15/2004 article 20; UU 27/2022 article 15 paragraph (1)). You can ask to have what is wrong corrected.',
      },
    },
  ],
  activities: [
    {
      key: 'findings',
      title: { id: 'Temuan, tindak lanjut, dan kerugian daerah', en: 'Findings, follow-up and losses' },
      purpose: {
        id: 'Rekomendasi pemeriksaan ditindaklanjuti dan uang daerah kembali.',
        en: 'Recommendations are followed up and public money comes back.',
      },
      subjects: { id: 'Penanggung jawab temuan', en: 'Whoever a finding makes responsible' },
      basis: 'legal-obligation',
      source: 'UU 15/2004 pasal 20; Peraturan BPK 2/2017; PP 38/2016',
      recipients: {
        id: 'Penanggung jawab, kepala instansinya, petugas tindak lanjut, pemeriksa, dan Inspektur.',
        en: 'The responsible, the head of the agency, follow-up officers, auditors and the Inspektur.',
      },
      measures: {
        id: 'Temuan rahasia hanya untuk pemeriksanya; setiap perubahan tercatat di jejak audit.',
        en: 'Confidential findings are for their auditors only; every change is in the trail.',
      },
      tables: tables(
        [
          'assignment',
          'report',
          'finding',
          'finding_text',
          'recommendation',
          'responsible',
          'response',
          'follow_up',
          'follow_up_evidence',
          'review',
          'suspension',
          'payment',
          'loss_case',
          'loss_share',
          'instalment',
        ],
        ['identity', 'finance', 'oversight', 'statement'],
        ARCHIVE,
      ),
    },
  ],
  none: ['code_title'],
};
