import type { PackageKind, PackageMethod } from '../rules/budget/packages.ts';

/** One sub-activity of the demo with what it spends on: account, share of the agency's money, how it is spent over a year. */
export interface Task {
  /** behind the field's code: programme, activity, sub-activity */
  code: string;
  programme: string;
  name: string;
  account: string;
  accountName: string;
  /** parts of the agency's budget */
  weight: number;
  rhythm: keyof typeof RHYTHMS;
  funding?: Funding;
  buys?: { method: PackageMethod; kind: PackageKind; month: number };
}

/** Weights of twelve months: salaries with a thirteenth and a holiday allowance, goods, services, and works that come late. */
export const RHYTHMS = {
  salary: [8, 8, 9, 8, 8, 10, 9, 8, 8, 8, 8, 8],
  goods: [2, 5, 8, 9, 9, 10, 10, 10, 10, 10, 10, 7],
  services: [6, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 7],
  works: [0, 0, 2, 4, 7, 10, 12, 13, 13, 14, 14, 11],
} as const satisfies Record<string, readonly number[]>;

const FUNDING = {
  own: ['1.1.01', 'Pendapatan Asli Daerah'],
  general: ['1.2.01', 'Dana Alokasi Umum (DAU)'],
  works: ['1.2.02', 'DAK Fisik'],
  other: ['1.2.03', 'DAK Non Fisik'],
  loan: ['1.4.01', 'Pinjaman PEN Daerah'],
} as const;
export type Funding = keyof typeof FUNDING;

export function fundingOf(funding: Funding): readonly [code: string, name: string] {
  return FUNDING[funding];
}

const OFFICE = 'Penunjang urusan pemerintahan daerah';

/** What every agency has. */
export const COMMON: readonly Task[] = [
  {
    code: '01.2.02.0001',
    programme: OFFICE,
    name: 'Penyediaan gaji dan tunjangan ASN',
    account: '5.1.01.01.01.0001',
    accountName: 'Belanja gaji pokok PNS',
    weight: 38,
    rhythm: 'salary',
    funding: 'general',
  },
  {
    code: '01.2.06.0004',
    programme: OFFICE,
    name: 'Penyediaan bahan logistik kantor',
    account: '5.1.02.01.01.0024',
    accountName: 'Belanja alat tulis kantor',
    weight: 3,
    rhythm: 'goods',
  },
  {
    code: '01.2.06.0009',
    programme: OFFICE,
    name: 'Penyelenggaraan rapat koordinasi dan konsultasi',
    account: '5.1.02.04.01.0001',
    accountName: 'Belanja perjalanan dinas biasa',
    weight: 5,
    rhythm: 'goods',
  },
  {
    code: '01.2.08.0002',
    programme: OFFICE,
    name: 'Penyediaan jasa komunikasi, air, dan listrik',
    account: '5.1.02.02.01.0059',
    accountName: 'Belanja tagihan listrik',
    weight: 4,
    rhythm: 'services',
  },
  {
    code: '01.2.08.0004',
    programme: OFFICE,
    name: 'Penyediaan jasa pelayanan umum kantor',
    account: '5.1.02.02.01.0026',
    accountName: 'Belanja jasa tenaga administrasi',
    weight: 8,
    rhythm: 'services',
  },
  {
    code: '01.2.07.0006',
    programme: OFFICE,
    name: 'Pengadaan peralatan dan mesin lainnya',
    account: '5.2.02.10.01.0002',
    accountName: 'Belanja modal personal komputer',
    weight: 4,
    rhythm: 'goods',
    buys: { method: 'e-purchasing', kind: 'goods', month: 3 },
  },
  {
    code: '01.2.09.0009',
    programme: OFFICE,
    name: 'Pemeliharaan gedung kantor',
    account: '5.1.02.03.03.0001',
    accountName: 'Belanja pemeliharaan bangunan gedung kantor',
    weight: 4,
    rhythm: 'goods',
    buys: { method: 'direct-procurement', kind: 'works', month: 4 },
  },
];

