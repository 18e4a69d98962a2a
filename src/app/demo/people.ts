import { plainDate, type PlainDate } from '../../platform/calendar/index.ts';
import type { DemoAgency } from './agencies.ts';
import { inventName } from './names.ts';
import type { Random } from '../../platform/random.ts';

/** One invented civil servant. NIP ends in the serial 000, which no real number does; a fifth of the people has no number. */
export interface DemoPerson {
  id: string;
  personnelCode: string;
  nip: string | null;
  name: string;
  employment: 'pns' | 'pppk' | 'non-asn';
  agencyCode: string;
  title: string;
  since: PlainDate;
  email: string | null;
  phone: null;
}

const TITLES: Record<string, readonly string[]> = {
  sekolah: ['Guru Ahli Pertama', 'Guru Ahli Muda', 'Guru Ahli Madya', 'Tenaga Administrasi Sekolah'],
  puskesmas: ['Perawat Terampil', 'Bidan Mahir', 'Dokter Ahli Pertama', 'Pengadministrasi Umum'],
  rsud: ['Perawat Ahli Pertama', 'Dokter Ahli Madya', 'Apoteker Ahli Muda', 'Pengadministrasi Keuangan'],
  other: [
    'Analis Kebijakan',
    'Pengelola Keuangan',
    'Pengadministrasi Umum',
    'Penata Layanan Operasional',
    'Bendahara Pengeluaran Pembantu',
  ],
};

const HEADS: Record<string, string> = {
  sekolah: 'Kepala Sekolah',
  puskesmas: 'Kepala Puskesmas',
  rsud: 'Direktur',
  kecamatan: 'Camat',
  kelurahan: 'Lurah',
  sekretariat: 'Sekretaris',
  inspektorat: 'Inspektur',
  badan: 'Kepala Badan',
};

const MADE_AT = '2021-01-04T00:00:00Z';

/** `count` people spread over the agencies by weight; the first of each agency is its head. */
export function demoPeople(random: Random, agencies: readonly DemoAgency[], count: number): DemoPerson[] {
  const weights = agencies.reduce((sum, each) => sum + each.weight, 0);
  const taken = new Set<string>();
  const people: DemoPerson[] = [];
  agencies.forEach((agency, index) => {
    const left = agencies.length - index - 1;
    const share =
      left === 0 ? count - people.length : Math.max(1, Math.round((agency.weight / weights) * count));
    for (let at = 0; at < share && people.length < count - left; at++) {
      people.push(demoPerson(random, agency, at === 0, people.length + 1, taken));
    }
  });
  return people;
}

function demoPerson(
  random: Random,
  agency: DemoAgency,
  head: boolean,
  serial: number,
  taken: Set<string>,
): DemoPerson {
  const woman = random.chance(0.52);
  const employment = head || random.chance(0.62) ? 'pns' : random.chance(0.4) ? 'pppk' : 'non-asn';
  const { nip, since } = numberFor(random, employment, woman, taken);
  const code = String(serial).padStart(5, '0');
  return {
    id: random.id(MADE_AT),
    personnelCode: `P${code}`,
    nip,
    name: inventName(random, woman),
    employment,
    agencyCode: agency.code,
    title: head
      ? (HEADS[agency.kind] ?? 'Kepala Dinas')
      : random.pick(TITLES[agency.kind] ?? TITLES['other']!),
    since,
    email: employment === 'non-asn' ? null : `p${code}@teladan.example`,
    // Indonesia keeps no telephone numbers for fiction: an invented one could be somebody's.
    phone: null,
  };
}

/** A NIP that nobody of this city has yet, or none for those without a number. */
function numberFor(random: Random, employment: DemoPerson['employment'], woman: boolean, taken: Set<string>) {
  const two = (value: number) => String(value).padStart(2, '0');
  for (;;) {
    const born = 1967 + random.int(35);
    const appointed =
      employment === 'pppk' ? 2021 + random.int(4) : Math.min(born + 22 + random.int(12), 2024);
    const month = two(1 + random.int(12));
    const since = plainDate(`${Math.min(Math.max(appointed, 2008 + random.int(16)), 2024)}-${month}-01`);
    if (employment === 'non-asn') return { nip: null, since };
    const middle = employment === 'pppk' ? '21' : month;
    const nip = `${born}${two(1 + random.int(12))}${two(1 + random.int(28))}${appointed}${middle}${woman ? 2 : 1}000`;
    if (taken.has(nip)) continue;
    taken.add(nip);
    return { nip, since };
  }
}
