// Words that every subject of the audit shares; what only one subject says stands in `texts/<subject>.ts`.

const id = {
  'severity-critical': 'Kritis',
  'severity-high': 'Tinggi',
  'severity-medium': 'Sedang',
  'severity-low': 'Rendah',
  'state-found': 'Ditemukan',
  'state-clear': 'Aman',
  'state-not-computable': 'Belum dapat dihitung',
};
const en: Record<keyof typeof id, string> = {
  'severity-critical': 'Critical',
  'severity-high': 'High',
  'severity-medium': 'Medium',
  'severity-low': 'Low',
  'state-found': 'Found',
  'state-clear': 'Clear',
  'state-not-computable': 'Not computable yet',
};

export const texts = { id, en };
