const id = {
  lesson: 'Pelajaran tiga menit',
  learn: 'Pelajari',
  pledge: 'Pakta integritas {year}',
  pledgeAbout: 'Sekali setahun',
  read: 'Baca',
};
const en: Record<keyof typeof id, string> = {
  lesson: 'A lesson of three minutes',
  learn: 'Learn',
  pledge: 'Integrity pledge {year}',
  pledgeAbout: 'Once a year',
  read: 'Read',
};
export const deskTexts = { id, en };
