import { ARCHIVE, keep, period, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { LEFT_MONTHS } from '../../platform/personal-data/parameters.ts';
import { removing } from '../../platform/personal-data/sweeps.ts';
import { aboutPerson } from './store/about-person.ts';

const LAW = 'PP 60/2008 pasal 48 dan 49; Permendagri 77/2020; UU 1/2004';

/** Payees and officials of packages, and what rules found in a year's payments. */
export const auditPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'packages',
      title: { id: 'Paket pertanggungjawaban (SPJ)', en: 'Accountability packages (SPJ)' },
      purpose: {
        id: 'Belanja diperiksa selagi diserahkan, dengan cara memperbaikinya.',
        en: 'Spending is checked while handed in, with the way to mend it.',
      },
      subjects: { id: 'Penerima pembayaran dan pejabat penanda tangan', en: 'Payees and signing officials' },
      basis: 'legal-obligation',
      source: LAW,
      recipients: { id: 'Instansi penyusun, Inspektorat', en: 'The agency, the inspectorate' },
      measures: {
        id: 'Nomor rekening dan NPWP hanya sebagai sidik dengan empat angka terakhir.',
        en: 'Account and tax numbers as keyed hashes with the last four digits only.',
      },
      tables: tables(
        [
          'spj_check',
          'spj_document',
          'spj_field',
          'spj_item',
          'spj_package',
          'spj_person',
          'spj_sheet',
          'spj_tax',
        ],
        ['identity', 'finance', 'signature', 'image'],
        ARCHIVE,
      ),
    },
    {
      key: 'audit',
      title: { id: 'Audit digital dan kertas kerja', en: 'Digital audit and working papers' },
      purpose: {
        id: 'Pertanyaan pemeriksa ditemukan lebih awal daripada kerugiannya.',
        en: 'Auditors’ questions come before the loss.',
      },
      subjects: {
        id: 'Pegawai dan penyedia di dalam data belanja',
        en: 'Staff and vendors in spending data',
      },
      basis: 'legal-obligation',
      source: LAW,
      recipients: { id: 'Pemeriksa dan Inspektur', en: 'Auditors and the Inspektur' },
      measures: {
        id: 'Nomor hanya sebagai sidik berkunci; tanda bukan temuan sampai seorang pemeriksa menandatanganinya.',
        en: 'Numbers as keyed hashes only; a flag is no finding until an auditor signs it.',
      },
      tables: {
        ...tables(
          [
            'audit_flag',
            'audit_flag_event',
            'audit_line',
            'audit_person_key',
            'audit_plan',
            'audit_plan_edit',
            'audit_plan_item',
            'audit_sample',
            'audit_sample_item',
            'audit_vendor_facts',
            'procurement_process',
            'working_paper',
            'working_paper_file',
            'working_paper_note',
            'working_paper_review',
            'working_paper_writer',
          ],
          ['identity', 'finance', 'oversight'],
          ARCHIVE,
        ),
        audit_saved_view: keep(
          ['account'],
          period(
            LEFT_MONTHS,
            'months',
            { id: 'sejak akunnya berakhir', en: 'since the account ended' },
            removing(
              'audit_saved_view',
              `select a.ended_at from account a where a.government_id = t.government_id and a.id = t.account_id and a.status = 'ended'`,
            ),
          ),
        ),
      },
    },
  ],
  none: [
    'audit_rule_count',
    'audit_rule_suspension',
    'audit_run',
    'audit_standard_price',
    'procurement_import',
    'procurement_run',
    'spj_unsheeted',
    'working_paper_flag',
  ],
};
