const id = {
  'reported-title': 'Laporan gratifikasi baru: {number}',
  'reported-body': 'Periksa kelengkapannya, lalu teruskan kepada KPK paling lambat {due}.',
  'ask-title': 'Lengkapi laporan {number}',
  'ask-body': 'UPG meminta keterangan tambahan paling lambat {due}. Buka laporan untuk membacanya.',
  'supply-title': 'Laporan dilengkapi: {number}',
  'supply-body': 'Pelapor melengkapi laporannya. Periksa lagi.',
  'accept-title': 'Laporan {number} lengkap',
  'accept-body': 'UPG meneruskan laporan Anda kepada KPK. Simpan barangnya, atau serahkan kepada UPG.',
  'record-title': 'Laporan {number} dicatat',
  'record-body':
    'Laporan Anda tercatat di UPG dan tidak perlu diteruskan kepada KPK. Buka untuk membaca alasannya.',
  'lapse-title': 'Laporan {number} tidak diproses',
  'lapse-body':
    'Laporan tidak dilengkapi sampai batas waktunya. Kewajiban lapor tetap ada; buat laporan baru bila masih dalam 30 hari kerja.',
  'send-title': 'Laporan {number} sudah di KPK',
  'send-body': 'UPG mengirim laporan Anda kepada KPK. Anda akan diberi tahu putusannya.',
  'decide-title': 'Putusan KPK atas laporan {number}',
  'decide-body': 'Buka laporan untuk membaca putusan dan apa yang perlu Anda lakukan.',
  'settle-title': 'Laporan {number} selesai',
  'settle-body': 'Putusan KPK sudah dilaksanakan. Terima kasih telah melapor.',
  'hand-over-title': 'Tanda terima {receipt}',
  'hand-over-body':
    'Penyerahan barang untuk laporan {number} tercatat. Unduh tanda terimanya di halaman laporan.',
};
const en: Record<keyof typeof id, string> = {
  'reported-title': 'New gratification report: {number}',
  'reported-body': 'Check that it is complete, then pass it on to KPK by {due}.',
  'ask-title': 'Complete report {number}',
  'ask-body': 'The UPG asks for more by {due}. Open the report to read what.',
  'supply-title': 'Report completed: {number}',
  'supply-body': 'The reporter has completed it. Check it again.',
  'accept-title': 'Report {number} is complete',
  'accept-body': 'The UPG passes your report on to KPK. Keep the item, or hand it to the UPG.',
  'record-title': 'Report {number} is recorded',
  'record-body': 'The UPG keeps your report; it need not go to KPK. Open it to read why.',
  'lapse-title': 'Report {number} is not processed',
  'lapse-body':
    'It was not completed in time. The duty to report remains; make a new report if 30 working days have not passed.',
  'send-title': 'Report {number} is with KPK',
  'send-body': 'The UPG has sent your report to KPK. You will be told what it decides.',
  'decide-title': 'KPK has decided on report {number}',
  'decide-body': 'Open the report to read the decision and what you have to do.',
  'settle-title': 'Report {number} is settled',
  'settle-body': 'What KPK decided has been done. Thank you for reporting.',
  'hand-over-title': 'Receipt {receipt}',
  'hand-over-body':
    'The hand-over for report {number} is recorded. Download the receipt on the report’s page.',
};
export const noticeTexts = { id, en };
