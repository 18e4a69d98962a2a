import { conflict, Refusal } from '../../../platform/outcome.ts';
import type { Why } from '../rules/machine.ts';

/** Sentences for what the state machine refuses. */
export function refusalFor(why: Why): Refusal {
  switch (why) {
    case 'state':
      return conflict(
        'state-changed',
        'Aduan ini sudah berpindah tahap. Muat ulang halaman untuk melihat keadaan terakhir.',
        'This complaint has moved on. Reload the page to see where it is now.',
      );
    case 'window-over':
      return conflict(
        'window-over',
        'Batas waktu menyatakan keberatan sudah lewat. Sampaikan aduan baru dan sebut nomor tiket ini.',
        'The time to object has passed. Send a new complaint and name this ticket.',
      );
    case 'window-open':
      return conflict(
        'window-open',
        'Pelapor masih dapat menyatakan keberatan. Aduan ditutup sendiri setelah batas waktunya lewat.',
        'The reporter may still object. The complaint closes by itself once that time has passed.',
      );
    case 'still-waiting':
      return conflict(
        'still-waiting',
        'Pelapor masih punya waktu untuk melengkapi keterangan.',
        'The reporter still has time to give what was asked.',
      );
  }
}

/** Unknown number and wrong code answer alike. */
export function noTicket(): Refusal {
  return new Refusal(404, 'not-found', {
    id: 'Nomor tiket dan kode tidak cocok. Periksa keduanya pada tanda terima Anda, lalu coba lagi.',
    en: 'Ticket number and code do not fit. Check both on your receipt, then try again.',
  });
}

export function ownWork(): Refusal {
  return conflict(
    'own-work',
    'Jawaban ini Anda tulis sendiri. Minta pemeriksa lain yang memutuskan.',
    'You wrote this answer yourself. Ask another reviewer to decide.',
  );
}

export function notIndependent(): Refusal {
  return conflict(
    'not-independent',
    'Keberatan diputus orang lain: bukan yang menyetujui jawaban, dan bukan dari instansi yang menangani.',
    'Somebody else decides an objection: not whoever approved the answer, and nobody of the handling agency.',
  );
}
