import { ARCHIVE, keep, period, tables, WITH_ITS_MATTER } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { counting } from '../../platform/personal-data/sweeps.ts';
import { BULK_KEPT_DAYS } from './parameters.ts';
import { aboutPerson } from './store/about-person.ts';
import { clearanceCorrections } from './store/evidence.ts';

/** Who asked for a certificate "free of findings", and what it says. */
export const clearancePersonalData: PersonalData = {
  answer: aboutPerson,
  corrections: clearanceCorrections,
  erase: async () => [
    {
      title: { id: 'Surat bebas temuan', en: 'Certificates' },
      erased: 0,
      stays: {
        id: 'Register surat dinas dan dasar keputusannya adalah arsip (UU 43/2009 pasal 40; UU 27/2022 pasal 15).',
        en: 'The register of official certificates and what they stand on are archives (UU 43/2009 article 40; UU 27/2022 article 15).',
      },
    },
  ],
  activities: [
    {
      key: 'clearance',
      title: { id: 'Surat keterangan bebas temuan (ESKBT)', en: 'Certificates free of findings (ESKBT)' },
      purpose: {
        id: 'Kenaikan jabatan, pensiun, dan pembayaran menunggu sampai kewajiban selesai.',
        en: 'Promotion, pension and payment wait until duties are closed.',
      },
      subjects: { id: 'Pegawai dan penyedia yang memohon', en: 'Staff and vendors who ask' },
      basis: 'public-task',
      source: 'PP 60/2008; peraturan kepala daerah tentang ESKBT',
      recipients: {
        id: 'Pemohon, petugas surat, Inspektur; siapa pun yang memegang suratnya melihat nama yang disamarkan.',
        en: 'The applicant, certificate officers, the Inspektur; whoever holds the paper sees a masked name.',
      },
      measures: {
        id: 'Halaman periksa tidak mencatat siapa yang memeriksa.',
        en: 'The check page does not note who checks.',
      },
      tables: {
        ...tables(
          [
            'clearance_request',
            'clearance_certificate',
            'clearance_decision',
            'clearance_event',
            'clearance_subject',
          ],
          ['identity', 'oversight'],
          ARCHIVE,
        ),
        clearance_bulk_check: keep(
          ['account'],
          period(
            BULK_KEPT_DAYS,
            'days',
            { id: 'sejak daftar diunggah', en: 'since the list was uploaded' },
            counting('clearance_bulk_check', 't.created_at'),
            'clearance-remove-checks',
          ),
        ),
        clearance_bulk_line: keep(['identity', 'oversight'], WITH_ITS_MATTER),
      },
      forms: [
        {
          key: 'eskbt',
          title: { id: 'Surat keterangan bebas temuan', en: 'Certificate free of findings' },
          asked: {
            id: 'Untuk siapa surat itu dan keperluannya; daftar nama atau NIP bila memeriksa banyak orang. Penanda tangan menulis NIK dan frasa sandi, yang diteruskan ke penyelenggara tanda tangan dan tidak disimpan.',
            en: 'For whom the certificate is and what for; a list of names or NIPs where many are checked. The signer types NIK and passphrase, which go to the provider of the signature and are not kept.',
          },
        },
      ],
    },
  ],
  none: ['clearance_register'],
};
