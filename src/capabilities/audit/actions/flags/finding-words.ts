// Findings are official papers: written in Indonesian, whatever language the auditor reads.
export const findingWords = {
  report: 'Hasil audit digital atas {what}',
  several: '{title} ({count} tanda)',
  reason: '{at}. {label}: {reason}',
  formula: 'Perhitungan: {formula}',
  evidence: 'Bukti: {evidence}',
  basis: '{source}{unverified}',
  unverified: ' (naskahnya belum dicocokkan)',
  noBasis: 'Ketentuan yang dilanggar perlu diisi oleh pemeriksa.',
  cause: 'Verifikasi sebelum pembayaran tidak mencegah hal ini. {detects}',
  loss: 'Keuangan daerah berisiko dirugikan sebesar {sum}.',
  noLoss: 'Pertanggungjawaban belum dapat diyakini kebenarannya.',
  pay: 'Menyetor {sum} ke kas daerah.',
  mend: 'Melengkapi atau memperbaiki pertanggungjawaban sesuai ketentuan.',
  purpose: 'Menguji tanda audit yang dijadikan temuan: {title}',
  procedure: 'Aturan {code} versi {version}: {formula}',
  conclusion:
    'Tanda dijadikan konsep temuan {code}. Angka dan sebabnya ditegaskan setelah tanggapan instansi.',
} as const;
