const id = {
  draft: 'Masih disusun oleh petugas perjalanan dinas.',
  draftMine: 'Periksa rancangan ini, lalu ajukan untuk ditandatangani.',
  proposed: 'Menunggu tanda tangan kepala instansi.',
  proposedMine: 'Baca rancangan ini, lalu tandatangani atau kembalikan dengan alasan.',
  proposedOwn: 'Menunggu tanda tangan. Anda pelaksananya, jadi orang lain yang menandatangani.',
  approved: 'Surat tugas sudah ditandatangani. Menunggu SPD dari PPK.',
  approvedMine: 'Surat tugas sudah ditandatangani. Periksa pembebanan, lalu terbitkan SPD.',
  approvedOwn: 'Menunggu SPD. Anda pelaksananya, jadi PPK lain yang menerbitkannya.',
  issued: 'SPD sudah terbit. Berangkat {day}.',
  underWay: 'Sedang dalam perjalanan, sampai {day}.',
  backMine: 'Hari terakhir sudah tiba. Catat hari kembali.',
  accounts: 'Menunggu pertanggungjawaban {who}, paling lambat {day}.',
  late: 'Pertanggungjawaban {who} terlambat sejak {day}.',
  verifying:
    'Semua pertanggungjawaban sudah diajukan. Inspektorat membandingkan yang dijalani dengan yang dibayar.',
};
const en: Record<keyof typeof id, string> = {
  draft: 'The travel officer is still writing it.',
  draftMine: 'Check this draft, then propose it for signature.',
  proposed: 'Waits for the signature of the head of the agency.',
  proposedMine: 'Read this draft, then sign it or send it back with the reason.',
  proposedOwn: 'Waits for a signature. You travel yourself, so somebody else signs.',
  approved: 'The assignment letter is signed. Waits for the SPD of the commitment officer.',
  approvedMine: 'The assignment letter is signed. Check the account, then issue the SPD.',
  approvedOwn: 'Waits for the SPD. You travel yourself, so another commitment officer issues it.',
  issued: 'The SPD is issued. Leaves on {day}.',
  underWay: 'Under way until {day}.',
  backMine: 'The last day has come. Enter the day of return.',
  accounts: 'Waits for the account of {who}, by {day}.',
  late: 'The account of {who} is late since {day}.',
  verifying: 'All accounts are handed in. The inspectorate compares what was lived with what is paid.',
};
export const texts = { id, en };
