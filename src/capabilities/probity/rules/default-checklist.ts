import type { ChecklistItem } from './checklist.ts';

/**
 * The checklist that we ship, five items a stage. Its criteria are our own words on the law that each names; nobody has held them against the
 * law's text yet, so `verified` is false until the inspectorate does.
 */
export const DEFAULT_CHECKLIST: readonly ChecklistItem[] = [
  {
    code: 'P1-01',
    stage: 'planning',
    risk: 'high',
    text: {
      id: 'Kebutuhan dinyatakan dan dapat ditunjukkan asalnya.',
      en: 'The need is stated and where it comes from can be shown.',
    },
    criterion: {
      id: 'Identifikasi kebutuhan disusun sebelum anggaran diminta dan memeriksa barang yang sudah ada.',
      en: 'Needs were identified before money was asked for, and what exists already was looked at.',
    },
    basis: 'Perpres 16/2018 pasal 18',
    verified: false,
    evidence: {
      id: 'Dokumen identifikasi kebutuhan, kartu inventaris barang',
      en: 'Statement of needs, inventory cards',
    },
  },
  {
    code: 'P1-02',
    stage: 'planning',
    risk: 'medium',
    text: {
      id: 'Paket diumumkan dalam RUP sebelum pemilihan dimulai.',
      en: 'The package is announced (RUP) before a vendor is chosen.',
    },
    criterion: {
      id: 'Pengumuman RUP di SIRUP mendahului proses pemilihan dan isinya sama dengan DPA.',
      en: 'The announcement in SIRUP comes before the selection and says what the budget says.',
    },
    basis: 'Perpres 16/2018 pasal 22',
    verified: false,
    evidence: { id: 'Cetakan SIRUP, DPA', en: 'Print of SIRUP, budget document' },
  },
  {
    code: 'P1-03',
    stage: 'planning',
    risk: 'high',
    text: {
      id: 'Pekerjaan tidak dipecah untuk menghindari tender.',
      en: 'The work is not split to avoid a tender.',
    },
    criterion: {
      id: 'Paket sejenis pada satu lokasi dan tahun digabung; pemisahan punya alasan tertulis.',
      en: 'Like packages of one place and year are joined; parting them has a written reason.',
    },
    basis: 'Perpres 16/2018 pasal 20 ayat (2)',
    verified: false,
    evidence: {
      id: 'Daftar paket sejenis pada tahun itu, alasan pemaketan',
      en: 'List of like packages of the year, reason for packaging',
    },
  },
  {
    code: 'P1-04',
    stage: 'planning',
    risk: 'medium',
    text: {
      id: 'Cara pengadaan dan jadwal masuk akal.',
      en: 'Way of procurement and schedule are sensible.',
    },
    criterion: {
      id: 'Jadwal pemilihan, pelaksanaan, dan serah terima selesai dalam tahun anggaran atau izin tahun jamak ada.',
      en: 'Selection, execution and handover end within the budget year, or a multi-year permit exists.',
    },
    basis: 'Perpres 16/2018 pasal 18',
    verified: false,
    evidence: {
      id: 'KAK, jadwal, izin tahun jamak bila ada',
      en: 'Terms of reference, schedule, multi-year permit if any',
    },
  },
  {
    code: 'P1-05',
    stage: 'planning',
    risk: 'low',
    text: {
      id: 'Produk dalam negeri dan usaha kecil dipertimbangkan.',
      en: 'Domestic products and small businesses were considered.',
    },
    criterion: {
      id: 'Pilihan terhadap produk impor atau usaha besar punya alasan tertulis.',
      en: 'Choosing imports or large firms has a written reason.',
    },
    basis: 'Perpres 16/2018 pasal 65–67 sebagaimana diubah Perpres 46/2025',
    verified: false,
    evidence: { id: 'Catatan pertimbangan, data TKDN', en: 'Notes of the consideration, local content data' },
  },
  {
    code: 'P2-01',
    stage: 'preparation',
    risk: 'high',
    text: {
      id: 'HPS disusun dari sumber harga yang dapat diperiksa.',
      en: 'The owner estimate stands on prices that can be checked.',
    },
    criterion: {
      id: 'Paling sedikit dua sumber harga bertanggal, perhitungan lengkap, tanpa pesanan dari calon penyedia.',
      en: 'At least two dated sources, the whole calculation, none ordered from a bidder.',
    },
    basis: 'Perpres 16/2018 pasal 26',
    verified: false,
    evidence: { id: 'Perhitungan HPS, bukti survei harga', en: 'Calculation, proof of the price survey' },
  },
  {
    code: 'P2-02',
    stage: 'preparation',
    risk: 'high',
    text: {
      id: 'Spesifikasi tidak mengarah ke satu merek atau penyedia.',
      en: 'Specifications do not point at one brand or vendor.',
    },
    criterion: {
      id: 'Spesifikasi berdasar fungsi dan kinerja; penyebutan merek hanya untuk yang diperbolehkan.',
      en: 'Function and performance are asked for; a brand only where that is allowed.',
    },
    basis: 'Perpres 16/2018 pasal 19',
    verified: false,
    evidence: {
      id: 'Spesifikasi teknis, perbandingan produk',
      en: 'Technical specification, comparison of products',
    },
  },
  {
    code: 'P2-03',
    stage: 'preparation',
    risk: 'medium',
    text: {
      id: 'Rancangan kontrak membagi risiko dengan wajar.',
      en: 'The draft contract shares risks fairly.',
    },
    criterion: {
      id: 'Jaminan, denda, cara pembayaran, dan penyesuaian harga jelas dan sesuai jenis kontrak.',
      en: 'Guarantees, fines, payment and price adjustment are clear and fit the kind of contract.',
    },
    basis: 'Perpres 16/2018 pasal 27; Peraturan LKPP 12/2021',
    verified: false,
    evidence: { id: 'Rancangan kontrak', en: 'Draft contract' },
  },
  {
    code: 'P2-04',
    stage: 'preparation',
    risk: 'high',
    text: {
      id: 'Pelaku pengadaan ditetapkan dan memenuhi syarat.',
      en: 'Those who procure are appointed and qualified.',
    },
    criterion: {
      id: 'SK penetapan ada; PPK dan pokja bersertifikat; tidak ada rangkap jabatan yang dilarang.',
      en: 'Decrees exist; PPK and selection group are certified; no forbidden double office.',
    },
    basis: 'Perpres 16/2018 pasal 8–14',
    verified: false,
    evidence: { id: 'SK, sertifikat kompetensi', en: 'Decrees, certificates' },
  },
  {
    code: 'P2-05',
    stage: 'preparation',
    risk: 'high',
    text: {
      id: 'Semua pelaku pengadaan menyatakan benturan kepentingannya.',
      en: 'Everybody who procures has declared his interests.',
    },
    criterion: {
      id: 'Pernyataan ditandatangani sebelum tugas dimulai; yang punya kepentingan diganti.',
      en: 'Declarations are signed before the work begins; who has an interest is replaced.',
    },
    basis: 'Perpres 16/2018 pasal 7; Peraturan BPKP 3/2019',
    verified: false,
    evidence: {
      id: 'Pernyataan di halaman ini, pakta integritas',
      en: 'Declarations on this page, integrity pacts',
    },
  },
  {
    code: 'P3-01',
    stage: 'selection',
    risk: 'high',
    text: {
      id: 'Syarat kualifikasi tidak menghambat persaingan.',
      en: 'Qualification does not hinder competition.',
    },
    criterion: {
      id: 'Tidak ada syarat tambahan tanpa dasar; masa pemasukan penawaran cukup.',
      en: 'No extra condition without a basis; time to bid is sufficient.',
    },
    basis: 'Peraturan LKPP 12/2021',
    verified: false,
    evidence: { id: 'Dokumen pemilihan, catatan perubahan', en: 'Tender documents, log of changes' },
  },
  {
    code: 'P3-02',
    stage: 'selection',
    risk: 'high',
    text: {
      id: 'Penjelasan diberikan sama kepada semua peserta.',
      en: 'Explanations reach all bidders alike.',
    },
    criterion: {
      id: 'Jawaban dan perubahan dokumen diumumkan kepada semua peserta sebelum batas penawaran.',
      en: 'Answers and changes are published to everybody before the deadline.',
    },
    basis: 'Peraturan LKPP 12/2021',
    verified: false,
    evidence: { id: 'Berita acara penjelasan, adendum', en: 'Minutes of explanation, addenda' },
  },
  {
    code: 'P3-03',
    stage: 'selection',
    risk: 'high',
    text: {
      id: 'Evaluasi mengikuti kriteria yang diumumkan.',
      en: 'The evaluation follows the published criteria.',
    },
    criterion: {
      id: 'Setiap gugur punya alasan dari dokumen; nilai dapat dihitung ulang; tidak ada pascapenawaran.',
      en: 'Each exclusion has a reason in the documents; scores can be recomputed; no bargaining afterwards.',
    },
    basis: 'Perpres 16/2018 pasal 39; Peraturan LKPP 12/2021',
    verified: false,
    evidence: { id: 'Kertas kerja evaluasi, BAHP', en: 'Evaluation sheets, minutes of the result' },
  },
  {
    code: 'P3-04',
    stage: 'selection',
    risk: 'high',
    text: {
      id: 'Tidak ada tanda persekongkolan antar peserta.',
      en: 'No sign of collusion between bidders.',
    },
    criterion: {
      id: 'Alamat, pengurus, kesalahan dokumen, dan pola harga penawaran dibandingkan.',
      en: 'Addresses, directors, mistakes in documents and price patterns were compared.',
    },
    basis: 'UU 5/1999 pasal 22; Perpres 16/2018 pasal 7',
    verified: false,
    evidence: {
      id: 'Perbandingan dokumen penawaran, hasil indikator pengadaan',
      en: 'Comparison of bids, indicators of the procurement',
    },
  },
  {
    code: 'P3-05',
    stage: 'selection',
    risk: 'medium',
    text: {
      id: 'Sanggahan dijawab tepat waktu dengan alasan.',
      en: 'Objections are answered in time with reasons.',
    },
    criterion: {
      id: 'Jawaban memeriksa pokok sanggahan; kontrak tidak ditandatangani sebelum masa sanggah selesai.',
      en: 'The answer deals with the matter; no contract is signed before the time to object is over.',
    },
    basis: 'Perpres 16/2018 pasal 30 dan 50',
    verified: false,
    evidence: { id: 'Sanggahan dan jawabannya', en: 'Objections and answers' },
  },
  {
    code: 'P4-01',
    stage: 'execution',
    risk: 'high',
    text: {
      id: 'Kontrak sama dengan rancangan dan penawaran pemenang.',
      en: 'The contract equals the draft and the winning bid.',
    },
    criterion: {
      id: 'Nilai, lingkup, tenaga ahli, dan jaminan tidak berubah saat penandatanganan.',
      en: 'Value, scope, experts and guarantees did not change on signing.',
    },
    basis: 'Perpres 16/2018 pasal 52',
    verified: false,
    evidence: { id: 'Kontrak, penawaran, jaminan', en: 'Contract, bid, guarantees' },
  },
  {
    code: 'P4-02',
    stage: 'execution',
    risk: 'high',
    text: {
      id: 'Perubahan kontrak beralasan dan diteliti.',
      en: 'Changes of the contract have reasons and were examined.',
    },
    criterion: {
      id: 'Adendum didahului usulan tertulis dan penelitian; tambahan nilai tidak melampaui batas.',
      en: 'An addendum follows a written proposal and an examination; added value stays within its limit.',
    },
    basis: 'Perpres 16/2018 pasal 54',
    verified: false,
    evidence: { id: 'Adendum, berita acara penelitian', en: 'Addendum, minutes of the examination' },
  },
  {
    code: 'P4-03',
    stage: 'execution',
    risk: 'high',
    text: {
      id: 'Prestasi yang dibayar benar-benar ada di lapangan.',
      en: 'What is paid for is really there.',
    },
    criterion: {
      id: 'Kemajuan diukur bersama, berfoto dan bertanggal; pembayaran tidak melebihi prestasi.',
      en: 'Progress is measured together, dated and photographed; payment does not exceed it.',
    },
    basis: 'Perpres 16/2018 pasal 53',
    verified: false,
    evidence: {
      id: 'Laporan kemajuan, foto, berita acara pemeriksaan',
      en: 'Progress reports, photographs, minutes of inspection',
    },
  },
  {
    code: 'P4-04',
    stage: 'execution',
    risk: 'medium',
    text: {
      id: 'Keterlambatan dikenai denda atau perpanjangan yang sah.',
      en: 'Delay is fined, or extended rightfully.',
    },
    criterion: {
      id: 'Denda dihitung dari bagian kontrak yang benar; perpanjangan bukan karena kelalaian penyedia.',
      en: 'The fine is taken of the right part; an extension is not owed to the vendor’s neglect.',
    },
    basis: 'Perpres 16/2018 pasal 56 dan 79',
    verified: false,
    evidence: { id: 'Perhitungan denda, adendum waktu', en: 'Calculation of the fine, addendum of time' },
  },
  {
    code: 'P4-05',
    stage: 'execution',
    risk: 'medium',
    text: { id: 'Pengawas lapangan bebas dari penyedia.', en: 'Supervision is independent of the vendor.' },
    criterion: {
      id: 'Pengawas tidak terafiliasi dan hadir sesuai kontraknya.',
      en: 'Supervisors are unrelated to the vendor and present as agreed.',
    },
    basis: 'Perpres 16/2018 pasal 7',
    verified: false,
    evidence: { id: 'Kontrak pengawasan, daftar hadir', en: 'Supervision contract, attendance' },
  },
  {
    code: 'P5-01',
    stage: 'handover',
    risk: 'high',
    text: {
      id: 'Hasil pekerjaan diperiksa sebelum diterima.',
      en: 'The work is inspected before it is accepted.',
    },
    criterion: {
      id: 'Volume dan mutu diuji terhadap kontrak; kekurangan dicatat dan diperbaiki lebih dulu.',
      en: 'Volume and quality are tested against the contract; defects are noted and mended first.',
    },
    basis: 'Perpres 16/2018 pasal 57',
    verified: false,
    evidence: { id: 'Berita acara pemeriksaan, hasil uji', en: 'Minutes of inspection, test results' },
  },
  {
    code: 'P5-02',
    stage: 'handover',
    risk: 'high',
    text: {
      id: 'Berita acara serah terima benar tanggal dan penandatangannya.',
      en: 'The handover minutes bear the true date and the right signatures.',
    },
    criterion: {
      id: 'Tanggal tidak mendahului selesainya pekerjaan; penanda tangan berwenang.',
      en: 'The date is not before the end of the work; who signs may do so.',
    },
    basis: 'Perpres 16/2018 pasal 57–58',
    verified: false,
    evidence: { id: 'BAST', en: 'Handover minutes' },
  },
  {
    code: 'P5-03',
    stage: 'handover',
    risk: 'medium',
    text: {
      id: 'Pembayaran akhir dan retensi sesuai kontrak.',
      en: 'Final payment and retention follow the contract.',
    },
    criterion: {
      id: 'Jumlah seluruh pembayaran sama dengan nilai kontrak dikurangi denda; jaminan pemeliharaan berlaku.',
      en: 'All payments equal the contract less fines; the maintenance guarantee holds.',
    },
    basis: 'Perpres 16/2018 pasal 53',
    verified: false,
    evidence: {
      id: 'Rekapitulasi pembayaran, jaminan pemeliharaan',
      en: 'Summary of payments, maintenance guarantee',
    },
  },
  {
    code: 'P5-04',
    stage: 'handover',
    risk: 'medium',
    text: {
      id: 'Barang dicatat sebagai milik daerah.',
      en: 'What was bought is booked as property of the region.',
    },
    criterion: {
      id: 'Tercatat di KIB dengan nilai perolehan dan lokasi.',
      en: 'Entered with its value and place.',
    },
    basis: 'Permendagri 19/2016 sebagaimana diubah Permendagri 7/2024',
    verified: false,
    evidence: { id: 'KIB, berita acara penggunaan', en: 'Asset register, minutes of use' },
  },
  {
    code: 'P5-05',
    stage: 'handover',
    risk: 'low',
    text: { id: 'Hasil dipakai sesuai tujuannya.', en: 'What was bought is used as intended.' },
    criterion: {
      id: 'Pemanfaatan ditinjau dan dibandingkan dengan kebutuhan pada tahap perencanaan.',
      en: 'Use is looked at and compared with the need of the planning.',
    },
    basis: 'Peraturan BPKP 3/2019',
    verified: false,
    evidence: { id: 'Foto pemanfaatan, wawancara pengguna', en: 'Photographs of use, interviews' },
  },
];
