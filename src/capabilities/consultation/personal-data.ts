import { ARCHIVE, keep, period, SERVICE, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { counting } from '../../platform/personal-data/sweeps.ts';
import { CONTACT_MONTHS } from './parameters.ts';
import { isSettled, STAGES } from './rules/machine.ts';
import { aboutPerson } from './store/about-person.ts';

const SETTLED = STAGES.filter(isSettled)
  .map((stage) => `'${stage}'`)
  .join(', ');

/** Questions to the inspectorate and who asked them. */
export const consultationPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'consultation',
      title: { id: 'Konsultasi', en: 'Consultation' },
      purpose: {
        id: 'Pertanyaan dijawab dengan dasar hukumnya.',
        en: 'Questions are answered with their legal basis.',
      },
      subjects: { id: 'Penanya; konsultan yang bertugas', en: 'Askers; consultants on duty' },
      basis: 'public-task',
      source: 'PP 12/2017 pasal 10; PermenPANRB tentang konsultasi pengawasan',
      recipients: { id: 'Konsultan Inspektorat', en: 'Consultants of the inspectorate' },
      measures: {
        id: 'Kontak tersegel; yang masuk tanya jawab umum dianonimkan oleh orang lain daripada penulisnya.',
        en: 'Contacts are sealed; what becomes public is made anonymous by another than its author.',
      },
      tables: {
        consultation_question: keep(
          ['contact', 'account', 'statement'],
          period(
            CONTACT_MONTHS,
            'months',
            { id: 'kontak: sejak konsultasi selesai', en: 'contact: since the question was settled' },
            counting(
              'consultation_question',
              `case when t.contact is not null and t.stage in (${SETTLED}) then t.stage_since end`,
              'anonymised',
            ),
            'consultation-forget',
          ),
        ),
        ...tables(
          ['consultation_message', 'consultation_answer', 'consultation_appointment', 'consultation_file'],
          ['statement', 'image'],
          ARCHIVE,
        ),
        ...tables(['consultation_duty', 'consultation_duty_exception'], ['employment'], SERVICE),
      },
      forms: [
        {
          key: 'konsultasi',
          title: { id: 'Konsultasi', en: 'Consultation' },
          asked: {
            id: 'Topik, keadaan, dan pertanyaan Anda. Kontak hanya bila Anda ingin diberi kabar.',
            en: 'Topic, facts and your question. Contact only if you want word.',
          },
        },
      ],
    },
  ],
  none: ['consultation_article', 'consultation_canned', 'consultation_topic'],
};
