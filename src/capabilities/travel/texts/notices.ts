/** Messages about trips: number and days, never a name or a place. */
const id = {
  'proposed-title': 'Surat tugas menunggu tanda tangan Anda',
  'proposed-body':
    'Perjalanan {number}, {from} sampai {to}, diajukan. Baca dan tandatangani, atau kembalikan dengan alasannya.',
  'sent-back-title': 'Rencana perjalanan dikembalikan',
  'sent-back-body': 'Perjalanan {number} dikembalikan dengan alasan. Perbaiki lalu ajukan lagi.',
  'signed-title': 'Surat tugas sudah ditandatangani',
  'signed-body': 'Perjalanan {number}, {from} sampai {to}, menunggu SPD dari Anda.',
  'issued-title': 'SPD Anda terbit',
  'issued-body': 'Perjalanan {number}, {from} sampai {to}. Buka rencananya sebelum berangkat.',
  'itinerary-title': 'Rencana perjalanan Anda berubah',
  'itinerary-body': 'Perjalanan {number} mempunyai rencana baru. Baca perubahan dan alasannya.',
  'extended-title': 'Perjalanan Anda diperpanjang',
  'extended-body': 'Perjalanan {number} berlangsung sampai {to}.',
  'cancelled-title': 'Perjalanan dibatalkan',
  'cancelled-body': 'Perjalanan {number}, {from} sampai {to}, dibatalkan. Baca alasannya.',
  'returned-title': 'Susun pertanggungjawaban Anda',
  'returned-body': 'Perjalanan {number} selesai. Ajukan pertanggungjawabannya paling lambat {due}.',
};
const en: Record<keyof typeof id, string> = {
  'proposed-title': 'An assignment letter waits for your signature',
  'proposed-body':
    'Trip {number}, {from} to {to}, was proposed. Read and sign it, or send it back with the reason.',
  'sent-back-title': 'A planned trip was sent back',
  'sent-back-body': 'Trip {number} was sent back with a reason. Mend it and propose it again.',
  'signed-title': 'An assignment letter was signed',
  'signed-body': 'Trip {number}, {from} to {to}, waits for your SPD.',
  'issued-title': 'Your SPD was issued',
  'issued-body': 'Trip {number}, {from} to {to}. Open the itinerary before you leave.',
  'itinerary-title': 'Your itinerary has changed',
  'itinerary-body': 'Trip {number} has a new itinerary. Read the change and its reason.',
  'extended-title': 'Your trip was extended',
  'extended-body': 'Trip {number} lasts until {to}.',
  'cancelled-title': 'A trip was cancelled',
  'cancelled-body': 'Trip {number}, {from} to {to}, was cancelled. Read the reason.',
  'returned-title': 'Account for your trip',
  'returned-body': 'Trip {number} is over. Hand in its account by {due}.',
};
export const noticeTexts = { id, en };
export type NoticeName = keyof typeof id extends `${infer Name}-title` | `${string}-body` ? Name : never;
