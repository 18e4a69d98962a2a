/** Messages about contracts: the contract's number, never a name or a sum. */
const id = {
  'handover-asked-title': 'Serah terima diminta',
  'handover-asked-body': 'Penyedia meminta serah terima kontrak {number}. Periksa pekerjaannya.',
  'handover-refused-title': 'Serah terima ditolak',
  'handover-refused-body': 'Serah terima kontrak {number} ditolak. Baca alasannya dan lanjutkan laporannya.',
  'suspended-title': 'Pekerjaan dihentikan sementara',
  'suspended-body': 'Kontrak {number} dihentikan sementara; waktunya tidak dihitung. Baca alasannya.',
  'resumed-title': 'Pekerjaan dilanjutkan',
  'resumed-body': 'Kontrak {number} dilanjutkan; waktunya dihitung lagi.',
  'extended-title': 'Kesempatan tambahan diberikan',
  'extended-body': 'Kontrak {number} diberi kesempatan tambahan. Denda keterlambatan tetap berjalan.',
  'addendum-title': 'Adendum kontrak',
  'addendum-body': 'Kontrak {number} diubah dengan adendum. Bandingkan dengan rencana semula.',
  'terminated-title': 'Kontrak diputus',
  'terminated-body': 'Kontrak {number} diputus. Baca alasannya; periksa jaminan dan pembayarannya.',
  'scm-invited-title': 'Rapat pembuktian (SCM)',
  'scm-invited-body': 'Penyedia kontrak {number} diundang ke rapat pembuktian.',
  'scm-failed-title': 'Uji coba tidak tercapai',
  'scm-failed-body':
    'Uji coba kontrak {number} tidak mencapai sasarannya. Undang ke rapat berikutnya atau putuskan.',
};
const en: Record<keyof typeof id, string> = {
  'handover-asked-title': 'Handover asked for',
  'handover-asked-body': 'The vendor of contract {number} asks for handover. Inspect the work.',
  'handover-refused-title': 'Handover refused',
  'handover-refused-body': 'Handover of contract {number} was refused. Read why and go on reporting.',
  'suspended-title': 'Work suspended',
  'suspended-body': 'Contract {number} is suspended; its time does not count. Read why.',
  'resumed-title': 'Work goes on',
  'resumed-body': 'Contract {number} goes on; its time counts again.',
  'extended-title': 'Extra time given',
  'extended-body': 'Contract {number} was given extra time. The fine for late work runs on.',
  'addendum-title': 'Addendum to a contract',
  'addendum-body': 'Contract {number} was changed by addendum. Compare it with the first plan.',
  'terminated-title': 'Contract terminated',
  'terminated-body': 'Contract {number} was terminated. Read why; check its guarantees and payments.',
  'scm-invited-title': 'Show-cause meeting (SCM)',
  'scm-invited-body': 'The vendor of contract {number} is invited to a show-cause meeting.',
  'scm-failed-title': 'Trial not reached',
  'scm-failed-body':
    'The trial of contract {number} missed its target. Invite to the next meeting, or decide.',
};

export const contractNotices = { id, en };
export type ContractNotice = keyof typeof id extends infer K
  ? K extends `${infer Name}-title`
    ? Name
    : never
  : never;
