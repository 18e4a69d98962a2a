import { period, SEALED, SERVICE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { RETENTION_YEARS } from './parameters.ts';
import { sealedCorrections } from './store/evidence.ts';

/** Sealed reports. Whether anything here is about somebody is what this channel is built not to tell. */
export const whistleblowingPersonalData: PersonalData = {
  corrections: sealedCorrections,
  answer: async () => ({
    withheld: {
      id: 'Saluran pelaporan tertutup (WBS) tidak dijawab dari sini: isinya tersegel di peramban pelapor dan tidak dapat dibaca server, dan ada atau tidaknya laporan tentang seseorang tidak boleh diketahui (UU 31/2014 pasal 10; UU 27/2022 pasal 15 dan 33). Pelapor memakai kotak suratnya sendiri.',
      en: 'The sealed channel (WBS) is not answered from here: what it holds was sealed in the reporter’s browser and the server cannot read it, and whether a report about somebody exists must not be known (UU 31/2014 article 10; UU 27/2022 articles 15 and 33). Reporters use their own mailbox.',
    },
  }),
  activities: [
    {
      key: 'whistleblowing',
      title: { id: 'Saluran pelaporan tertutup (WBS)', en: 'Sealed channel (WBS)' },
      purpose: {
        id: 'Orang melaporkan pelanggaran tanpa dapat dikenali oleh yang tidak berhak.',
        en: 'People report wrongdoing without being known by those not entitled.',
      },
      subjects: { id: 'Pelapor, terlapor, saksi', en: 'Reporters, those reported, witnesses' },
      basis: 'legal-obligation',
      source: 'UU 31/2014 pasal 10; PP 43/2018; UU 27/2022 pasal 20 ayat (2) huruf c dan e',
      recipients: {
        id: 'Hanya pembaca yang ditunjuk dengan keputusan; nama pelapor hanya Super Admin, dan pelapor diberi tahu setiap kali.',
        en: 'Readers named by decree only; the reporter’s name the Super Admin only, and the reporter is told each time.',
      },
      measures: {
        id: 'Tersegel ujung ke ujung, tanpa log, tanpa waktu yang lebih halus dari hari; penilaian dampak sendiri.',
        en: 'Sealed end to end, no log, no time finer than a day; an impact assessment of its own.',
      },
      tables: {
        ...tables(
          [
            'wbs_report',
            'wbs_case',
            'wbs_case_wrap',
            'wbs_identity',
            'wbs_identity_wrap',
            'wbs_mailbox',
            'wbs_message',
            'wbs_file',
            'wbs_checkin',
            'wbs_referral',
          ],
          ['sealed'],
          period(
            RETENTION_YEARS,
            'years',
            {
              id: 'sejak perkara selesai, kecuali ditahan secara hukum',
              en: 'since the case ended, unless held by law',
            },
            null,
            'wbs-night',
          ),
        ),
        ...tables(
          ['wbs_draft', 'wbs_part', 'wbs_custody', 'wbs_opening', 'wbs_token_issue'],
          ['sealed'],
          SEALED,
        ),
        ...tables(
          ['wbs_appointment', 'wbs_key_file', 'wbs_identity_index'],
          ['account', 'employment'],
          SERVICE,
        ),
      },
      forms: [
        {
          key: 'wbs',
          title: { id: 'Laporan tertutup', en: 'Sealed report' },
          asked: {
            id: 'Apa yang terjadi. Nama Anda hanya bila Anda mau, dan disegel terpisah.',
            en: 'What happened. Your name only if you want, sealed apart.',
          },
        },
      ],
    },
  ],
  none: ['wbs_batch', 'wbs_batch_row', 'wbs_key_entry', 'wbs_nullifier', 'wbs_token_key', 'wbs_token_secret'],
};
