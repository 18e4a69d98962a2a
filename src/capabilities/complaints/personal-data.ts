import { ARCHIVE, keep, period, tables, WITH_ITS_MATTER } from '../../platform/personal-data/keeps.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { counting } from '../../platform/personal-data/sweeps.ts';
import { CONTACT_MONTHS } from './parameters.ts';
import { FINAL_STATES } from './rules/machine.ts';
import { aboutPerson, erasePerson } from './store/about-person.ts';
import { complaintCorrections } from './store/correct-contacts.ts';

const ENDED = [...FINAL_STATES, 'rejected'].map((state) => `'${state}'`).join(', ');

/** Who complained, about what. The agency complained of learns the matter and not the person. */
export const complaintsPersonalData: PersonalData = {
  answer: aboutPerson,
  erase: erasePerson,
  corrections: complaintCorrections,
  activities: [
    {
      key: 'complaints',
      title: { id: 'Pengaduan', en: 'Complaints' },
      purpose: {
        id: 'Aduan dijawab pada waktunya, dan pelapor tahu hasilnya.',
        en: 'Complaints are answered in time, and reporters learn the outcome.',
      },
      subjects: {
        id: 'Pelapor, pengikut, dan siapa yang disebut aduan',
        en: 'Reporters, followers, and whoever is named',
      },
      basis: 'legal-obligation',
      source: 'UU 25/2009 pasal 36; Perpres 76/2013; PermenPANRB 62/2018',
      recipients: {
        id: 'Petugas pengaduan Inspektorat; instansi yang diadukan tanpa kontak dan nama pelapor.',
        en: 'Complaint officers of the inspectorate; the agency complained of, without contact and name.',
      },
      measures: {
        id: 'Kontak dan nama tersegel di basis data; siapa yang membukanya tercatat; lokasi dan data kamera dihapus dari foto.',
        en: 'Contact and name are sealed in the database; who opens them is recorded; place and camera data are cut from photos.',
      },
      tables: {
        complaint_contact: keep(
          ['identity', 'contact', 'account'],
          period(
            CONTACT_MONTHS,
            'months',
            { id: 'sejak aduan selesai', en: 'since the complaint ended' },
            counting(
              'complaint_contact',
              `select c.state_since from complaint c where c.government_id = t.government_id and c.id = t.complaint_id
                and c.state in (${ENDED}) and (t.contact is not null or t.name is not null)`,
              'anonymised',
            ),
            'complaints-forget',
          ),
        ),
        ...tables(
          ['complaint', 'complaint_event', 'complaint_file'],
          ['statement', 'location', 'image'],
          ARCHIVE,
        ),
        complaint_follower: keep(['account'], WITH_ITS_MATTER),
      },
      forms: [
        {
          key: 'aduan',
          title: { id: 'Pengaduan', en: 'Complaint' },
          asked: {
            id: 'Apa yang terjadi, di mana, kapan, dan instansi mana. Foto, titik peta, nama, dan kontak boleh dikosongkan.',
            en: 'What happened, where, when, and which agency. Photos, a point on the map, name and contact may be left out.',
          },
        },
      ],
    },
  ],
  none: ['complaint_telling', 'complaint_counter'],
};
