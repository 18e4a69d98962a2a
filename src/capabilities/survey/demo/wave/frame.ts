import { addDays, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { DemoCast, DemoPlayer } from '../../../../platform/demo-cast.ts';
import { newId } from '../../../../platform/ids.ts';
import type { Entered } from '../../actions/wave/judge-frame.ts';

const GROUP_OF_KIND: Record<string, string> = {
  sekolah: 'Sekolah',
  puskesmas: 'Kesehatan',
  rsud: 'Kesehatan',
  kecamatan: 'Kecamatan dan kelurahan',
  kelurahan: 'Kecamatan dan kelurahan',
};
const SERVICES = [
  ['Dinas Penanaman Modal dan PTSP', 'Izin usaha'],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'Kartu keluarga'],
  ['Dinas Pekerjaan Umum', 'Pekerjaan konstruksi'],
] as const;
const INSTITUTIONS = ['Perguruan tinggi', 'Media', 'Lembaga pemeriksa', 'Penyuluh antikorupsi'];

const NOBODY = {
  person_id: null,
  import_id: null,
  head_of_unit: false,
  employment: null,
  institution_since: null,
  unit_since: null,
  service: null,
  service_on: null,
  consent_on: null,
} as const;

/** Staff of the invented city as members of a frame. */
export function staffMembers(cast: DemoCast, staff: readonly DemoPlayer[], day: PlainDate): Entered[] {
  const agencies = new Map(cast.agencies.map((each) => [each.id, each]));
  return staff.map((each, index) => {
    const agency = agencies.get(each.agencyId);
    return {
      ...NOBODY,
      id: newId(),
      source: 'internal',
      key: `D-${index + 1}`,
      person_id: each.personId,
      origin: 'directory',
      name: each.name,
      phone: null,
      // Every seventh has no address: a letter is printed for him.
      email: index % 7 === 0 ? null : `pegawai${index + 1}@contoh.example`,
      unit: agency?.name ?? 'Sekretariat Daerah',
      unit_group: GROUP_OF_KIND[agency?.kind ?? ''] ?? 'Dinas, badan, dan sekretariat',
      position: null,
      position_group: 'Pelaksana',
      employment: index % 9 === 0 ? 'non-asn' : 'pns',
      institution_since: addDays(day, index % 31 === 0 ? -500 : -2_500),
      unit_since: addDays(day, -900),
    };
  });
}

export function serviceUsers(count: number, day: PlainDate): Entered[] {
  return Array.from({ length: count }, (_, index) => {
    const [unit, service] = SERVICES[index % SERVICES.length]!;
    return {
      ...NOBODY,
      id: newId(),
      source: 'external',
      key: `warga${index + 1}@contoh.example`,
      origin: index % 3 === 0 ? 'counter' : 'import',
      name: `Warga Contoh ${index + 1}`,
      phone: null,
      email: `warga${index + 1}@contoh.example`,
      unit,
      // One stratum, so that the demo makes few keys.
      unit_group: 'Layanan publik',
      position: null,
      position_group: 'Pengguna layanan',
      service,
      service_on: addDays(day, -20 - (index % 200)),
      consent_on: index % 3 === 0 ? addDays(day, -20 - (index % 200)) : null,
    };
  });
}

export function experts(count: number): Entered[] {
  return Array.from({ length: count }, (_, index) => {
    const unit = INSTITUTIONS[index % INSTITUTIONS.length]!;
    return {
      ...NOBODY,
      id: newId(),
      source: 'expert',
      key: `eksper${index + 1}`,
      origin: 'import',
      name: `Eksper Contoh ${index + 1}`,
      phone: null,
      email: `eksper${index + 1}@contoh.example`,
      unit,
      unit_group: 'Eksper',
      position: null,
      position_group: 'Eksper',
    };
  });
}
