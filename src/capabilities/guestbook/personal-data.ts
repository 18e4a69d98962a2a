import { keep, period } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { counting } from '../../platform/personal-data/sweeps.ts';
import { RETENTION_DAYS } from './parameters.ts';
import { aboutPerson } from './store/about-person.ts';

/** Who came to which office. */
export const guestbookPersonalData: PersonalData = {
  answer: aboutPerson,
  activities: [
    {
      key: 'guestbook',
      title: { id: 'Buku tamu', en: 'Guest book' },
      purpose: {
        id: 'Diketahui siapa yang berada di gedung, kepada siapa tamu datang, dan apakah ia membawa sesuatu.',
        en: 'It is known who is in the building, whom a guest came to see, and whether he carried something.',
      },
      subjects: { id: 'Tamu dan tuan rumahnya', en: 'Visitors and their hosts' },
      basis: 'public-task',
      source: 'PP 60/2008; SOP penerimaan tamu',
      recipients: {
        id: 'Penerima tamu dan tuan rumah; UPG bila ada pemberian',
        en: 'Reception and host; the UPG where there is a gift',
      },
      measures: {
        id: 'Tanpa kartu identitas; sesudah masa simpan hanya hitungan yang tersisa.',
        en: 'No identity card; after the period only counts are left.',
      },
      tables: {
        guest_visit: keep(
          ['identity', 'contact', 'signature', 'image'],
          period(
            RETENTION_DAYS,
            'days',
            { id: 'sejak hari kunjungan', en: 'since the day of the visit' },
            counting('guest_visit', `(t.day + 1)::timestamp at time zone 'UTC'`),
            'guestbook-forget',
          ),
        ),
      },
      forms: [
        {
          key: 'tamu',
          title: { id: 'Buku tamu', en: 'Guest book' },
          asked: {
            id: 'Nama, asal, siapa yang ditemui, dan keperluan. Telepon, tanda tangan, dan foto hanya bila tempat itu memintanya.',
            en: 'Name, where from, whom you see, and what for. Phone, signature and photo only where that place asks.',
          },
        },
      ],
    },
  ],
  none: ['guest_count', 'guest_place'],
};
