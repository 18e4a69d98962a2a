const id = {
  title: 'Rute',
  legs: 'Bagian rute',
  none: 'Rute belum diisi.',
  via: 'terminal di {places}',
  changedBecause: 'Diubah karena: {reason}',
  older: 'Rute sebelumnya ({n})',
  version: 'Versi {n}',
  first: 'Rencana awal.',
  changeTitle: 'Ubah rute',
  changeLead:
    'Rute yang lama tetap tersimpan. Pelaksana dan pemeriksa membaca alasan perubahannya, jadi tulis apa yang terjadi.',
  reason: 'Alasan perubahan',
  save: 'Simpan rute baru',
  saved: 'Rute baru tersimpan.',
  notNow: 'Rute perjalanan ini tidak dapat diubah sekarang.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Itinerary',
  legs: 'Legs',
  none: 'No itinerary yet.',
  via: 'terminal in {places}',
  changedBecause: 'Changed because: {reason}',
  older: 'Earlier itineraries ({n})',
  version: 'Version {n}',
  first: 'First plan.',
  changeTitle: 'Change the itinerary',
  changeLead:
    'The old one is kept. Travellers and auditors read the reason of the change, so write what happened.',
  reason: 'Reason of the change',
  save: 'Save the new itinerary',
  saved: 'New itinerary saved.',
  notNow: 'The itinerary of this trip cannot be changed now.',
};
export const texts = { id, en };
