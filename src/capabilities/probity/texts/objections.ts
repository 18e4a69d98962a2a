import type { Objection } from '../rules/gates.ts';

const id: Record<Objection, string> = {
  'open-items': 'Masih ada butir tahap ini yang belum dinilai. Nilai semuanya dulu.',
  'failed-items': 'Ada butir yang tidak sesuai. Pilih “sesuai dengan catatan” atau “tidak sesuai”.',
  'failed-high': 'Ada butir berisiko tinggi yang tidak sesuai. Pilih “tidak sesuai”.',
  'noted-items': 'Ada butir dengan catatan. Pilih “sesuai dengan catatan”.',
  'nothing-failed':
    'Tidak ada butir yang tidak sesuai dan semua pernyataan sudah lengkap. Nilai dulu butir yang menjadi sebabnya.',
  undeclared: 'Masih ada yang belum menyatakan benturan kepentingannya. Lihat daftarnya di halaman ini.',
};
const en: Record<Objection, string> = {
  'open-items': 'Some items of this stage have no answer yet. Answer them all first.',
  'failed-items': 'An item does not conform. Choose “conforms with notes” or “does not conform”.',
  'failed-high': 'An item of high risk does not conform. Choose “does not conform”.',
  'noted-items': 'An item has a note. Choose “conforms with notes”.',
  'nothing-failed': 'No item fails and all declarations are there. Answer the item that is the reason first.',
  undeclared: 'Somebody has not declared his interests yet. The list on this page names them.',
};

export const objectionText = { id, en };
