import type { Locale } from '../texts.ts';

/** Why a log may not be signed any further. Nothing is lost by it: entries wait in the database until the cause is mended. */
export class TrailStopped extends Error {
  override name = 'TrailStopped';
  readonly sentences: Record<Locale, string>;

  constructor(id: string, en: string) {
    super(`${id}\n${en}`);
    this.sentences = { id, en };
  }
}

export function keyMissing(path: string): TrailStopped {
  return new TrailStopped(
    `Kunci jejak audit di ${path} tidak ada atau bukan kunci jejak ini, padahal jejak sudah pernah ditandatangani. Kembalikan kunci dari salinan aman; bila memang hilang, buat kunci baru dengan "lurus trail key --renew".`,
    `The trail's key at ${path} is missing or belongs to another trail, although this trail was signed before. Put the key back from its safe copy; if it is lost for good, make a new one with "lurus trail key --renew".`,
  );
}

export function checkpointUnreadable(path: string): TrailStopped {
  return new TrailStopped(
    `Titik periksa terakhir (${path}) rusak atau tidak ditandatangani kunci jejak ini. Penandatanganan dihentikan. Kembalikan folder jejak dari cadangan.`,
    `The last checkpoint (${path}) is damaged or not signed by this trail's key. Signing has stopped. Put the trail folder back from a backup.`,
  );
}

export function tilesChanged(folder: string): TrailStopped {
  return new TrailStopped(
    `Berkas tile jejak di ${folder} tidak cocok dengan titik periksa terakhir. Penandatanganan dihentikan. Kembalikan folder jejak dari cadangan.`,
    `The trail's tiles in ${folder} do not fit the last checkpoint. Signing has stopped. Put the trail folder back from a backup.`,
  );
}

export function rowsMissing(signed: number, there: number): TrailStopped {
  return new TrailStopped(
    `PERINGATAN: basis data memuat ${there} entri jejak berurutan, padahal ${signed} sudah ditandatangani. Entri terhapus, atau basis data dikembalikan dari cadangan lama. Penandatanganan dihentikan; jalankan "lurus export" lalu "lurus trail verify".`,
    `WARNING: the database holds ${there} trail entries in sequence, but ${signed} were signed. Entries were deleted, or the database was restored from an older backup. Signing has stopped; run "lurus export", then "lurus trail verify".`,
  );
}

export function rowChanged(position: number): TrailStopped {
  return new TrailStopped(
    `PERINGATAN: entri jejak nomor ${position} di basis data berbeda dari yang sudah ditandatangani. Penandatanganan dihentikan; jalankan "lurus export" lalu "lurus trail verify".`,
    `WARNING: trail entry number ${position} in the database differs from what was signed. Signing has stopped; run "lurus export", then "lurus trail verify".`,
  );
}
