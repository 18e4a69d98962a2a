import { ARCHIVE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { aboutPerson } from './store/about-person.ts';

/** Who answers for contracts and holds payments. Offices are ranked, persons never. */
export const spendingPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'spending',
      title: { id: 'Kontrak, pembayaran, dan penyerapan anggaran', en: 'Contracts, payments and absorption' },
      purpose: {
        id: 'Belanja berjalan menurut rencana dan diketahui meja mana yang ditunggu.',
        en: 'Spending keeps to its plan and it is known which desk is waited for.',
      },
      subjects: {
        id: 'Pejabat pengelola keuangan, narahubung penyedia',
        en: 'Finance officials, contact persons of vendors',
      },
      basis: 'legal-obligation',
      source: 'UU 1/2004; PP 12/2019; Perpres 16/2018; Permendagri 77/2020',
      recipients: {
        id: 'Instansi yang bersangkutan, BUD, Inspektorat; penyedia lewat tautan kontraknya.',
        en: 'The agency, the treasury, the inspectorate; vendors by their contract’s link.',
      },
      measures: {
        id: 'Waktu orang hanya untuk dirinya dan atasannya; papan umum hanya memuat instansi.',
        en: 'A person’s times are for himself and those above him; boards show agencies only.',
      },
      tables: tables(
        [
          'contract_draft',
          'contract_photo',
          'contract_progress',
          'contract_scm',
          'contract_step',
          'contract_version',
          'explanation',
          'finance_staff_reply',
          'prosecutor_agreement',
          'spending_contract',
          'spending_payment',
          'spending_payment_dispute',
          'spending_payment_event',
          'spending_vendor_contact',
          'spending_vendor_link',
        ],
        ['identity', 'contact', 'employment', 'statement', 'image'],
        ARCHIVE,
      ),
      forms: [
        {
          key: 'penyedia',
          title: { id: 'Halaman penyedia', en: 'Vendor’s page' },
          asked: {
            id: 'Keberatan atas lamanya pembayaran; kontak hanya bila ingin dikabari.',
            en: 'What you dispute about a payment’s time; contact only if you want word.',
          },
        },
      ],
    },
  ],
  none: [
    'activity_progress',
    'budget_code',
    'budget_line',
    'cash_plan',
    'contract_baseline',
    'contract_guarantee',
    'contract_instalment',
    'procurement_package',
    'realisation',
    'spending_snapshot',
    'spending_snapshot_scope',
    'village_stage',
    'village_stage_paper',
    'village_use',
    'village_year',
  ],
};
