const id = {
  item: '{report} ({source}) temuan {number}: {title}',
  confidential: 'laporan rahasia',
  unpaid:
    'Setor {amount} ke kas daerah dan serahkan bukti setornya. Setelah diverifikasi inspektorat, butir ini selesai.',
  undone:
    'Kerjakan rekomendasi, lalu kirim tindak lanjut dengan bukti. Setelah diverifikasi inspektorat, butir ini selesai.',
  'awaiting-review':
    'Bagian Anda sudah selesai dan diverifikasi inspektorat; tinggal menunggu telaah {source}. Tidak ada yang perlu disetor lagi.',
  loss: 'Kerugian {number}: sisa {amount}',
  'no-instrument': 'Temui majelis tuntutan ganti rugi untuk menandatangani SKTJM, atau lunasi {amount}.',
  'loss-unpaid': 'Lunasi sisa {amount} sesuai {instrument} dan serahkan bukti setornya.',
  behind: 'Setor tunggakan {arrears} ({behind} angsuran) dan serahkan bukti setornya.',
  'not-guaranteed': 'Serahkan jaminan untuk SKTJM Anda, atau lunasi sisa {amount}.',
  current: 'Teruskan angsuran sesuai SKTJM hingga lunas; sisa {amount}.',
  'current-refused': 'Lunasi sisa {amount}; angsuran yang lancar belum cukup menurut ketentuan daerah.',
  'status-awaiting': 'menunggu telaah',
  'status-no-instrument': 'belum ada SKTJM',
  'status-current': 'angsuran lancar',
  'status-behind': 'menunggak {behind} angsuran',
};
const en: Record<keyof typeof id, string> = {
  item: 'Report {report} ({source}) finding {number}: {title}',
  confidential: 'confidential report',
  unpaid:
    'Pay {amount} into the regional treasury and hand in the receipt. Once the inspectorate has verified it, this is closed.',
  undone:
    'Do what is recommended and hand in your follow-up with evidence. Once the inspectorate has verified it, this is closed.',
  'awaiting-review':
    'Your part is done and verified by the inspectorate; only the review by {source} is out. Nothing more is to be paid.',
  loss: 'Loss {number}: {amount} remain',
  'no-instrument': 'See the board for losses to sign an undertaking (SKTJM), or pay {amount}.',
  'loss-unpaid': 'Pay the remaining {amount} as {instrument} says and hand in the receipt.',
  behind: 'Pay the arrears of {arrears} ({behind} instalments) and hand in the receipt.',
  'not-guaranteed': 'Hand in the guarantee for your undertaking (SKTJM), or pay the remaining {amount}.',
  current: 'Go on paying as your undertaking (SKTJM) says; {amount} remain.',
  'current-refused': 'Pay the remaining {amount}; by the local rule, instalments on time are not enough.',
  'status-awaiting': 'awaiting review',
  'status-no-instrument': 'no undertaking yet',
  'status-current': 'instalments on time',
  'status-behind': '{behind} instalments behind',
};
/** What the clearance certificate says about findings and losses. */
export const blockerTexts = { id, en };
