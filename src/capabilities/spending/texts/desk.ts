const id = {
  pay: 'Proses pembayaran {number}: {stage}',
  'do-pay': 'Buka pembayaran',
  settle: 'Putuskan keberatan penyedia atas {number}',
  'do-settle': 'Putuskan',
  answered: 'Penjelasan belum dijawab',
  'do-answered': 'Lihat permintaan',
  'village-papers': 'Lengkapi dokumen Dana Desa tahap {stage}',
  'do-village-papers': 'Catat dokumen',
  'village-late': 'Dokumen Dana Desa tahap {stage} terlambat',
  'do-village-late': 'Lihat desa',
  'village-pay': 'Catat penyaluran Dana Desa tahap {stage}',
  'do-village-pay': 'Catat penyaluran',
  contract: 'Kontrak {number} menyimpang dari rencana',
  'do-contract': 'Baca kontrak',
};
const en: Record<keyof typeof id, string> = {
  pay: 'Move payment {number} on: {stage}',
  'do-pay': 'Open the payment',
  settle: 'Decide what a vendor contests of {number}',
  'do-settle': 'Decide',
  answered: 'An explanation is not answered',
  'do-answered': 'See the request',
  'village-papers': 'Complete the papers of the village fund, part {stage}',
  'do-village-papers': 'Enter the papers',
  'village-late': 'Papers of the village fund, part {stage}, are late',
  'do-village-late': 'See the village',
  'village-pay': 'Record that the village fund, part {stage}, was paid out',
  'do-village-pay': 'Record the payment',
  contract: 'Contract {number} is off its plan',
  'do-contract': 'Read the contract',
};
/** Rows of "Meja saya" that come from spending. */
export const deskTexts = { id, en };
