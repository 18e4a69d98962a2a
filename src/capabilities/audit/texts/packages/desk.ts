const id = {
  'desk-draft': 'Lengkapi dan ajukan paket SPJ {number}',
  'desk-returned': 'Perbaiki paket SPJ {number} yang dikembalikan',
  'desk-stopped': 'Perbaiki paket SPJ {number} yang dihentikan',
  'desk-open': 'Buka paket',
  'desk-sheet': 'Ambil lembar verifikasi {number}',
  'desk-take': 'Buka lembar',
};
const en: Record<keyof typeof id, string> = {
  'desk-draft': 'Complete package {number} and hand it in',
  'desk-returned': 'Mend package {number}, which came back',
  'desk-stopped': 'Mend package {number}, which was stopped',
  'desk-open': 'Open the package',
  'desk-sheet': 'Take verification sheet {number}',
  'desk-take': 'Open the sheet',
};

export const deskTexts = { id, en };
