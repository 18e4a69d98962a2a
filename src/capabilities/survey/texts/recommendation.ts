// What a weak dimension is proposed to be followed up with; the manager rewrites it before anybody is asked. And what owners are told.

const id = {
  'propose-transparansi':
    'Umumkan syarat, waktu, biaya, dan dasar keputusan setiap layanan; periksa tiap triwulan bahwa yang diumumkan sama dengan yang dijalankan.',
  'propose-pelaksanaan':
    'Perjelas larangan menerima pemberian, sediakan cara melaporkannya, dan tindak pelanggaran secara sama bagi semua jenjang.',
  'propose-pengaruh':
    'Catat setiap permintaan di luar prosedur beserta siapa yang meminta, dan tetapkan keputusan penting oleh lebih dari satu orang.',
  'propose-anggaran':
    'Uji silang perjalanan dinas, honor, dan belanja dengan bukti pelaksanaannya, dan umumkan realisasi per kegiatan.',
  'propose-pbj':
    'Buka rencana, pesaing, dan alasan pemenang setiap pengadaan; dampingi paket yang paling berisiko sejak perencanaan.',
  'propose-sdm':
    'Umumkan syarat dan hasil penilaian setiap promosi dan mutasi, dan sediakan jalur keberatan yang dijawab tertulis.',
  'propose-sosialisasi':
    'Ganti sosialisasi umum dengan latihan kasus di setiap unit, dan tunjukkan apa yang terjadi dengan laporan yang sudah masuk.',
  'propose-other':
    'Cari penyebab rendahnya nilai dimensi ini bersama unit terkait, lalu tetapkan perbaikan yang dapat diperiksa.',
  'opened-title': 'Rekomendasi survei integritas',
  'opened-body': 'Perangkat daerah Anda diminta menindaklanjuti rekomendasi dari {wave} paling lambat {due}.',
  'submitted-title': 'Tindak lanjut survei menunggu verifikasi',
  'submitted-body': 'Ada tindak lanjut rekomendasi dari {wave} yang perlu diperiksa buktinya.',
  'judged-title': 'Tindak lanjut survei sudah diperiksa',
  'judged-body':
    'Inspektorat sudah memeriksa tindak lanjut rekomendasi dari {wave}. Buka untuk membaca hasilnya.',
};
const en: Record<keyof typeof id, string> = {
  'propose-transparansi':
    'Publish terms, time, cost and grounds of decisions of every service; check each quarter that what is published is what is done.',
  'propose-pelaksanaan':
    'Make plain that no gift is taken, give a way to report one, and treat breaches alike at every level.',
  'propose-pengaruh':
    'Write down every request outside the procedure and who made it, and let more than one person take weighty decisions.',
  'propose-anggaran':
    'Hold travel, fees and spending against proof of what was done, and publish spending by activity.',
  'propose-pbj':
    'Open plan, competitors and grounds of every award; accompany the riskiest packages from their planning on.',
  'propose-sdm':
    'Publish terms and results of every promotion and transfer, and give a way to object that is answered in writing.',
  'propose-sosialisasi':
    'Replace general outreach with case exercises in each unit, and show what became of the reports received.',
  'propose-other':
    'Look with the units concerned for why this dimension is low, and settle on mending that can be checked.',
  'opened-title': 'Recommendation of the integrity survey',
  'opened-body': 'Your agency is asked to follow up a recommendation of {wave} by {due}.',
  'submitted-title': 'A survey follow-up waits for verification',
  'submitted-body': 'A follow-up of a recommendation of {wave} waits to have its evidence looked at.',
  'judged-title': 'A survey follow-up was looked at',
  'judged-body':
    'The inspectorate has looked at a follow-up of a recommendation of {wave}. Open it to read the result.',
};

export const recommendationTexts = { id, en };
