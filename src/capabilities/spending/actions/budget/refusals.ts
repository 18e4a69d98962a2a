import { badField, conflict, type Refusal } from '../../../../platform/outcome.ts';
import { formatRupiah, type Rupiah } from '../../../../platform/money.ts';

export function changedMeanwhile(): Refusal {
  return conflict(
    'changed-meanwhile',
    'Data ini baru saja diubah orang lain. Muat ulang halamannya, lalu ulangi.',
    'Somebody has just changed this. Reload the page, then do it again.',
  );
}

export function badActivity(): Refusal {
  return badField(
    'activityCode',
    'Tulis kode sub kegiatan seperti di DPA, misalnya 1.03.10.2.01.0005.',
    'Write the sub-activity as the budget document has it, for example 1.03.10.2.01.0005.',
  );
}

export function badAccount(): Refusal {
  return badField(
    'accountCode',
    'Tulis kode rekening belanja, misalnya 5.2.04.01.01.0005.',
    'Write an account of expenditure, for example 5.2.04.01.01.0005.',
  );
}

export function unknownAgency(): Refusal {
  return badField('agencyId', 'Pilih instansi dari daftar.', 'Choose an agency from the list.');
}

export function lineTaken(): Refusal {
  return conflict(
    'budget-line-exists',
    'Anggaran untuk sub kegiatan, rekening, dan sumber dana ini sudah ada pada instansi itu. Buka dan ubah yang sudah ada.',
    'The agency already has a line for this sub-activity, account and source of money. Open and change that one.',
  );
}

/** @param difference sum of the months minus the ceiling */
export function planDiffers(difference: Rupiah): Refusal {
  const amount = formatRupiah(Math.abs(difference));
  return badField(
    'months',
    difference > 0
      ? `Jumlah dua belas bulan melebihi pagu sebesar ${amount}. Perbaiki bulannya, atau simpan dengan menyatakan selisihnya diketahui.`
      : `Jumlah dua belas bulan kurang ${amount} dari pagu. Perbaiki bulannya, atau simpan dengan menyatakan selisihnya diketahui.`,
    difference > 0
      ? `The twelve months exceed the ceiling by ${amount}. Mend them, or keep them saying that the difference is known.`
      : `The twelve months are ${amount} short of the ceiling. Mend them, or keep them saying that the difference is known.`,
  );
}

export function orderDiffers(known: Rupiah): Refusal {
  return conflict(
    'order-differs',
    `SP2D ini sudah dicatat pada anggaran yang sama dengan nilai ${formatRupiah(known)}. Periksa nomor dan nilainya.`,
    `This payment order is already recorded on the same line with ${formatRupiah(known)}. Check its number and amount.`,
  );
}

export function rupTaken(): Refusal {
  return badField(
    'rupCode',
    'Kode RUP ini sudah dipakai paket lain tahun ini. Buka paket itu, atau periksa kodenya.',
    'Another package of this year has this RUP code. Open that one, or check the code.',
  );
}
