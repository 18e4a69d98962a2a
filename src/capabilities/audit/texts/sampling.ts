const id = {
  'size-attributes':
    'n terkecil dengan peluang paling banyak {allowed} penyimpangan pada tingkat {tolerable} ≤ {risk}: n = {size}',
  basic: 'Ketepatan dasar: {interval} × {factor} = {amount}',
  taint: 'Taint {taint} %: proyeksi {projected}, tambahan batas {amount} (faktor {increment})',
  top: 'Baris di atas interval, salah sebesar {amount}',
  stratum: 'Lapisan {stratum}: rata-rata selisih {mean}, proyeksi {projected}, galat baku {error}',
  'no-difference':
    'Lapisan {stratum}: tidak ada selisih; batas dari banyaknya baris, {factor} ÷ n × nilai = {amount}',
  'not-covered': 'Lapisan {stratum} ({amount}) tidak diambil: batas tidak menyebut apa pun tentangnya',
  source:
    'AICPA Audit Guide, Audit Sampling: batas Stringer untuk unit moneter, taksiran selisih berlapis, batas Clopper-Pearson untuk atribut',
  'same-yes': 'Diambil ulang dari catatan: baris yang sama keluar.',
  'same-no': 'Diambil ulang dari catatan: baris lain keluar. Periksa jejak sebelum memakainya.',
  'same-changed':
    'Diambil ulang dari catatan: baris yang sama keluar. Baris tahun itu sudah berubah sejak sampel diambil.',
  sheet: 'Sampel',
  position: 'Urutan',
  label: 'Baris',
  day: 'Tanggal',
  layer: 'Lapisan',
  hits: 'Kena',
  booked: 'Nilai buku',
  audited: 'Nilai audit',
  deviates: 'Menyimpang',
  note: 'Catatan',
  yes: 'Ya',
  no: 'Tidak',
};
const en: Record<keyof typeof id, string> = {
  'size-attributes':
    'smallest n with a chance of at most {allowed} deviations at a rate of {tolerable} ≤ {risk}: n = {size}',
  basic: 'Basic precision: {interval} × {factor} = {amount}',
  taint: 'Taint {taint} %: projected {projected}, adds {amount} to the limit (factor {increment})',
  top: 'Items above the interval, wrong by {amount}',
  stratum: 'Stratum {stratum}: mean difference {mean}, projected {projected}, standard error {error}',
  'no-difference':
    'Stratum {stratum}: no difference; limit by the number of items, {factor} ÷ n × amount = {amount}',
  'not-covered': 'Stratum {stratum} ({amount}) was not drawn: the limit says nothing of it',
  source:
    'AICPA Audit Guide, Audit Sampling: Stringer bound for monetary units, stratified difference estimation, Clopper-Pearson limit for attributes',
  'same-yes': 'Drawn again from the record: the same items come out.',
  'same-no': 'Drawn again from the record: other items come out. Check the trail before you use it.',
  'same-changed':
    'Drawn again from the record: the same items come out. The year’s lines have changed since the sample was drawn.',
  sheet: 'Sample',
  position: 'Position',
  label: 'Line',
  day: 'Day',
  layer: 'Stratum',
  hits: 'Hits',
  booked: 'Booked',
  audited: 'Audited',
  deviates: 'Deviates',
  note: 'Note',
  yes: 'Yes',
  no: 'No',
};

export const samplingTexts = { id, en };
