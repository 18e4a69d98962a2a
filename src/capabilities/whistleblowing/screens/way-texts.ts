const id = {
  title: 'Saluran tersegel (WBS)',
  lead: 'Laporan pelapor, kunci, dan identitas berada di alamat tersendiri. Ruang kerja ini tidak dapat membukanya.',
  address: 'Alamatnya',
  open: 'Buka saluran tersegel',
  again: 'Anda masuk sekali lagi di sana, dengan nama pengguna dan kode autentikator yang sama.',
  keys: 'Bawa kunci Anda: kunci sandi (passkey) di perangkat ini, atau berkas kunci beserta frasa sandinya.',
  quiet:
    'Pakai perangkat yang Anda percaya. Di sana tidak ada catatan akses, dan tidak ada yang disimpan di peramban.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Sealed channel (WBS)',
  lead: 'Reports, keys and identities are kept at an address of their own. This workspace cannot open them.',
  address: 'Its address',
  open: 'Open the sealed channel',
  again: 'You sign in once more there, with the same user name and authenticator code.',
  keys: 'Bring your key: the passkey on this device, or the key file with its passphrase.',
  quiet: 'Use a device that you trust. No access is logged there, and nothing is kept in the browser.',
};

export const texts = { id, en };
