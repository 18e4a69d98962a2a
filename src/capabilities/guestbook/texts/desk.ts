const id = {
  late: '{count} tamu belum dicatat keluar setelah jam tutup',
  'do-late': 'Catat keluar',
  inside: '{count} tamu sedang di dalam',
  'do-inside': 'Lihat tamu',
  'about-places': 'Buku tamu hari ini',
  host: 'Pilih siapa yang dituju: {name}',
  'do-host': 'Pilih pegawai',
  mine: 'Tamu Anda menunggu: {name}',
  'do-mine': 'Lihat kunjungan',
};
const en: Record<keyof typeof id, string> = {
  late: '{count} visitors not noted as gone after closing',
  'do-late': 'Note them as gone',
  inside: '{count} visitors are inside',
  'do-inside': 'See the visitors',
  'about-places': 'Guest book of today',
  host: 'Choose whom they came to see: {name}',
  'do-host': 'Choose somebody',
  mine: 'Your visitor is here: {name}',
  'do-mine': 'See the visit',
};
/** Rows of "Meja saya" that come from the guest book. */
export const deskTexts = { id, en };
