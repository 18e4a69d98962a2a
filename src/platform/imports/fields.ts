import { isPlainDate } from '../calendar/index.ts';
import { isRupiah } from '../money.ts';
import { cellText, columnName, excerpt, type Cell, type CellFault } from '../tables/table.ts';
import type { Locale } from '../texts.ts';
import {
  readAmount,
  readDate,
  readDigits,
  readPercent,
  readRupiah,
  readWhole,
  roundedRupiah,
} from './values.ts';
import type { ImportColumn } from './kind.ts';

type Message = Record<Locale, string>;
/** What a cell holds, or why it is refused. */
export type Read = { value: string | number | null } | { refused: Message };

const TEXT_MAX = 500;
/** Choices that a complaint lists before it says "…". */
const CHOICES_SHOWN = 16;

/**
 * Reads one cell for a column. An empty cell is null, or refused where the column is required.
 * @param at line and column of the cell in the file, for complaints about a formula's error
 */
export function readField(
  column: ImportColumn,
  cell: Cell | undefined,
  at: { line: number; column: number },
): Read {
  if (typeof cell === 'object') return { refused: faultMessage(cell.fault, cell.text, at) };
  const text = cellText(cell);
  if (text.trim() === '') return column.required ? { refused: REQUIRED } : { value: null };
  switch (column.type) {
    case 'text':
      return readText(column.exact ? text : text.trim(), column.max ?? TEXT_MAX);
    case 'number-id':
      return answer(readDigits(text), NOT_DIGITS(text));
    case 'date': {
      const day = readDate(text);
      return answer(day !== null && isPlainDate(day) ? day : null, NO_DATE(text));
    }
    case 'rupiah': {
      if (column.rounds || column.signed) return readLoosely(column, cell!, text);
      const amount = readRupiah(cell!);
      if (amount === 'negative') return { refused: NEGATIVE };
      if (amount === 'sen') return { refused: SEN };
      return answer(amount !== null && isRupiah(amount) ? amount : null, NO_RUPIAH(text));
    }
    case 'percent':
      return answer(readPercent(text), NO_PERCENT(text));
    case 'integer':
      return answer(readWhole(text), NO_INTEGER(text));
    case 'choice': {
      const wanted = plainName(text);
      const found = Object.entries(column.choices).find(
        ([value, spellings]) =>
          plainName(value) === wanted || spellings.some((each) => plainName(each) === wanted),
      );
      return answer(
        found?.[0] ?? null,
        NO_CHOICE(
          text,
          Object.values(column.choices).map((each) => each[0] ?? ''),
        ),
      );
    }
  }
}

/** Amounts of books that keep hundredths, or that take money back. */
function readLoosely(column: { rounds?: boolean; signed?: boolean }, cell: Cell, text: string): Read {
  const amount = readAmount(cell);
  if (amount === null) return { refused: NO_RUPIAH(text) };
  if (amount.sen !== 0 && !column.rounds) return { refused: SEN };
  const value = roundedRupiah(amount);
  if (value < 0 && !column.signed) return { refused: NEGATIVE };
  return answer(isRupiah(Math.abs(value)) ? value : null, NO_RUPIAH(text));
}

/** The value of a column's example; null where it has none. */
export function exampleValue(column: ImportColumn): string | number | null {
  const read = readField(column, column.example, { line: 1, column: 0 });
  return 'value' in read ? read.value : null;
}

