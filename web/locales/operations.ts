const id = {
  title: 'Kesehatan sistem',
  lead: 'Surat elektronik, SMS, dan pemberitahuan yang belum terkirim, pekerjaan latar yang gagal, dan data yang perlu dilengkapi. Halaman ini tidak memuat data perkara.',
  well: 'Semua berjalan',
  wellBody: 'Tidak ada kiriman yang tertahan, pekerjaan yang gagal, atau data kalender yang kurang.',
  outbox: 'Kotak keluar',
  outboxClosed: 'Ditutup: pada pemerintah contoh dan mode latihan tidak ada kiriman yang keluar.',
  way: 'Saluran',
  mail: 'Surat elektronik',
  sms: 'SMS',
  push: 'Pemberitahuan perangkat',
  smsCure:
    'SMS yang lama menunggu berarti gerbang SMS belum diatur (LURUS_SMS_URL) atau tidak menjawab; pada jam tenang SMS menunggu pagi.',
  pushCure:
    'Pemberitahuan yang lama menunggu berarti server ini tidak dapat menjangkau layanan peramban di internet.',
  mailCure:
    'Surat yang lama menunggu berarti server surat belum diatur (LURUS_SMTP_URL) atau tidak menjawab.',
  whatsappCure:
    'WhatsApp yang lama menunggu berarti LURUS_WHATSAPP_URL belum diatur, tokennya habis masa, atau templatnya belum disetujui. SMS tetap menyusul.',
  arrived: 'Sampai',
  lost: 'Tidak sampai',
  smsMonth:
    'SMS bulan ini: {month} dari {cap}. Sampai dan tidak sampai menurut laporan penyedia, 30 hari terakhir.',
  smsCapTitle: 'Batas SMS bulan ini tercapai',
  smsCap: 'SMS menunggu paling lama dua hari. Naikkan parameter notifications.sms-cap bila anggarannya ada.',
  jobs: 'Pekerjaan latar',
  job: 'Pekerjaan',
  waiting: 'Menunggu',
  active: 'Berjalan',
  failed: 'Gagal',
  since: 'Terlama sejak',
  lastFailure: 'Kegagalan terakhir',
  noJobs: 'Tidak ada pekerjaan yang menunggu atau gagal.',
  scannerTitle: 'Pemeriksa virus tidak menjawab',
  scanner:
    'Semua unggahan ditolak sampai pemeriksa berjalan lagi. Jalankan kembali clamd, atau perbaiki LURUS_CLAMD.',
  filesTitle: 'Tempat penyimpanan berkas tidak dapat dipakai',
  files:
    'Berkas tidak dapat diunggah atau dibuka sampai tempat itu menjawab lagi. Penyebabnya ada di keluaran galat program; periksa LURUS_FILES_S3 dan kuncinya.',
  missingTitle: 'Hari libur tahun {years} belum dimasukkan',
  missing: 'Tenggat yang menyentuh tahun itu masih sementara.',
  enter: 'Buka hari libur',
};
const en: Record<keyof typeof id, string> = {
  title: 'System health',
  lead: 'Mail, SMS and device messages not sent yet, background jobs that failed, and data to be completed. Nothing here shows a case.',
  well: 'All is running',
  wellBody: 'Nothing to be sent is held up, no job has failed, no holidays are missing.',
  outbox: 'Outbox',
  outboxClosed: 'Closed: nothing leaves a demo government or practice mode.',
  way: 'Way out',
  mail: 'E-mail',
  sms: 'SMS',
  push: 'Device messages',
  smsCure:
    'SMS that wait long mean that the gateway is not set (LURUS_SMS_URL) or does not answer; in quiet hours they wait for the morning.',
  pushCure:
    'Device messages that wait long mean that this server cannot reach the browsers’ services on the internet.',
  mailCure: 'Mail that waits long means that the mail server is not set (LURUS_SMTP_URL) or does not answer.',
  whatsappCure:
    'WhatsApp messages that wait long mean that LURUS_WHATSAPP_URL is not set, its token has expired or the template is not approved. An SMS follows all the same.',
  arrived: 'Arrived',
  lost: 'Did not arrive',
  smsMonth: 'SMS this month: {month} of {cap}. Arrived and not, as the provider reports, last 30 days.',
  smsCapTitle: 'This month’s cap of SMS is reached',
  smsCap:
    'SMS wait for at most two days. Raise the parameter notifications.sms-cap if there is money for it.',
  jobs: 'Background jobs',
  job: 'Job',
  waiting: 'Waiting',
  active: 'Running',
  failed: 'Failed',
  since: 'Oldest since',
  lastFailure: 'Last failure',
  noJobs: 'No job waits or has failed.',
  scannerTitle: 'The virus scanner does not answer',
  scanner: 'Every upload is refused until the scanner runs again. Start clamd, or mend LURUS_CLAMD.',
  filesTitle: 'The store of files cannot be used',
  files:
    'No file can be uploaded or opened until it answers again. Standard error of the program says why; check LURUS_FILES_S3 and its key.',
  missingTitle: 'Holidays of {years} are not entered',
  missing: 'Deadlines that reach that year are provisional.',
  enter: 'Open holidays',
};
export const texts = { id, en };
