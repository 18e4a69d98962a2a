const id = {
  mailSubject: 'Titik periksa jejak audit {government}, {day}',
  mailAlarm: 'PERINGATAN jejak audit {government}, {day}',
  mailBody:
    'Simpan surel ini di luar server Lurus. Catatan di bawah ini adalah titik periksa {size} entri jejak audit, ditandatangani oleh kunci jejak. ' +
    'Dengan catatan ini dan kunci publiknya, "lurus trail verify" membuktikan bahwa tidak satu pun dari entri itu diubah, dihapus, atau dipotong sesudahnya. ' +
    'Semua entri sudah dibandingkan dengan jejak hari ini dan cocok.',
};

const en: Record<keyof typeof id, string> = {
  mailSubject: 'Audit trail checkpoint of {government}, {day}',
  mailAlarm: 'WARNING: audit trail of {government}, {day}',
  mailBody:
    "Keep this mail away from the Lurus server. The note below is a checkpoint of {size} entries of the audit trail, signed by the trail's key. " +
    'With it and the public key, "lurus trail verify" proves that none of these entries was changed, deleted or cut off afterwards. ' +
    'All entries were compared with the trail today, and they fit.',
};

export const texts = { id, en };
