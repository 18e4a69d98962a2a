const id = {
  page: 'Halaman {page} dari {pages}',
  practiceMark: 'LATIHAN',
  practiceLine: 'LATIHAN: dokumen ini dibuat untuk berlatih dan tidak berlaku.',
  demoMark: 'CONTOH',
  demoLine: 'CONTOH: pemerintah daerah dan orang di dokumen ini rekaan.',
  nothing: 'Tidak ada data.',
};
const en: Record<keyof typeof id, string> = {
  page: 'Page {page} of {pages}',
  practiceMark: 'LATIHAN',
  practiceLine: 'LATIHAN (practice): this document was made for practising and has no effect.',
  demoMark: 'CONTOH',
  demoLine: 'CONTOH (sample): the government and the people in this document are invented.',
  nothing: 'No rows.',
};
export const texts = { id, en };
