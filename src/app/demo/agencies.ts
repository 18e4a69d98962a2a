/** One agency of the demo city, before it has an id. */
export interface DemoAgency {
  code: string;
  name: string;
  kind: string;
  /** code of the agency above */
  parent: string | null;
  /** share of the city's people, relative to the others */
  weight: number;
}

// The nomenclature that a city usually has (PP 18/2016, type A and B): which agencies exist is common knowledge, the city is not.
const DEPARTMENTS: [string, string, number][] = [
  ['Dinas Pendidikan dan Kebudayaan', 'dinas', 60],
  ['Dinas Kesehatan', 'dinas', 70],
  ['Dinas Pekerjaan Umum dan Penataan Ruang', 'dinas', 160],
  ['Dinas Perumahan dan Kawasan Permukiman', 'dinas', 60],
  ['Satuan Polisi Pamong Praja', 'dinas', 210],
  ['Dinas Pemadam Kebakaran dan Penyelamatan', 'dinas', 180],
  ['Dinas Sosial', 'dinas', 55],
  ['Dinas Tenaga Kerja', 'dinas', 45],
  ['Dinas Pemberdayaan Perempuan dan Perlindungan Anak', 'dinas', 40],
  ['Dinas Ketahanan Pangan dan Pertanian', 'dinas', 80],
  ['Dinas Lingkungan Hidup', 'dinas', 220],
  ['Dinas Kependudukan dan Pencatatan Sipil', 'dinas', 70],
  ['Dinas Pengendalian Penduduk dan Keluarga Berencana', 'dinas', 50],
  ['Dinas Perhubungan', 'dinas', 150],
  ['Dinas Komunikasi dan Informatika', 'dinas', 65],
  ['Dinas Koperasi, Usaha Kecil dan Menengah', 'dinas', 45],
  ['Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'dinas', 60],
  ['Dinas Kepemudaan, Olahraga dan Pariwisata', 'dinas', 60],
  ['Dinas Perpustakaan dan Kearsipan', 'dinas', 40],
  ['Dinas Perikanan', 'dinas', 40],
  ['Dinas Perdagangan dan Perindustrian', 'dinas', 75],
  ['Badan Perencanaan Pembangunan, Riset dan Inovasi Daerah', 'badan', 60],
  ['Badan Pengelolaan Keuangan dan Aset Daerah', 'badan', 90],
  ['Badan Pendapatan Daerah', 'badan', 90],
  ['Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', 'badan', 55],
  ['Badan Penanggulangan Bencana Daerah', 'badan', 60],
  ['Badan Kesatuan Bangsa dan Politik', 'badan', 35],
];

const DISTRICTS = [
  'Utara',
  'Selatan',
  'Timur',
  'Barat',
  'Tengah',
  'Ilir',
  'Ulu',
  'Seberang',
  'Kota',
  'Pesisir',
];
const WARDS = ['Mekar', 'Damai', 'Sejati', 'Bakti', 'Harapan', 'Rukun'];

/** Kota Teladan: secretariats, inspectorate, departments, hospital, 10 districts with their wards, health centres and schools. */
export function demoAgencies(): DemoAgency[] {
  const agencies: DemoAgency[] = [
    { code: '4.01.01', name: 'Sekretariat Daerah', kind: 'sekretariat', parent: null, weight: 180 },
    { code: '4.02.01', name: 'Sekretariat DPRD', kind: 'sekretariat', parent: null, weight: 70 },
    { code: '6.01.01', name: 'Inspektorat Daerah', kind: 'inspektorat', parent: null, weight: 85 },
    { code: '1.02.02', name: 'RSUD Kota Teladan', kind: 'rsud', parent: null, weight: 700 },
  ];
  DEPARTMENTS.forEach(([name, kind, weight], index) => {
    agencies.push({ code: `5.${String(index + 1).padStart(2, '0')}.01`, name, kind, parent: null, weight });
  });
  const school = '5.01.01';
  const health = '5.02.01';
  DISTRICTS.forEach((district, index) => {
    const code = `7.01.${String(index + 1).padStart(2, '0')}`;
    agencies.push({
      code,
      name: `Kecamatan Teladan ${district}`,
      kind: 'kecamatan',
      parent: null,
      weight: 30,
    });
    WARDS.forEach((ward, at) => {
      agencies.push({
        code: `${code}.${at + 1}`,
        name: `Kelurahan ${district} ${ward}`,
        kind: 'kelurahan',
        parent: code,
        weight: 11,
      });
    });
    for (const number of [1, 2]) {
      agencies.push({
        code: `${health}.${String(index * 2 + number).padStart(2, '0')}`,
        name: `Puskesmas Teladan ${district} ${number}`,
        kind: 'puskesmas',
        parent: health,
        weight: 42,
      });
    }
    for (let number = 1; number <= 12; number++) {
      const level = number <= 9 ? 'SD' : 'SMP';
      agencies.push({
        code: `${school}.${String(index * 12 + number).padStart(3, '0')}`,
        name: `${level} Negeri ${number} Teladan ${district}`,
        kind: 'sekolah',
        parent: school,
        weight: level === 'SD' ? 22 : 34,
      });
    }
  });
  return agencies;
}
