/** Notices of packages: `{number}` is the package's. No amount and no name: they leave by mail and telephone. */
const id = {
  'issued-title': 'Lembar verifikasi paket {number} terbit',
  'issued-body': 'Tidak ada temuan yang menghentikan paket ini. Ambil lembarnya sebelum SPM ditandatangani.',
  'revoked-title': 'Lembar verifikasi paket {number} dicabut',
  'revoked-body': 'Jangan tanda tangani SPM dengan lembar ini. Buka paketnya untuk melihat sebabnya.',
  'returned-title': 'Paket {number} dikembalikan',
  'returned-body':
    'Ada yang perlu diperbaiki sebelum lembar verifikasi terbit. Buka paketnya: tiap hal disertai caranya.',
  'stopped-title': 'Paket {number} dihentikan',
  'stopped-body': 'Ada temuan kritis. Buka paketnya, perbaiki, lalu ajukan lagi.',
  'unsheeted-title': 'Pembayaran berjalan tanpa lembar verifikasi',
  'unsheeted-body':
    'SPM atau SP2D {number} muncul tanpa lembar verifikasi yang berlaku. Periksa paket SPJ-nya.',
};
const en: Record<keyof typeof id, string> = {
  'issued-title': 'Verification sheet of package {number} issued',
  'issued-body': 'Nothing stops this package. Take its sheet before the SPM is signed.',
  'revoked-title': 'Verification sheet of package {number} withdrawn',
  'revoked-body': 'Do not sign an SPM on this sheet. Open the package to see why.',
  'returned-title': 'Package {number} sent back',
  'returned-body':
    'Something has to be mended before the sheet is issued. Open the package: each matter says how.',
  'stopped-title': 'Package {number} stopped',
  'stopped-body': 'Something critical was found. Open the package, mend it, then hand it in again.',
  'unsheeted-title': 'A payment went on without a verification sheet',
  'unsheeted-body': 'SPM or SP2D {number} appeared without a sheet that holds. Look at its package.',
};

export const noticeTexts = { id, en };
export type PackageNotice = 'issued' | 'revoked' | 'returned' | 'stopped' | 'unsheeted';
