import { ARCHIVE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { aboutPerson } from './store/about-person.ts';

/** Who was given what by whom. */
export const gratificationPersonalData: PersonalData = {
  answer: aboutPerson,
  erase: async () => [
    {
      title: { id: 'Laporan gratifikasi', en: 'Gift reports' },
      erased: 0,
      stays: {
        id: 'Laporan dan putusan KPK membuktikan bahwa kewajiban lapor dipenuhi (UU 31/1999 jo. UU 20/2001 pasal 12C; UU 27/2022 pasal 15).',
        en: 'Reports and KPK’s decisions prove that the duty to report was met (UU 31/1999 jo. UU 20/2001 article 12C; UU 27/2022 article 15).',
      },
    },
  ],
  activities: [
    {
      key: 'gratification',
      title: { id: 'Laporan gratifikasi', en: 'Gift reports' },
      purpose: { id: 'Pemberian sampai kepada KPK pada waktunya.', en: 'Gifts reach KPK in time.' },
      subjects: {
        id: 'Pegawai penerima dan pemberinya',
        en: 'Staff who were given something, and the givers',
      },
      basis: 'legal-obligation',
      source: 'UU 31/1999 jo. UU 20/2001 pasal 12C; PerKPK 2/2019',
      recipients: {
        id: 'Pelapor, UPG, Inspektur, dan KPK',
        en: 'The reporter, the UPG, the Inspektur and KPK',
      },
      measures: {
        id: 'Atasan dan instansi tidak membacanya.',
        en: 'Neither superiors nor the agency read it.',
      },
      tables: tables(
        ['gift', 'gift_event', 'gift_file', 'gift_hand_over', 'gift_hint'],
        ['identity', 'finance', 'statement', 'image'],
        ARCHIVE,
      ),
      forms: [
        {
          key: 'gratifikasi',
          title: { id: 'Laporan gratifikasi', en: 'Gift report' },
          asked: {
            id: 'Apa yang diterima atau ditolak, nilainya, kapan dan di mana, serta siapa pemberinya. Jabatan dan lembaga pemberi boleh dikosongkan.',
            en: 'What was received or refused, its value, when and where, and who gave it. Title and institution of the giver may be left out.',
          },
        },
      ],
    },
  ],
  none: [],
};
