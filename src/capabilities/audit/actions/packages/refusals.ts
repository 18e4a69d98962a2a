import { conflict, Refusal } from '../../../../platform/outcome.ts';

export function packageClosed(): Refusal {
  return conflict(
    'package-closed',
    'Paket SPJ ini sudah diajukan atau dibatalkan, sehingga isinya tidak dapat diubah. Buka kembali lebih dahulu bila perlu.',
    'This package has been handed in or cancelled and cannot be changed. Open it again first if needed.',
  );
}

export function changedMeanwhile(): Refusal {
  return conflict(
    'changed',
    'Paket SPJ ini baru saja diubah orang lain. Muat ulang, periksa, lalu ulangi.',
    'Somebody else has just changed this package. Reload it, look, and do it again.',
  );
}

export function alreadyBegun(number: string): Refusal {
  return conflict(
    'already-begun',
    `Pembayaran ini sudah mempunyai paket SPJ ${number}. Lanjutkan paket itu.`,
    `This payment has the package ${number} already. Go on with that one.`,
  );
}

export function stillReading(): Refusal {
  return conflict(
    'documents-reading',
    'Masih ada dokumen yang sedang dibaca. Tunggu sebentar, periksa isian yang terbaca, lalu ajukan.',
    'Documents are still being read. Wait a moment, look at the fields, then hand it in.',
  );
}

/** What no package can lack: what it is, what it asks for, one paper at least, and somebody who looked at what a machine read. Each is named. */
export function incomplete(lacks: {
  kind: boolean;
  amount: boolean;
  documents: boolean;
  unconfirmed: readonly string[];
}): Refusal | null {
  const complaints = [
    ...(lacks.kind
      ? [
          {
            field: 'kind',
            message: { id: 'Pilih jenis belanjanya.', en: 'Choose what kind of expenditure it is.' },
          },
        ]
      : []),
    ...(lacks.amount
      ? [
          {
            field: 'amounts.claim',
            message: {
              id: 'Isi nilai yang dipertanggungjawabkan.',
              en: 'Enter the amount that is accounted for.',
            },
          },
        ]
      : []),
    ...(lacks.documents
      ? [
          {
            field: 'documents',
            message: {
              id: 'Unggah paling sedikit satu bukti: PDF atau foto.',
              en: 'Upload one piece of evidence at least: PDF or photograph.',
            },
          },
        ]
      : []),
    ...lacks.unconfirmed.map((field) => ({
      field,
      message: {
        id: 'Dibaca mesin dan belum diperiksa. Cocokkan dengan dokumennya, lalu konfirmasi atau perbaiki.',
        en: 'Read by a machine and not looked at yet. Compare it with the paper, then confirm or correct it.',
      },
    })),
  ];
  const message = {
    id: 'Paket ini belum dapat diajukan. Lengkapi isian yang ditandai.',
    en: 'This package cannot be handed in yet. Complete what is marked.',
  };
  return complaints.length === 0 ? null : new Refusal(422, 'package-incomplete', message, complaints);
}
