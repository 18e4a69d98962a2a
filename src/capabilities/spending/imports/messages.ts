import { formatRupiah, type Rupiah } from '../../../platform/money.ts';

// What is said beside a row of a budget's file.

export const ACTIVITY = {
  id: 'Bukan kode sub kegiatan. Tulis seperti di DPA, misalnya 1.03.10.2.01.0005.',
  en: 'No code of a sub-activity. Write it as the budget document has it, for example 1.03.10.2.01.0005.',
};
export const ACCOUNT = {
  id: 'Bukan kode rekening belanja. Tulis misalnya 5.2.04.01.01.0005; pendapatan dan pembiayaan tidak diimpor di sini.',
  en: 'No account of expenditure. Write for example 5.2.04.01.01.0005; revenue and financing are not imported here.',
};
export const YEAR = {
  id: 'Tahun anggaran harus empat angka, 2000 sampai 2100.',
  en: 'A budget year has four digits, 2000 to 2100.',
};
export const NO_LINE = {
  id: 'Anggaran untuk instansi, sub kegiatan, dan rekening ini belum ada pada tahun itu. Impor anggaran dahulu.',
  en: 'There is no budget line for this agency, sub-activity and account in that year. Import the budget first.',
};
export const SEVERAL_LINES = {
  id: 'Anggaran ini punya beberapa sumber dana. Isi kolom kode_sumber_dana.',
  en: 'This line has several sources of money. Fill in the column kode_sumber_dana.',
};

export function planAbove(sum: Rupiah, ceiling: Rupiah) {
  return {
    id: `Jumlah dua belas bulan ${formatRupiah(sum)} melebihi pagu ${formatRupiah(ceiling)}. Perbaiki bulannya, atau impor pagu yang baru dahulu.`,
    en: `The twelve months come to ${formatRupiah(sum)}, more than the ceiling of ${formatRupiah(ceiling)}. Mend the months, or import the new ceiling first.`,
  };
}

export function planBelow(sum: Rupiah, ceiling: Rupiah) {
  return {
    id: `Jumlah dua belas bulan ${formatRupiah(sum)}, kurang ${formatRupiah(ceiling - sum)} dari pagu ${formatRupiah(ceiling)}. Dengan menyimpan, selisihnya Anda terima.`,
    en: `The twelve months come to ${formatRupiah(sum)}, ${formatRupiah(ceiling - sum)} below the ceiling of ${formatRupiah(ceiling)}. By saving, you accept the difference.`,
  };
}

export function paidOtherwise(known: Rupiah) {
  return {
    id: `SP2D ini sudah tercatat dari pembayaran dengan nilai ${formatRupiah(known)}. Samakan nilainya, atau perbaiki pembayarannya.`,
    en: `This payment order came with a payment of ${formatRupiah(known)} already. Write the same amount, or mend the payment.`,
  };
}
