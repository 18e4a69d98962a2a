import {
  ARCHIVE,
  keep,
  period,
  SEALED,
  tables,
  WITH_ITS_MATTER,
} from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { counting } from '../../platform/personal-data/sweeps.ts';
import { FRAME_DAYS } from './parameters/wave.ts';

/** Who was asked; never who answered what. */
export const surveyPersonalData: PersonalData = {
  answer: async () => ({
    withheld: {
      id: 'Survei integritas tidak dijawab dari sini: jawaban disimpan dengan token yang tidak dapat dihubungkan dengan siapa pun, juga tidak dengan yang diundang, sehingga tidak ada jawaban "milik Anda" yang dapat ditemukan. Nama dalam kerangka sampel terhapus sesudah gelombangnya.',
      en: 'The integrity survey is not answered from here: answers are kept with a token that nobody can link to anyone, not even to who was invited, so there is no answer of “yours” to be found. Names of the frame go after their wave.',
    },
  }),
  activities: [
    {
      key: 'survey',
      title: { id: 'Survei denyut integritas', en: 'Integrity survey' },
      purpose: {
        id: 'Diketahui bagaimana integritas dialami, tanpa diketahui siapa menjawab apa.',
        en: 'It is known how integrity is experienced, and not who answered what.',
      },
      subjects: {
        id: 'Pegawai, pengguna layanan, dan ahli yang diundi',
        en: 'Staff, service users and experts who are drawn',
      },
      basis: 'public-task',
      source: 'PP 60/2008; pedoman SPI; UU 27/2022 pasal 20 ayat (2) huruf e',
      recipients: {
        id: 'Pengelola survei: siapa diundang; jawaban: tidak seorang pun',
        en: 'The survey manager: who was invited; answers: nobody',
      },
      measures: {
        id: 'Token buta (RFC 9474), peran basis data terpisah, pencampuran malam hari; penilaian dampak sendiri.',
        en: 'Blind tokens (RFC 9474), a database role apart, mixing at night; an impact assessment of its own.',
      },
      tables: {
        survey_member: keep(
          ['identity', 'contact', 'employment'],
          period(
            FRAME_DAYS,
            'days',
            { id: 'sejak hari terakhir gelombang', en: 'since the last day of the wave' },
            counting(
              'survey_member',
              `select (w.closes_on + 1)::timestamp at time zone 'UTC' from survey_wave w where w.government_id = t.government_id and w.id = t.wave_id
                and w.state in ('closed', 'published') and t.erased_on is null`,
              'anonymised',
            ),
            'survey-waves',
          ),
        ),
        survey_invitation: keep(['account'], WITH_ITS_MATTER),
        ...tables(['box_answer', 'box_pool', 'box_receipt', 'box_nullifier'], ['sealed'], SEALED),
        ...tables(
          ['survey_follow_up', 'survey_follow_up_evidence', 'survey_recommendation'],
          ['statement'],
          ARCHIVE,
        ),
        survey_sender: keep(['contact'], ARCHIVE),
      },
      forms: [
        {
          key: 'survei',
          title: { id: 'Survei', en: 'Survey' },
          asked: {
            id: 'Apa yang Anda alami. Tanpa nama; setiap pertanyaan boleh dilewati.',
            en: 'What you experienced. No name; every question may be skipped.',
          },
        },
        {
          key: 'undangan-survei',
          title: { id: 'Undangan survei', en: 'Invitation to the survey' },
          asked: {
            id: 'Nama, kontak, dan hari layanan dari pengguna yang setuju diundang; tidak pernah tersambung dengan jawabannya.',
            en: 'Name, contact and day of the service of users who agree to be invited; never joined with their answers.',
          },
        },
      ],
    },
  ],
  none: [
    'box_key',
    'box_wave',
    'survey_counter',
    'survey_counter_day',
    'survey_draw',
    'survey_key',
    'survey_key_stratum',
    'survey_model',
    'survey_model_draft',
    'survey_official_result',
    'survey_question',
    'survey_result',
    'survey_season',
    'survey_stratum',
    'survey_wave',
  ],
};
