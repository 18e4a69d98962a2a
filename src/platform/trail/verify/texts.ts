const id = {
  edited: 'Entri {position} DIUBAH. Yang ditandatangani: {original}. Sekarang: {now}.',
  deleted: 'Entri {position} DIHAPUS. Yang ditandatangani: {original}.',
  inserted: 'Entri {position} DISISIPKAN di antara entri bertanda tangan: {now}.',
  moved: 'Entri {from} DIPINDAHKAN ke urutan {to}.',
  movedMany: 'Entri {from} sampai {to} DIPINDAHKAN {by} tempat.',
  unplaced: 'Entri {position} KEHILANGAN URUTANNYA: {original}.',
  cutOff:
    'Entri {from} sampai {to} TIDAK ADA, padahal ada titik periksa yang mencakupnya: ujung jejak terpotong, atau titik periksa lebih baru daripada ekspor ini.',
  batch:
    'Titik periksa kelompok entri {from} sampai {to} TIDAK COCOK LAGI: tile ditulis ulang. Semua entri mulai nomor {proved} tidak terbukti.',
  histories:
    'Titik periksa yang pernah keluar BERTENTANGAN dengan titik periksa di dalam ekspor: kunci jejak menandatangani dua riwayat. Hanya entri sebelum nomor {proved} yang terbukti.',
  checkpointDamaged:
    'Titik periksa tersimpan untuk {size} entri rusak; entrinya sendiri terbukti oleh titik periksa yang lain.',
  checkpointUnsigned:
    'Titik periksa tersimpan untuk {size} entri tidak memuat tanda tangan sah dari kunci yang diberikan.',
  neverSigned:
    'Tidak ada satu pun titik periksa bertanda tangan untuk {entries} entri: tidak ada yang terbukti.',
  tileMissing: 'Berkas trail/{path} tidak ada atau tidak utuh.',
  tileDamaged: 'Berkas trail/{path} tidak cocok dengan entri yang ditandatangani.',
  recordEdited: 'Data {table} {id} BERBEDA dari entri terakhirnya ({entry}).',
  recordVanished: 'Data {table} {id} HILANG tanpa entri penghapusan; entri terakhirnya {entry}.',
  recordUnrecorded: 'Data {table} {id} ADA TANPA ENTRI apa pun.',
  sealedBatch:
    'Kelompok tersegel {batch} (hari {day}) TIDAK COCOK LAGI dengan akarnya yang tercatat: {rows} baris berubah atau hilang.',
  fileMissing: 'Berkas unggahan {hash} tidak ada.',
  fileDamaged: 'Berkas unggahan {hash} berubah isinya.',
  tableDamaged: 'Berkas tables/{table}.csv bukan yang tertulis di manifest: diubah setelah ekspor.',
  unknown: 'tidak diketahui lagi',
  leaf: '{action} atas {kind} {subject} oleh {actor} pada {at}',
  last: '{action} oleh {actor} pada {at}',

  heading: 'Jejak audit {government}: {entries} entri berurutan',
  proved: '{n} entri terbukti oleh titik periksa bertanda tangan.',
  provedOutside: '{n} entri terbukti oleh titik periksa yang pernah keluar dari mesin.',
  noOutside:
    'Tanpa --checkpoint, ujung jejak yang terpotong tidak dapat terlihat, begitu pula jejak yang ditulis ulang bersama kuncinya. Pakai titik periksa dari surel harian atau dari /trail/checkpoint.',
  unproved: '{n} entri TIDAK TERBUKTI.',
  waiting: '{n} entri belum dijangkarkan (sesudah titik periksa terakhir).',
  records:
    '{matching} data sama dengan entri terakhirnya, {erased} data sudah dihapus garamnya, {untold} baris dari tabel tanpa entri, {files} berkas utuh.',
  practice: 'Ini ruang latihan: jejaknya tidak pernah dijangkarkan.',
  clean: 'BERSIH: tidak ditemukan perubahan.',
  dirty: 'DITEMUKAN {n} KETIDAKCOCOKAN:',
};

const en: Record<keyof typeof id, string> = {
  edited: 'Entry {position} was EDITED. Signed: {original}. Now: {now}.',
  deleted: 'Entry {position} was DELETED. Signed: {original}.',
  inserted: 'Entry {position} was INSERTED among signed entries: {now}.',
  moved: 'Entry {from} was MOVED to place {to}.',
  movedMany: 'Entries {from} to {to} were MOVED by {by} places.',
  unplaced: 'Entry {position} has LOST ITS PLACE: {original}.',
  cutOff:
    'Entries {from} to {to} are ABSENT, although a checkpoint covers them: the end was cut off, or the checkpoint is newer than this export.',
  batch:
    'The checkpoint of the batch of entries {from} to {to} NO LONGER FITS: tiles were rewritten. Every entry from number {proved} on is unproved.',
  histories:
    'A checkpoint that left CONTRADICTS one inside the export: the key signed two histories. Only entries before number {proved} are proved.',
  checkpointDamaged:
    'The stored checkpoint of {size} entries is damaged; the entries themselves are proved by another one.',
  checkpointUnsigned: 'The stored checkpoint of {size} entries has no valid signature of the given key.',
  neverSigned: 'There is not one signed checkpoint for {entries} entries: nothing is proved.',
  tileMissing: 'File trail/{path} is missing or not whole.',
  tileDamaged: 'File trail/{path} does not fit the signed entries.',
  recordEdited: 'Record {table} {id} DIFFERS from its newest entry ({entry}).',
  recordVanished: 'Record {table} {id} is GONE without an entry that removes it; its newest entry: {entry}.',
  recordUnrecorded: 'Record {table} {id} is THERE WITHOUT ANY ENTRY.',
  sealedBatch:
    'Sealed batch {batch} (day {day}) NO LONGER FITS its recorded root: {rows} rows were changed or removed.',
  fileMissing: 'Uploaded file {hash} is missing.',
  fileDamaged: 'Uploaded file {hash} has changed.',
  tableDamaged: 'File tables/{table}.csv is not the one in the manifest: it was changed after the export.',
  unknown: 'no longer known',
  leaf: '{action} on {kind} {subject} by {actor} at {at}',
  last: '{action} by {actor} at {at}',

  heading: 'Audit trail of {government}: {entries} entries in order',
  proved: '{n} entries proved by a signed checkpoint.',
  provedOutside: '{n} entries proved by a checkpoint that had left the machine.',
  noOutside:
    'Without --checkpoint a cut-off end cannot be seen, nor a trail that was rewritten together with its key. Use a checkpoint from the daily mail or from /trail/checkpoint.',
  unproved: '{n} entries are UNPROVED.',
  waiting: '{n} entries are not yet anchored (after the last checkpoint).',
  records:
    '{matching} records are what their newest entry says, {erased} have had their salt erased, {untold} rows are of tables without entries, {files} files are whole.',
  practice: 'This is a practice twin: its trail is never anchored.',
  clean: 'CLEAN: no change found.',
  dirty: '{n} CONTRADICTIONS FOUND:',
};

export const texts = { id, en };
