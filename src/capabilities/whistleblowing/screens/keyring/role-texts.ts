const id = {
  'super-admin': 'Super Admin',
  recovery: 'Kunci pemulihan',
  intake: 'Penerima laporan',
  investigator: 'Penyelidik',
  alternate: 'Penerima pengganti',
};

const en: Record<keyof typeof id, string> = {
  'super-admin': 'Super Admin',
  recovery: 'Recovery key',
  intake: 'Intake holder',
  investigator: 'Investigator',
  alternate: 'Alternate recipient',
};

export const roleTexts = { id, en };
