import { Refusal } from '../outcome.ts';

/** The store of files cannot be used just now: nobody answers, or it turns us away. What was about to be kept is not kept. */
export class FilesAwayError extends Error {
  override name = 'FilesAwayError';
}

/** Told to whoever was sending or opening a file. */
export function filesAway(): Refusal {
  const message = {
    id:
      'Tempat penyimpanan berkas sedang tidak dapat dipakai. Bila Anda sedang mengirim berkas, berkas itu tidak tersimpan: simpan dulu di perangkat Anda dan kirim lagi ' +
      'beberapa menit lagi. Bila tetap begini, beri tahu pengelola sistem.',
    en:
      'Our store of files cannot be used just now. If you were sending a file, it was not stored: keep it on your device and send it again ' +
      'in a few minutes. If it stays like this, tell whoever runs the system.',
  };
  return new Refusal(503, 'files-away', message, [{ field: 'file', message }]);
}
