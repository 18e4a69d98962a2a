// The printed letter. It is official: Indonesian, with a line in English for whoever reads no Indonesian.

const id = {
  title: 'Undangan survei integritas',
  unit: 'Inspektorat',
  to: 'Yth. {name}',
  opening:
    'Anda terpilih secara acak untuk mengisi survei integritas {government}, {wave}, dari {from} sampai {until}. Survei diisi tanpa nama.',
  how: 'Pindai kode QR dengan ponsel Anda, atau buka {site}/s/{wave} dan ketik kode undangan:',
  anonymous:
    'Undangan ini ditukar dengan satu token bertanda tangan buta. Pengelola hanya tahu bahwa token diambil, tidak tahu siapa menjawab dan apa jawabannya.',
  checkTitle: 'Pastikan undangan ini asli',
  check: 'Buka {site}/cek/undangan dan ketik kode cek {check}.',
  fingerprint:
    'Sidik jari daftar kunci gelombang ini. Halaman survei menampilkan sidik jari yang sama; bila berbeda, jangan mengisi dan laporkan:',
  secret:
    'Kode undangan hanya untuk Anda. Jangan diteruskan. Bila surat dicetak ulang, cukup pakai salah satu.',
  file: 'undangan-survei-{wave}',
};
const en: Record<keyof typeof id, string> = {
  title: 'Invitation to the integrity survey',
  unit: 'Inspectorate',
  to: 'To {name}',
  opening:
    'You were drawn at random for the integrity survey of {government}, {wave}, from {from} to {until}. It is answered without a name.',
  how: 'Scan the QR code with your telephone, or open {site}/s/{wave} and type the invitation code:',
  anonymous:
    'This invitation is exchanged for one blindly signed token. The manager knows that a token was fetched, not who answered nor what.',
  checkTitle: 'Make sure that this invitation is genuine',
  check: 'Open {site}/cek/undangan and type the check code {check}.',
  fingerprint:
    'Fingerprint of this wave’s key list. The survey’s page shows the same; if it differs, do not answer and report it:',
  secret:
    'The invitation code is yours alone. Do not pass it on. If the letter is printed again, one of the two is enough.',
  file: 'survey-invitations-{wave}',
};

export const letter = { id, en };
