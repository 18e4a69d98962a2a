import type { Task } from './budget-tasks.ts';

// What the agencies of the demo spend on, one task a line: name | account | its name | parts of the budget | rhythm | money | bought how, what,
// in which month.

const OFFICE = 'Penunjang urusan pemerintahan daerah';

/** What every agency has; the codes stand behind the field's own. */
const EVERYBODY = `
01.2.02.0001 | Penyediaan gaji dan tunjangan ASN | 5.1.01.01.01.0001 | Belanja gaji pokok PNS | 38 | salary | general | 
01.2.06.0004 | Penyediaan bahan logistik kantor | 5.1.02.01.01.0024 | Belanja alat tulis kantor | 3 | goods | own | 
01.2.06.0009 | Penyelenggaraan rapat koordinasi dan konsultasi | 5.1.02.04.01.0001 | Belanja perjalanan dinas biasa | 5 | goods | own | 
01.2.08.0002 | Penyediaan jasa komunikasi, air, dan listrik | 5.1.02.02.01.0059 | Belanja tagihan listrik | 4 | services | own | 
01.2.08.0004 | Penyediaan jasa pelayanan umum kantor | 5.1.02.02.01.0026 | Belanja jasa tenaga administrasi | 8 | services | own | 
01.2.07.0006 | Pengadaan peralatan dan mesin lainnya | 5.2.02.10.01.0002 | Belanja modal personal komputer | 4 | goods | own | e-purchasing goods 3
01.2.09.0009 | Pemeliharaan gedung kantor | 5.1.02.03.03.0001 | Belanja pemeliharaan bangunan gedung kantor | 4 | goods | own | direct-procurement works 4
`;

