/** The sheet on paper: official, so written in Indonesian; the English is for whoever reads the code. */
const id = {
  unit: 'Inspektorat',
  title: 'Lembar Verifikasi SPJ',
  number: 'Nomor {number}',
  opening:
    'Paket pertanggungjawaban berikut telah diperiksa secara elektronik sebelum SPM ditandatangani, dan tidak ada temuan yang menghentikan atau mengembalikannya:',
  package: 'Nomor paket',
  office: 'Perangkat daerah',
  payment: 'Pembayaran',
  purpose: 'Uraian',
  amount: 'Nilai',
  run: 'Pemeriksaan',
  runText: 'ke-{run}, {day}; {rules} aturan dijalankan',
  clear: 'Aman',
  warned: 'Peringatan',
  uncomputed: 'Belum dapat dihitung',
  rules: '{n} aturan',
  hash: 'Sidik data',
  falls:
    'Lembar ini dicabut dengan sendirinya bila isi paket diubah atau pemeriksaan berikutnya menemukan hal yang menghentikannya. Sebelum SPM ditandatangani, PPK-SKPD memeriksa keadaannya lewat kode ini.',
  check: 'Pindai kode QR, atau ketik kode di atas di {url}',
  signer: 'Inspektorat',
  signed: 'Dokumen ini ditandatangani secara elektronik. Tanda tangannya tersimpan di dalam berkas PDF ini.',
  unsigned: 'BELUM DITANDATANGANI',
};
const en: Record<keyof typeof id, string> = {
  unit: 'Inspectorate',
  title: 'SPJ Verification Sheet',
  number: 'Number {number}',
  opening:
    'The following package was checked electronically before its SPM is signed, and nothing was found that stops it or sends it back:',
  package: 'Package',
  office: 'Agency',
  payment: 'Payment',
  purpose: 'Purpose',
  amount: 'Amount',
  run: 'Check',
  runText: 'no. {run}, {day}; {rules} rules ran',
  clear: 'Clear',
  warned: 'Warnings',
  uncomputed: 'Not computable yet',
  rules: '{n} rules',
  hash: 'Fingerprint of the data',
  falls:
    'This sheet falls by itself when the package changes or a later check finds something that stops it. Before signing the SPM the verifier looks at its state by this code.',
  check: 'Scan the QR code, or type the code above at {url}',
  signer: 'Inspectorate',
  signed: 'This document is signed electronically. The signature is inside this PDF file.',
  unsigned: 'NOT YET SIGNED',
};
export const paper = { id, en };
