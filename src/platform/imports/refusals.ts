import { formatRupiah } from '../money.ts';
import { conflict, Refusal } from '../outcome.ts';

/** The run has gone on since it was read: checked anew, saved or taken back by somebody else. */
export function runGone(): Refusal {
  return conflict(
    'import-moved-on',
    'Impor ini sudah berubah sejak Anda membukanya. Muat ulang halaman untuk melihat keadaannya sekarang.',
    'This import has changed since you opened it. Reload the page to see how it stands now.',
  );
}

export function notChecked(): Refusal {
  return conflict(
    'import-not-checked',
    'Jalankan pemeriksaan dahulu. Impor hanya dapat disimpan bila semua barisnya diterima.',
    'Run the check first. An import can be saved only when all its rows are accepted.',
  );
}

/** @param found what the file lacks by now, in rows and rupiah (undefined: they are no money) */
export function vanishedUnconfirmed(found: { vanished?: number; vanishedAmount?: number }): Refusal {
  const { vanished = 0, vanishedAmount } = found;
  const worth = vanishedAmount === undefined ? undefined : formatRupiah(vanishedAmount);
  return conflict(
    'import-vanished-unconfirmed',
    `${vanished.toLocaleString('id')} data${worth ? ` senilai ${worth}` : ''} ada sekarang dan tidak ada di berkas, dan jumlah itu belum Anda setujui. Tidak ada yang disimpan. Periksa berkas sekali lagi, lalu setujui jumlahnya.`,
    `Missing in the file and there now: ${vanished.toLocaleString('en')}${worth ? `, worth ${worth}` : ''}. You have not confirmed this number, so nothing was saved. Check the file once more, then confirm the number.`,
  );
}

export function notCommitted(): Refusal {
  return conflict(
    'import-not-committed',
    'Hanya impor yang sudah disimpan yang dapat dibatalkan.',
    'Only an import that has been saved can be undone.',
  );
}

export function alreadyRunning(): Refusal {
  return conflict(
    'import-running',
    'Impor ini sedang diproses. Tunggu sampai selesai.',
    'This import is being worked on. Wait until it is done.',
  );
}

/** What went wrong inside is logged, not shown. */
export function unexpected(): Refusal {
  return conflict(
    'import-failed',
    'Terjadi kesalahan di pihak kami, dan tidak ada yang disimpan. Coba lagi beberapa saat lagi.',
    'Something went wrong on our side, and nothing was saved. Try again in a while.',
  );
}

/** @param limit bytes */
export function tooLarge(limit: number): Refusal {
  const megabytes = Math.floor(limit / 1024 / 1024);
  const message = {
    id: `Berkas melebihi batas ${megabytes} MB. Hapus lembar yang tidak diimpor, atau bagi menjadi beberapa berkas.`,
    en: `The file exceeds the limit of ${megabytes} MB. Remove sheets that are not imported, or split it into several files.`,
  };
  return new Refusal(413, 'file-too-large', message, [{ field: 'file', message }]);
}
