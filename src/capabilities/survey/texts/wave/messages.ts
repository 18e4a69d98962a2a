// What an invitation says outside the house. Short messages stay within the letters of GSM 03.38 and never carry a name: others read along.

const id = {
  'invite-subject': 'Undangan survei integritas {government}',
  'invite-sms':
    '{government}: Anda diundang mengisi survei integritas tanpa nama sampai {day}. Kode cek {check}: pastikan asli di {site}/cek/undangan. Isi di',
  'invite-mail':
    'Anda diundang mengisi survei integritas {government}, {wave}, sampai {day}.\n\nSurvei diisi tanpa nama. Undangan ini ditukar dengan satu token yang tidak dapat dikaitkan dengan Anda; pengelola hanya tahu bahwa token diambil, tidak tahu siapa menjawab dan apa jawabannya.\n\nPastikan undangan ini asli: buka {site}/cek/undangan dan ketik kode cek {check}.\n\nTautan di bawah hanya untuk Anda. Jangan diteruskan: siapa pun yang memegangnya dapat mengambil token Anda. Bila undangan dikirim lagi, pakai tautan yang terbaru.',
  'remind-subject': 'Pengingat: survei integritas {government}',
  'remind-sms':
    '{government}: token survei integritas Anda belum diambil; survei tanpa nama ini ditutup {day}. Kode cek {check} di {site}/cek/undangan. Isi di',
  'remind-mail':
    'Token survei integritas {government}, {wave}, untuk Anda belum diambil. Survei ditutup {day}.\n\nYang kami ketahui hanya bahwa token belum diambil; siapa menjawab dan apa jawabannya tidak diketahui siapa pun.\n\nPastikan pengingat ini asli: buka {site}/cek/undangan dan ketik kode cek {check}.\n\nTautan di bawah hanya untuk Anda. Tautan terakhir sebelum ini juga masih berlaku; cukup pakai salah satu.',
};
const en: Record<keyof typeof id, string> = {
  'invite-subject': 'Invitation to the integrity survey of {government}',
  'invite-sms':
    '{government}: you are invited to the integrity survey, without your name, until {day}. Check code {check}: make sure at {site}/cek/undangan. Answer at',
  'invite-mail':
    'You are invited to the integrity survey of {government}, {wave}, until {day}.\n\nIt is answered without a name. This invitation is exchanged for one token that cannot be linked to you; the manager knows that a token was fetched, not who answered nor what.\n\nMake sure that this invitation is genuine: open {site}/cek/undangan and type the check code {check}.\n\nThe link below is yours alone. Do not pass it on: whoever holds it can fetch your token. If the invitation is sent again, use the newest link.',
  'remind-subject': 'Reminder: integrity survey of {government}',
  'remind-sms':
    '{government}: your token of the integrity survey is not fetched yet; this survey without names closes {day}. Check code {check} at {site}/cek/undangan. Answer at',
  'remind-mail':
    'Your token of the integrity survey of {government}, {wave}, is not fetched yet. The survey closes {day}.\n\nAll we know is that the token was not fetched; nobody knows who answered, nor what.\n\nMake sure that this reminder is genuine: open {site}/cek/undangan and type the check code {check}.\n\nThe link below is yours alone. The last one before it still holds too; one of them is enough.',
};

export const messages = { id, en };
