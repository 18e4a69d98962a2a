import { ARCHIVE, keep, period, SERVICE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { LEFT_MONTHS } from '../../platform/personal-data/parameters.ts';
import { blanking } from '../../platform/personal-data/sweeps.ts';
import { aboutPerson, erasePerson } from './store/about-person.ts';
import { directoryCorrections } from './store/correct-person.ts';

/** Staff, their positions and roles; vendors, of which some are persons. */
export const directoryPersonalData: PersonalData = {
  answer: aboutPerson,
  erase: erasePerson,
  corrections: directoryCorrections,
  activities: [
    {
      key: 'directory',
      title: { id: 'Direktori pegawai dan penyedia', en: 'Directory of staff and vendors' },
      purpose: {
        id: 'Diketahui siapa memegang jabatan dan wewenang apa, sejak kapan, dan dengan keputusan apa.',
        en: 'It is known who holds which office and power, since when, and by which decree.',
      },
      subjects: { id: 'Pegawai; penyedia perorangan', en: 'Staff; vendors who are persons' },
      basis: 'legal-obligation',
      source: 'UU 20/2023; PP 12/2017; Perpres 16/2018',
      recipients: {
        id: 'Pegawai (nama dan jabatan); pejabat akun instansinya (kontak).',
        en: 'Staff (name and position); account officers of the agency (contact).',
      },
      measures: {
        id: 'Tanpa NIK; kontak hanya untuk pejabat akun. Daftar dari sistem kepegawaian dilaporkan tanpa nama dan dengan nomor disamarkan.',
        en: 'No NIK; contact for account officers only. Lists of the personnel system are reported without names and with masked numbers.',
      },
      tables: {
        person: keep(
          ['identity', 'contact', 'employment'],
          period(
            LEFT_MONTHS,
            'months',
            { id: 'kontak: sejak orang itu berhenti', en: 'contact: since the person left' },
            blanking(
              'person',
              `t.ended_on::timestamp at time zone 'UTC'`,
              { email: 'null', phone: 'null' },
              '(t.email is not null or t.phone is not null)',
            ),
          ),
        ),
        ...tables(['position', 'role_grant', 'practice_progress'], ['employment'], SERVICE),
        vendor: keep(['identity', 'finance'], ARCHIVE),
      },
      forms: [
        {
          key: 'pegawai',
          title: { id: 'Data pegawai dan penyedia', en: 'Staff and vendors' },
          asked: {
            id: 'Nama, status, NIP, dan kode pegawai; surel dan telepon boleh dikosongkan. Penyedia: nama dan NPWP bila ada. NIK tidak diminta.',
            en: 'Name, status, NIP and personnel code; mail and telephone may be left out. Vendors: name, and tax number where there is one. No NIK is asked for.',
          },
        },
      ],
    },
  ],
  none: ['agency', 'rollout'],
};
