import { ARCHIVE, keep, period, tables } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { blanking } from '../../platform/personal-data/sweeps.ts';
import { REQUEST_MONTHS } from './parameters.ts';
import { aboutPerson } from './store/about-person.ts';

/** Requests about one's own data, and the breach log. */
export const privacyPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'privacy',
      title: { id: 'Permintaan atas data pribadi', en: 'Requests about personal data' },
      purpose: {
        id: 'Hak subjek data dijawab pada waktunya dan dapat dibuktikan.',
        en: 'Rights of data subjects are answered in time, and provably so.',
      },
      subjects: { id: 'Siapa pun yang meminta', en: 'Whoever asks' },
      basis: 'legal-obligation',
      source: 'UU 27/2022 pasal 5 sampai 14, 30 sampai 33, 40 sampai 46',
      recipients: {
        id: 'Pejabat pelindungan data dan kepalanya',
        en: 'The officer for data protection and the head',
      },
      measures: {
        id: 'Nama dan kontak tersegel; tidak ada salinan kartu identitas.',
        en: 'Name and contact are sealed; no copy of an identity card.',
      },
      tables: {
        privacy_request: keep(
          ['identity', 'contact', 'statement'],
          period(
            REQUEST_MONTHS,
            'months',
            {
              id: 'nama dan kontak: sejak permintaan selesai',
              en: 'name and contact: since the request was closed',
            },
            blanking(
              'privacy_request',
              't.closed_at',
              { name: 'null', contact: 'null', contact_kind: 'null' },
              '(t.name is not null or t.contact is not null)',
            ),
          ),
        ),
        privacy_request_event: keep(['account', 'statement'], ARCHIVE),
        ...tables(['privacy_breach', 'privacy_rectification'], ['account', 'statement'], ARCHIVE),
      },
      forms: [
        {
          key: 'permintaan',
          title: { id: 'Permintaan atas data pribadi', en: 'Request about personal data' },
          asked: {
            id: 'Hak yang Anda pakai, data yang Anda maksud, nama, dan cara menghubungi Anda. Nomor tiket hanya bila ada; salinan KTP tidak diminta.',
            en: 'The right that you use, the data you mean, your name and how to reach you. A ticket number only where you have one; no copy of an identity card is asked for.',
          },
        },
      ],
    },
  ],
  none: ['privacy_retention_run'],
};
