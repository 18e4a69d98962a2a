import { ARCHIVE, period, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { POSITION_DAYS } from './parameters.ts';
import { aboutPerson } from './store/about-person.ts';

const POSITIONS = period(
  POSITION_DAYS,
  'days',
  {
    id: 'sejak pertanggungjawaban selesai (tanpa pertanggungjawaban: sejak perjalanan berakhir)',
    en: 'since the account was settled (without one: since the trip ended)',
  },
  null,
  'travel-positions',
);

/** Who travelled where; raw positions go soon, what was decided from them stays with its reasons. */
export const travelPersonalData: PersonalData = {
  answer: aboutPerson,
  erase: async () => [
    {
      title: { id: 'Perjalanan dinas', en: 'Official travel' },
      erased: 0,
      stays: {
        id: 'Pertanggungjawaban belanja wajib disimpan (UU 1/2004; PP 12/2019; UU 27/2022 pasal 15). Posisi mentah terhapus sendiri sesudah masa simpannya.',
        en: 'Accounts of public money must be kept (UU 1/2004; PP 12/2019; UU 27/2022 article 15). Raw positions go by themselves after their period.',
      },
    },
  ],
  activities: [
    {
      key: 'travel',
      title: { id: 'Perjalanan dinas', en: 'Official travel' },
      purpose: {
        id: 'Yang dibayar sesuai dengan yang dijalani.',
        en: 'What is paid is what was lived.',
      },
      subjects: {
        id: 'Pegawai yang berdinas; pejabat tuan rumah',
        en: 'Staff who travel; officials of the host',
      },
      basis: 'legal-obligation',
      source: 'Perpres 33/2020; PMK 113/PMK.05/2012; Permendagri 77/2020',
      recipients: {
        id: 'Pelaku perjalanan, petugas perjalanan, pejabat penatausahaan; posisi hanya satu pemeriksa dengan alasan yang dibaca pelaku.',
        en: 'The traveller, travel officers, finance; positions one auditor only, with a reason that the traveller reads.',
      },
      measures: {
        id: 'Posisi di luar jendela perjalanan dibuang di pintu; penilaian dampak sendiri.',
        en: 'Positions outside the trip are dropped at the door; an impact assessment of its own.',
      },
      tables: {
        ...tables(
          ['travel_position', 'travel_check_in', 'travel_deciding_point'],
          ['location', 'image'],
          POSITIONS,
        ),
        ...tables(
          [
            'travel_advance_repayment',
            'travel_assignment',
            'travel_claim_line',
            'travel_decision',
            'travel_decision_line',
            'travel_destination',
            'travel_device',
            'travel_document',
            'travel_erasure',
            'travel_file',
            'travel_host',
            'travel_leg',
            'travel_look',
            'travel_member',
            'travel_paper_key',
            'travel_pass_leg',
            'travel_prompt',
            'travel_prompt_day',
            'travel_reply',
            'travel_request',
            'travel_trip',
            'travel_verdict',
            'travel_visum',
          ],
          ['identity', 'employment', 'finance', 'statement', 'image'],
          ARCHIVE,
        ),
      },
      forms: [
        {
          key: 'perjalanan',
          title: { id: 'Bukti perjalanan', en: 'Evidence of travel' },
          asked: {
            id: 'Isi pas naik atau bukti yang Anda foto: nama, rute, hari, dan nomor penerbangan. Nomor kursi dan referensi boleh dikosongkan.',
            en: 'What a boarding pass or a document says: name, route, day and flight. Seat and reference may be left out.',
          },
        },
        {
          key: 'visum',
          title: { id: 'Visum kedatangan', en: 'Host’s visum' },
          asked: {
            id: 'Nama dan jabatan pejabat yang menerima.',
            en: 'Name and position of the receiving official.',
          },
        },
      ],
    },
  ],
  none: ['travel_boundary', 'travel_boundary_set', 'travel_position_batch', 'travel_tariff'],
};
