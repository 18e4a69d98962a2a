import { conflict, Refusal } from '../../../../platform/outcome.ts';

/** For a code that is unknown, of another wave, or of one that is not open: whoever tries codes learns nothing. */
export function codeRefused(): Refusal {
  return new Refusal(404, 'code-refused', {
    id: 'Kode ini tidak berlaku untuk survei yang sedang berjalan. Periksa kembali kode pada undangan Anda, atau apakah masa pengisian sudah berakhir.',
    en: 'This code is not valid for a survey that is open. Check the code on your invitation, or whether the time to answer has ended.',
  });
}

export function codeSpent(): Refusal {
  return conflict(
    'code-spent',
    'Kode ini sudah ditukar dengan token di perangkat atau peramban lain. Lanjutkan di sana. Bila bukan Anda yang menukarnya, beri tahu pengelola survei.',
    'This code has been exchanged for the right to answer on another device or browser. Go on there. If it was not you, tell those who run the survey.',
  );
}

/** The key asked for is not that of the invitation, or what is to be signed is no blinded message of it. */
export function blindedRefused(): Refusal {
  return new Refusal(422, 'blinded-refused', {
    id: 'Permintaan ini tidak cocok dengan kunci undangan Anda. Muat ulang halaman survei, lalu coba lagi.',
    en: 'This request does not fit the key of your invitation. Load the survey page again and try once more.',
  });
}

export function signerBusy(): Refusal {
  return new Refusal(429, 'signer-busy', {
    id: 'Sedang banyak yang mengisi. Tunggu sebentar, lalu coba lagi; kode Anda tetap berlaku.',
    en: 'Many are answering right now. Wait a little and try again; your code stays valid.',
  });
}
