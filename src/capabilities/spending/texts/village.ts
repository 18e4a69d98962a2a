const id = {
  'paper-perdes-apbdes': 'Peraturan desa tentang APBDes',
  'paper-surat-kuasa': 'Surat kuasa pemindahbukuan dana desa',
  'paper-laporan-tahun-lalu': 'Laporan realisasi dan capaian tahun lalu',
  'paper-laporan-tahap-1': 'Laporan realisasi dan capaian tahap I',
  'use-infrastructure': 'Pembangunan',
  'use-empowerment': 'Pemberdayaan',
  'use-other': 'Lainnya',
  'status-mandiri': 'Desa mandiri',
  'status-other': 'Desa lainnya',
  'state-paid': 'Disalurkan',
  'state-ready': 'Dokumen lengkap, menunggu penyaluran',
  'state-waiting': 'Menunggu dokumen',
  'state-late': 'Lewat batas, dokumen kurang',
  'state-not-open': 'Belum dibuka',
  'verdict-kept': 'Sesuai',
  'verdict-deviates': 'Menyimpang',
  'verdict-cannot-say': 'Belum dapat dihitung',
};
const en: Record<keyof typeof id, string> = {
  'paper-perdes-apbdes': 'Village regulation on its budget (APBDes)',
  'paper-surat-kuasa': 'Power of attorney for the transfer',
  'paper-laporan-tahun-lalu': 'Report of realisation and results of last year',
  'paper-laporan-tahap-1': 'Report of realisation and results of stage I',
  'use-infrastructure': 'Infrastructure',
  'use-empowerment': 'Empowerment',
  'use-other': 'Other',
  'status-mandiri': 'Independent village',
  'status-other': 'Other village',
  'state-paid': 'Paid out',
  'state-ready': 'Papers complete, waiting to be paid',
  'state-waiting': 'Waiting for papers',
  'state-late': 'Past its last day, papers missing',
  'state-not-open': 'Not open yet',
  'verdict-kept': 'Kept',
  'verdict-deviates': 'Deviates',
  'verdict-cannot-say': 'Not computable yet',
};

/** Names of what the rules of the village fund call by a word. */
export const villageNames = { id, en };
export type VillageName = keyof typeof id;