/** What an agency is there for, by what stands in its name; the last one fits everybody. */
const FIELDS: readonly (readonly [sign: RegExp, code: string, programme: string, tasks: string])[] = [
  [
    /pendidikan/i,
    '1.01.02',
    'Pengelolaan pendidikan',
    `
Rehabilitasi ruang kelas SD | 5.2.03.01.01.0010 | Belanja modal bangunan sekolah | 30 | works | works | tender works 3
Pembangunan unit sekolah baru | 5.2.03.01.01.0010 | Belanja modal bangunan sekolah | 22 | works | loan | tender works 3
Bantuan operasional sekolah | 5.1.02.88.88.8888 | Belanja barang dan jasa BOS | 40 | services | other | 
Pengadaan mebel sekolah | 5.2.05.01.01.0001 | Belanja modal mebel | 8 | goods | own | e-purchasing goods 4
`,
  ],
  [
    /kesehatan|rsud/i,
    '1.02.02',
    'Pemenuhan upaya kesehatan',
    `
Pembangunan puskesmas pembantu | 5.2.03.01.01.0006 | Belanja modal bangunan kesehatan | 20 | works | works | tender works 3
Pengadaan obat dan vaksin | 5.1.02.01.01.0037 | Belanja obat-obatan | 24 | goods | own | e-purchasing goods 4
Pengadaan alat kedokteran | 5.2.02.07.01.0001 | Belanja modal alat kedokteran umum | 18 | goods | works | e-purchasing goods 4
Bantuan operasional kesehatan | 5.1.02.02.01.0014 | Belanja jasa tenaga kesehatan | 22 | services | other | 
`,
  ],
  [
    /pekerjaan umum|penataan ruang|pupr/i,
    '1.03.10',
    'Penyelenggaraan jalan',
    `
Rehabilitasi jalan kota | 5.2.04.01.01.0005 | Belanja modal jalan kota | 60 | works | works | tender works 3
Rekonstruksi jalan poros pelabuhan | 5.2.04.01.01.0005 | Belanja modal jalan kota | 48 | works | loan | tender works 3
Pembangunan jembatan | 5.2.04.01.02.0003 | Belanja modal jembatan | 30 | works | own | tender works 3
Normalisasi drainase | 5.2.04.02.04.0001 | Belanja modal bangunan pembuang | 22 | works | own | tender works 3
Pengawasan teknis jalan | 5.1.02.02.08.0018 | Belanja jasa konsultansi pengawasan | 6 | services | own | selection consultancy 2
`,
  ],
  [
    /perumahan|permukiman/i,
    '1.04.03',
    'Kawasan permukiman',
    `
Penataan kawasan kumuh | 5.2.04.01.01.0010 | Belanja modal jalan lingkungan | 26 | works | own | tender works 3
Perbaikan rumah tidak layak huni | 5.1.05.02.01.0001 | Belanja hibah barang | 20 | goods | works | 
Perencanaan teknis kawasan | 5.1.02.02.08.0001 | Belanja jasa konsultansi perencanaan | 5 | services | own | selection consultancy 2
`,
  ],
  [
    /perhubungan/i,
    '2.15.02',
    'Lalu lintas dan angkutan jalan',
    `
Pengadaan lampu penerangan jalan | 5.2.04.04.01.0001 | Belanja modal instalasi listrik | 22 | works | own | tender works 3
Pengadaan rambu lalu lintas | 5.2.02.18.01.0002 | Belanja modal rambu | 8 | goods | own | e-purchasing goods 4
Subsidi angkutan kota | 5.1.03.02.01.0001 | Belanja subsidi | 16 | services | general | 
`,
  ],
  [
    /lingkungan/i,
    '2.11.11',
    'Pengelolaan persampahan',
    `
Pengadaan truk sampah | 5.2.02.02.01.0004 | Belanja modal kendaraan khusus | 18 | goods | works | e-purchasing goods 4
Operasional tempat pemrosesan akhir | 5.1.02.02.01.0030 | Belanja jasa tenaga kebersihan | 24 | services | own | 
Perluasan sel TPA | 5.2.04.03.01.0002 | Belanja modal bangunan limbah | 16 | works | loan | tender works 3
`,
  ],
  [
    /keuangan|pendapatan/i,
    '5.02.02',
    'Pengelolaan keuangan daerah',
    `
Sertipikasi tanah pemerintah kota | 5.1.02.02.01.0011 | Belanja jasa sertifikasi | 8 | services | own | 
Bantuan keuangan desa | 5.4.02.05.02.0001 | Belanja bantuan keuangan desa | 30 | services | general | 
Belanja tidak terduga | 5.3.01.01.01.0001 | Belanja tidak terduga | 14 | works | general | 
`,
  ],
  [
    /.*/i,
    '2.16.02',
    'Pelayanan kepada masyarakat',
    `
Pelatihan dan pendampingan masyarakat | 5.1.02.02.12.0001 | Belanja kursus dan pelatihan | 12 | goods | own | 
Pengembangan sistem layanan digital | 5.1.02.02.09.0012 | Belanja jasa konsultansi | 7 | services | own | selection consultancy 2
Rehabilitasi gedung pelayanan | 5.2.03.01.01.0001 | Belanja modal bangunan gedung kantor | 10 | works | own | tender works 3
Pengadaan kendaraan operasional | 5.2.02.02.01.0003 | Belanja modal kendaraan bermotor | 6 | goods | general | e-purchasing goods 4
`,
  ],
];

/** Every sub-activity of an agency: the code of its field (`1.03`), and what follows it. */
export function tasksOf(agencyName: string): { field: string; tasks: Task[] } {
  const [, code, programme, own] = FIELDS.find(([sign]) => sign.test(agencyName))!;
  const common = rowsOf(EVERYBODY).map(([after, ...row]) => taskOf(after!, OFFICE, row));
  const tasks = rowsOf(own).map((row, place) =>
    taskOf(`${code.slice(5)}.2.01.${String(place + 1).padStart(4, '0')}`, programme, row),
  );
  return { field: code.slice(0, 4), tasks: [...common, ...tasks] };
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

function taskOf(code: string, programme: string, row: readonly string[]): Task {
  const [name, account, accountName, weight, rhythm, funding, bought] = row as string[] & { length: 7 };
  const [method, kind, month] = (bought ?? '').split(' ');
  return {
    code,
    programme,
    name: name!,
    account: account!,
    accountName: accountName!,
    weight: Number(weight),
    rhythm: rhythm as Task['rhythm'],
    funding: funding as Task['funding'],
    ...(kind ? { buys: { method, kind, month: Number(month) } as NonNullable<Task['buys']> } : {}),
  };
}
