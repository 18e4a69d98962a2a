const id = {
  file: 'statistik-aduan',
  sheet: 'Statistik aduan',
  agency: 'Instansi',
  received: 'Diterima',
  inTime: 'Tepat waktu (%)',
  medianDays: 'Median hari kerja',
  contested: 'Diberatkan pelapor (%)',
  satisfaction: 'Nilai pelapor (1-5)',
  others: 'Instansi lain, digabung',
  total: 'Seluruhnya',
};
const en: Record<keyof typeof id, string> = {
  file: 'complaint-statistics',
  sheet: 'Complaint statistics',
  agency: 'Agency',
  received: 'Received',
  inTime: 'In time (%)',
  medianDays: 'Median working days',
  contested: 'Contested (%)',
  satisfaction: 'Rating (1-5)',
  others: 'Other agencies, together',
  total: 'All',
};
export const sheetTexts = { id, en };
