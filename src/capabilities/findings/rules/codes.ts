// Classification of APIP findings (PermenPAN-RB 42/2011). Only titles that we have read are here; every other code is kept
// with "judul belum dimuat" until an office loads its own table.

/** Group of finding codes: its title, and how many kinds it has (`1.01.01` … `1.01.19`). */
interface FindingGroup {
  title: string;
  kinds: number;
  titles: Readonly<Record<string, string>>;
}

export const FINDING_GROUPS: Readonly<Record<string, FindingGroup>> = {
  '1.01': {
    title: 'Kerugian',
    kinds: 19,
    titles: {
      '01': 'Fiktif',
      '02': 'Rekanan tidak menyelesaikan pekerjaan',
      '03': 'Kekurangan volume',
      '04': 'Kelebihan bayar',
      '05': 'Mark-up',
      '06': 'Kepentingan pribadi',
      '07': 'Honor atau perjalanan dinas ganda atau melebihi standar',
      '08': 'Spesifikasi tidak sesuai',
      '09': 'Belanja melebihi ketentuan',
      '13': 'Ganti kerugian belum dilaksanakan',
      '14': 'Tuntutan perbendaharaan (TP)',
      '18': 'Jaminan',
      '19': 'Setoran fiktif',
    },
  },
  '1.02': {
    title: 'Potensi kerugian',
    kinds: 10,
    titles: { '10': 'Pencairan akhir tahun atas pekerjaan yang belum selesai' },
  },
  '1.03': { title: 'Kekurangan penerimaan', kinds: 7, titles: {} },
  '1.04': {
    title: 'Administrasi',
    kinds: 16,
    titles: {
      '01': 'Bukti tidak lengkap',
      '02': 'Mendahului kontrak atau penetapan anggaran',
      '03': 'Proses pengadaan barang/jasa',
      '04': 'Pemecahan kontrak untuk menghindari pelelangan',
      '05': 'Lelang proforma',
      '06': 'Barang milik daerah',
      '07': 'Bidang tertentu',
      '08': 'Subsidi',
      '09': 'Cadangan piutang',
      '10': 'Terlambat setor',
      '11': 'Uang persediaan lewat batas',
      '12': 'Sisa kas akhir tahun',
      '13': 'Investasi',
      '14': 'Aset',
      '15': 'Pengalihan mata anggaran',
      '16': 'Melampaui pagu',
    },
  },
  '1.05': { title: 'Indikasi pidana', kinds: 7, titles: {} },
  '2.01': { title: 'SPI akuntansi dan pelaporan', kinds: 5, titles: {} },
  '2.02': { title: 'SPI pelaksanaan anggaran', kinds: 7, titles: {} },
  '2.03': { title: 'SPI struktur pengendalian', kinds: 5, titles: { '05': 'Pemisahan tugas' } },
  '3.01': { title: 'Ketidakhematan', kinds: 3, titles: {} },
  '3.02': { title: 'Ketidakefisienan', kinds: 2, titles: {} },
  '3.03': { title: 'Ketidakefektifan', kinds: 8, titles: {} },
};

export const RECOMMENDATION_CODES: Readonly<Record<string, string>> = {
  '01': 'Setor ke kas',
  '02': 'Kembalikan barang',
  '03': 'Perbaikan fisik',
  '04': 'Penghapusan barang milik negara/daerah',
  '05': 'Sanksi kepegawaian',
  '06': 'Perbaikan administrasi',
  '07': 'Sistem akuntansi',
  '08': 'Sumber daya manusia',
  '09': 'Prosedur atau kebijakan',
  '10': 'Organisasi',
  '11': 'Koordinasi atau penyerahan kasus',
  '12': 'Audit lanjutan',
  '13': 'Sosialisasi',
  '14': 'Lain-lain',
};

/** The code that asks for money: closed only when all of it is paid and verified. */
export const PAY_INTO_TREASURY = '01';
/** Perbaikan administrasi: what is asked where nothing is owed. */
export const MEND_ADMINISTRATION = '06';

export const CAUSE_GROUPS: Readonly<Record<string, string>> = {
  '100': 'Pengawasan melekat',
  '200': 'Kebijakan',
  '300': 'Rencana',
  '400': 'Prosedur',
  '500': 'Pencatatan',
  '600': 'Personil',
  '700': 'Pengawasan intern',
  '800': 'Rekanan',
  '900': 'Ekstern',
  '1000': 'Ekstern',
  '1100': 'Pelayanan',
};

/** A code as it is shown: its group, and its own title or null ("judul belum dimuat"). */
export interface CodeTitle {
  code: string;
  group: string;
  title: string | null;
}

/** `1.01.04` → group and title; null when no such code can exist (unknown group, or a kind beyond the group's number). */
export function findFindingCode(code: string): CodeTitle | null {
  const parts = /^(\d\.\d{2})\.(\d{2})$/.exec(code);
  const group = parts ? FINDING_GROUPS[parts[1]!] : undefined;
  const kind = Number(parts?.[2]);
  if (!parts || !group || kind < 1 || kind > group.kinds) return null;
  return { code, group: group.title, title: group.titles[parts[2]!] ?? null };
}

/** `01` … `14`, or null. */
export function findRecommendationCode(code: string): CodeTitle | null {
  const title = /^\d{2}$/.test(code) ? RECOMMENDATION_CODES[code] : undefined;
  return title === undefined ? null : { code, group: title, title };
}

/** `100` … `1107`: a group's own code carries its title, a member's is not loaded; null when no such code can exist. */
export function findCauseCode(code: string): CodeTitle | null {
  if (!/^\d{3,4}$/.test(code) || Number(code) > 1107) return null;
  const base = String(Math.floor(Number(code) / 100) * 100);
  const group = CAUSE_GROUPS[base];
  if (group === undefined || String(Number(code)) !== code) return null;
  return { code, group, title: code === base ? group : null };
}

/** Every finding code in order, titled or not. */
export function allFindingCodes(): CodeTitle[] {
  return Object.entries(FINDING_GROUPS).flatMap(([prefix, group]) =>
    Array.from({ length: group.kinds }, (_, index) =>
      findFindingCode(`${prefix}.${String(index + 1).padStart(2, '0')}`)!,
    ),
  );
}
