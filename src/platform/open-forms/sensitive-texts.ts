const id = {
  title: 'Ini tampaknya menyangkut uang atau wewenang',
  text: 'Tulisan di sini dibaca petugas biasa. Untuk suap, pungutan, atau penyalahgunaan wewenang ada jalur yang lebih aman.',
  kept: 'Belum ada yang dikirim; tulisan Anda tetap di sini.',
  go: 'Lihat jalur yang aman',
  stay: 'Tetap di sini',
  copy: 'Salin tulisan saya',
  copied: 'Tersalin',
};
const en: Record<keyof typeof id, string> = {
  title: 'This seems to be about money or office',
  text: 'What stands here is read by ordinary officers. For bribes, extra charges or abuse of office there is a safer way.',
  kept: 'Nothing has been sent; what you wrote stays here.',
  go: 'See the safe way',
  stay: 'Stay here',
  copy: 'Copy what I wrote',
  copied: 'Copied',
};
export const texts = { id, en };
