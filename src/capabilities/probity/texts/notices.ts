const id = {
  'declare-title': 'Nyatakan benturan kepentingan Anda',
  'declare-body':
    'Anda terlibat dalam pengadaan yang didampingi audit probity {number}. Isi pernyataan Anda.',
  'proposed-title': 'Opini gerbang menunggu persetujuan',
  'proposed-body': 'Ketua tim mengusulkan opini untuk satu tahap pada {number}. Setujui atau kembalikan.',
  'returned-title': 'Opini gerbang dikembalikan',
  'returned-body': 'Usulan opini pada {number} dikembalikan dengan catatan.',
  'confirmed-title': 'Gerbang audit probity dinilai',
  'confirmed-body': 'Satu tahap pada {number} sudah diberi opini. Buka untuk membaca hasilnya.',
  'red-title': 'Gerbang audit probity merah',
  'red-body':
    'Satu tahap pada {number} dinilai tidak sesuai. Lembar verifikasi pembayaran tahap berikutnya ditahan sampai diperbaiki.',
  'override-title': 'Pengguna anggaran meneruskan gerbang merah',
  'override-body': 'Pada {number}, pengguna anggaran meneruskan pembayaran secara tertulis. Baca alasannya.',
  'answered-title': 'Instansi menanggapi butir uji',
  'answered-body': 'Ada tanggapan baru pada {number}.',
};
const en: Record<keyof typeof id, string> = {
  'declare-title': 'Declare your interests',
  'declare-body':
    'You take part in a procurement that probity audit {number} goes along with. Fill in your declaration.',
  'proposed-title': 'A gate’s opinion waits for you',
  'proposed-body': 'The team leader proposes an opinion on a stage of {number}. Confirm or return it.',
  'returned-title': 'A gate’s opinion was returned',
  'returned-body': 'The opinion proposed on {number} came back with a note.',
  'confirmed-title': 'A probity gate was judged',
  'confirmed-body': 'A stage of {number} has its opinion. Open it to read more.',
  'red-title': 'A probity gate is red',
  'red-body':
    'A stage of {number} does not conform. The verification sheets of the next stage’s payments are withheld until it is mended.',
  'override-title': 'The budget user overrides a red gate',
  'override-body': 'On {number} the budget user lets payments go on in writing. Read the reason.',
  'answered-title': 'The agency answered an item',
  'answered-body': 'There is a new answer on {number}.',
};

export const noticeTexts = { id, en };
type Key = keyof typeof id;
export type NoticeName = Key extends `${infer Name}-${'title' | 'body'}` ? Name : never;