interface Field {
  code: string;
  programme: string;
  tasks: readonly (readonly [
    name: string,
    account: string,
    accountName: string,
    weight: number,
    rhythm: Task['rhythm'],
    funding?: Funding,
    buys?: Task['buys'],
  ])[];
}

const TENDER = { method: 'tender', kind: 'works', month: 3 } as const;
const STUDY = { method: 'selection', kind: 'consultancy', month: 2 } as const;
const CATALOGUE = { method: 'e-purchasing', kind: 'goods', month: 4 } as const;

/** What an agency is there for, by what stands in its name; the last one fits everybody. */
const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [
    /pendidikan/i,
    {
      code: '1.01.02',
      programme: 'Pengelolaan pendidikan',
      tasks: [
        [
          'Rehabilitasi ruang kelas SD',
          '5.2.03.01.01.0010',
          'Belanja modal bangunan sekolah',
          30,
          'works',
          'works',
          TENDER,
        ],
        [
          'Pembangunan unit sekolah baru',
          '5.2.03.01.01.0010',
          'Belanja modal bangunan sekolah',
          22,
          'works',
          'loan',
          TENDER,
        ],
        [
          'Bantuan operasional sekolah',
          '5.1.02.88.88.8888',
          'Belanja barang dan jasa BOS',
          40,
          'services',
          'other',
        ],
        ['Pengadaan mebel sekolah', '5.2.05.01.01.0001', 'Belanja modal mebel', 8, 'goods', 'own', CATALOGUE],
      ],
    },
  ],
  [
    /kesehatan|rsud/i,
    {
      code: '1.02.02',
      programme: 'Pemenuhan upaya kesehatan',
      tasks: [
        [
          'Pembangunan puskesmas pembantu',
          '5.2.03.01.01.0006',
          'Belanja modal bangunan kesehatan',
          20,
          'works',
          'works',
          TENDER,
        ],
        [
          'Pengadaan obat dan vaksin',
          '5.1.02.01.01.0037',
          'Belanja obat-obatan',
          24,
          'goods',
          'own',
          CATALOGUE,
        ],
        [
          'Pengadaan alat kedokteran',
          '5.2.02.07.01.0001',
          'Belanja modal alat kedokteran umum',
          18,
          'goods',
          'works',
          CATALOGUE,
        ],
        [
          'Bantuan operasional kesehatan',
          '5.1.02.02.01.0014',
          'Belanja jasa tenaga kesehatan',
          22,
          'services',
          'other',
        ],
      ],
    },
  ],
  [
    /pekerjaan umum|penataan ruang|pupr/i,
    {
      code: '1.03.10',
      programme: 'Penyelenggaraan jalan',
      tasks: [
        [
          'Rehabilitasi jalan kota',
          '5.2.04.01.01.0005',
          'Belanja modal jalan kota',
          60,
          'works',
          'works',
          TENDER,
        ],
        [
          'Rekonstruksi jalan poros pelabuhan',
          '5.2.04.01.01.0005',
          'Belanja modal jalan kota',
          48,
          'works',
          'loan',
          TENDER,
        ],
        ['Pembangunan jembatan', '5.2.04.01.02.0003', 'Belanja modal jembatan', 30, 'works', 'own', TENDER],
        [
          'Normalisasi drainase',
          '5.2.04.02.04.0001',
          'Belanja modal bangunan pembuang',
          22,
          'works',
          'own',
          TENDER,
        ],
        [
          'Pengawasan teknis jalan',
          '5.1.02.02.08.0018',
          'Belanja jasa konsultansi pengawasan',
          6,
          'services',
          'own',
          STUDY,
        ],
      ],
    },
  ],
  [
    /perumahan|permukiman/i,
    {
      code: '1.04.03',
      programme: 'Kawasan permukiman',
      tasks: [
        [
          'Penataan kawasan kumuh',
          '5.2.04.01.01.0010',
          'Belanja modal jalan lingkungan',
          26,
          'works',
          'own',
          TENDER,
        ],
        [
          'Perbaikan rumah tidak layak huni',
          '5.1.05.02.01.0001',
          'Belanja hibah barang',
          20,
          'goods',
          'works',
        ],
        [
          'Perencanaan teknis kawasan',
          '5.1.02.02.08.0001',
          'Belanja jasa konsultansi perencanaan',
          5,
          'services',
          'own',
          STUDY,
        ],
      ],
    },
  ],
  [
    /perhubungan/i,
    {
      code: '2.15.02',
      programme: 'Lalu lintas dan angkutan jalan',
      tasks: [
        [
          'Pengadaan lampu penerangan jalan',
          '5.2.04.04.01.0001',
          'Belanja modal instalasi listrik',
          22,
          'works',
          'own',
          TENDER,
        ],
        [
          'Pengadaan rambu lalu lintas',
          '5.2.02.18.01.0002',
          'Belanja modal rambu',
          8,
          'goods',
          'own',
          CATALOGUE,
        ],
        ['Subsidi angkutan kota', '5.1.03.02.01.0001', 'Belanja subsidi', 16, 'services', 'general'],
      ],
    },
  ],
  [
    /lingkungan/i,
    {
      code: '2.11.11',
      programme: 'Pengelolaan persampahan',
      tasks: [
        [
          'Pengadaan truk sampah',
          '5.2.02.02.01.0004',
          'Belanja modal kendaraan khusus',
          18,
          'goods',
          'works',
          CATALOGUE,
        ],
        [
          'Operasional tempat pemrosesan akhir',
          '5.1.02.02.01.0030',
          'Belanja jasa tenaga kebersihan',
          24,
          'services',
          'own',
        ],
        [
          'Perluasan sel TPA',
          '5.2.04.03.01.0002',
          'Belanja modal bangunan limbah',
          16,
          'works',
          'loan',
          TENDER,
        ],
      ],
    },
  ],
  [
    /keuangan|pendapatan/i,
    {
      code: '5.02.02',
      programme: 'Pengelolaan keuangan daerah',
      tasks: [
        [
          'Sertipikasi tanah pemerintah kota',
          '5.1.02.02.01.0011',
          'Belanja jasa sertifikasi',
          8,
          'services',
          'own',
        ],
        [
          'Bantuan keuangan desa',
          '5.4.02.05.02.0001',
          'Belanja bantuan keuangan desa',
          30,
          'services',
          'general',
        ],
        ['Belanja tidak terduga', '5.3.01.01.01.0001', 'Belanja tidak terduga', 14, 'works', 'general'],
      ],
    },
  ],
  [
    /.*/,
    {
      code: '2.16.02',
      programme: 'Pelayanan kepada masyarakat',
      tasks: [
        [
          'Pelatihan dan pendampingan masyarakat',
          '5.1.02.02.12.0001',
          'Belanja kursus dan pelatihan',
          12,
          'goods',
          'own',
        ],
        [
          'Pengembangan sistem layanan digital',
          '5.1.02.02.09.0012',
          'Belanja jasa konsultansi',
          7,
          'services',
          'own',
          STUDY,
        ],
        [
          'Rehabilitasi gedung pelayanan',
          '5.2.03.01.01.0001',
          'Belanja modal bangunan gedung kantor',
          10,
          'works',
          'own',
          TENDER,
        ],
        [
          'Pengadaan kendaraan operasional',
          '5.2.02.02.01.0003',
          'Belanja modal kendaraan bermotor',
          6,
          'goods',
          'general',
          CATALOGUE,
        ],
      ],
    },
  ],
];

/** Every sub-activity of an agency, with the field's own codes. */
export function tasksOf(agencyName: string): { field: string; tasks: Task[] } {
  const field = FIELDS.find(([sign]) => sign.test(agencyName))![1];
  const own = field.tasks.map(([name, account, accountName, weight, rhythm, funding, buys], place): Task => {
    const programme = field.code.slice(5);
    return {
      code: `${programme}.2.01.${String(place + 1).padStart(4, '0')}`,
      programme: field.programme,
      name,
      account,
      accountName,
      weight,
      rhythm,
      ...(funding ? { funding } : {}),
      ...(buys ? { buys } : {}),
    };
  });
  return { field: field.code.slice(0, 4), tasks: [...COMMON, ...own] };
}
