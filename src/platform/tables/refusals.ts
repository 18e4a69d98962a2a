import { Refusal } from '../outcome.ts';
import type { TableLimits } from './table.ts';

// Everything that is said about a file as a whole. What is wrong with one row is said beside the row.

/** The bytes are no table that we can read. @param what what they are instead, in both languages */
export function wrongType(what: { id: string; en: string }): Refusal {
  return new Refusal(415, 'wrong-file-type', {
    id: `Berkas ini ${what.id}. Simpan sebagai Excel (.xlsx) atau CSV, lalu unggah lagi.`,
    en: `This file is ${what.en}. Save it as Excel (.xlsx) or CSV, then upload it again.`,
  });
}

export function emptyFile(): Refusal {
  return new Refusal(422, 'empty-file', {
    id: 'Berkas ini kosong. Isi templat di bawah judul kolom, lalu unggah lagi.',
    en: 'This file is empty. Fill in the template below the headings, then upload it again.',
  });
}

export function damagedFile(): Refusal {
  return new Refusal(422, 'damaged-file', {
    id: 'Berkas ini rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, lalu unggah lagi.',
    en: 'This file is damaged or cut short. Open it in Excel, save it again as .xlsx, then upload it again.',
  });
}

/** A small file that unpacks to a huge one. */
export function packedTooTightly(limits: TableLimits): Refusal {
  const megabytes = Math.round(limits.inflatedBytes / 1024 / 1024);
  return new Refusal(413, 'unpacks-too-large', {
    id: `Isi berkas ini melebihi ${megabytes} MB setelah dibuka. Hapus lembar dan format yang tidak perlu, atau bagi menjadi beberapa berkas.`,
    en: `This file unpacks to more than ${megabytes} MB. Remove sheets and formatting that are not needed, or split it into several files.`,
  });
}

export function tooManyFiles(): Refusal {
  return new Refusal(413, 'too-many-files', {
    id: 'Berkas ini tersusun dari terlalu banyak bagian. Salin datanya ke buku kerja baru, lalu unggah buku kerja itu.',
    en: 'This file is made of too many parts. Copy its data into a new workbook and upload that.',
  });
}

export function tooManyRows(limits: TableLimits): Refusal {
  return new Refusal(413, 'too-many-rows', {
    id: `Berkas ini berisi lebih dari ${limits.rows.toLocaleString('id')} baris. Bagi menjadi beberapa berkas.`,
    en: `This file holds more than ${limits.rows.toLocaleString('en')} rows. Split it into several files.`,
  });
}

export function tooManyColumns(limits: TableLimits): Refusal {
  return new Refusal(413, 'too-many-columns', {
    id: `Berkas ini berisi lebih dari ${limits.columns} kolom. Hapus kolom yang tidak diimpor.`,
    en: `This file holds more than ${limits.columns} columns. Remove those that are not imported.`,
  });
}

export function unknownSheet(name: string): Refusal {
  return new Refusal(422, 'unknown-sheet', {
    id: `Lembar "${name}" tidak ada di berkas ini. Pilih lembar lain.`,
    en: `There is no sheet "${name}" in this file. Choose another.`,
  });
}

export function openQuote(line: number): Refusal {
  return new Refusal(422, 'open-quote', {
    id: `Tanda kutip (") yang dibuka di baris ${line} tidak ditutup. Tambahkan penutupnya, atau simpan ulang dari Excel.`,
    en: `The quotation mark (") opened in row ${line} is never closed. Close it, or save the file again from Excel.`,
  });
}