/** Letters and digits of a heading or a choice, in lower case: how people write it does not count. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? text.trim() : plain;
}

function answer(value: string | number | null, otherwise: Message): Read {
  return value === null ? { refused: otherwise } : { value };
}

function readText(text: string, max: number): Read {
  if (text.includes('\u0000') || !text.isWellFormed()) {
    return {
      refused: {
        id: 'Memuat karakter yang tidak dapat disimpan. Hapus karakter itu.',
        en: 'Holds a character that cannot be stored. Remove it.',
      },
    };
  }
  if (text.length > max) {
    return {
      refused: {
        id: `Terlalu panjang: ${text.length.toLocaleString('id')} karakter, paling banyak ${max.toLocaleString('id')}.`,
        en: `Too long: ${text.length.toLocaleString('en')} characters, at most ${max.toLocaleString('en')}.`,
      },
    };
  }
  return { value: text };
}

function faultMessage(
  fault: CellFault['fault'],
  text: string,
  at: { line: number; column: number },
): Message {
  const address = `${columnName(at.column)}${at.line}`;
  if (fault === 'error') {
    return {
      id: `Sel ${address} berisi galat ${text}. Perbaiki rumusnya, atau ketik nilainya.`,
      en: `Cell ${address} holds the error ${text}. Mend the formula, or type the value.`,
    };
  }
  if (fault === 'digits-lost') return DIGITS_LOST;
  if (fault === 'not-calculated') {
    return {
      id: `Sel ${address} berisi rumus yang belum pernah dihitung. Buka berkas di Excel dan simpan ulang, atau ketik nilainya.`,
      en: `Cell ${address} holds a formula that was never calculated. Open the file in Excel and save it again, or type the value.`,
    };
  }
  return {
    id: `Sel ${address} melebihi 32.767 karakter. Ringkas isinya.`,
    en: `Cell ${address} exceeds 32,767 characters. Shorten it.`,
  };
}

const REQUIRED: Message = { id: 'Wajib diisi.', en: 'Must be filled in.' };
const NEGATIVE: Message = { id: 'Tidak boleh negatif.', en: 'May not be negative.' };
const SEN: Message = {
  id: 'Memuat pecahan rupiah. Bulatkan ke rupiah penuh.',
  en: 'Holds a fraction of a rupiah. Round it to whole rupiah.',
};
/** Spreadsheet programs keep 15 digits of a number; an NIP has 18, an NIK 16. */
const DIGITS_LOST: Message = {
  id: 'Tersimpan sebagai angka, sehingga digit ke-16 dan seterusnya hilang. Ubah format kolom menjadi Teks, lalu ketik ulang nomornya.',
  en: 'Stored as a number, so its 16th and later digits are lost. Set the column to Text, then type the number again.',
};
const NOT_DIGITS = (text: string): Message =>
  /^\d[.,]\d+E\+\d{2}$/i.test(text.trim())
    ? DIGITS_LOST
    : {
        id: `"${short(text)}" bukan nomor. Isi angka saja.`,
        en: `"${short(text)}" is no number. Digits only.`,
      };
const NO_DATE = (text: string): Message => ({
  id: `"${short(text)}" bukan tanggal yang ada. Tulis tahun-bulan-hari (2026-11-22) atau hari/bulan/tahun (22/11/2026).`,
  en: `"${short(text)}" is no day that exists. Write year-month-day (2026-11-22) or day/month/year (22/11/2026).`,
});
const NO_RUPIAH = (text: string): Message => ({
  id: `"${short(text)}" bukan nilai rupiah. Tulis misalnya 1500000 atau 1.500.000, paling banyak 1.000.000.000.000.000.`,
  en: `"${short(text)}" is no amount in rupiah. Write for example 1500000 or 1.500.000, at most 1.000.000.000.000.000.`,
});
const NO_INTEGER = (text: string): Message => ({
  id: `"${short(text)}" bukan bilangan bulat.`,
  en: `"${short(text)}" is no whole number.`,
});
const NO_PERCENT = (text: string): Message => ({
  id: `"${short(text)}" bukan persen. Tulis angka 0 sampai 100, misalnya 75,5.`,
  en: `"${short(text)}" is no per cent. Write a number from 0 to 100, for example 75.5.`,
});
const NO_CHOICE = (text: string, choices: readonly string[]): Message => {
  const list = choices.slice(0, CHOICES_SHOWN).join(', ') + (choices.length > CHOICES_SHOWN ? ' …' : '.');
  return {
    id: `"${short(text)}" tidak dikenal. Pilih salah satu: ${list}`,
    en: `"${short(text)}" is unknown. Choose one of: ${list}`,
  };
};

function short(text: string): string {
  return text.length > 40 ? `${excerpt(text, 40)}…` : excerpt(text, 40);
}
