const id = {
  complete: 'Lengkapi laporan gratifikasi',
  open: 'Lengkapi',
  hint: 'Tamu Anda menyatakan membawa sesuatu',
  hintAbout: 'Laporkan, atau nyatakan tidak ada',
  answer: 'Jawab',
};
const en: Record<keyof typeof id, string> = {
  complete: 'Complete your gift report',
  open: 'Complete',
  hint: 'Your visitor declared to carry something',
  hintAbout: 'Report it, or say that there was nothing',
  answer: 'Answer',
};
export const deskTexts = { id, en };
