const id = {
  file: 'register-pemrosesan',
  sheet: 'Kegiatan pemrosesan',
  activity: 'Kegiatan',
  table: 'Tabel',
  purpose: 'Tujuan',
  subjects: 'Subjek data',
  categories: 'Jenis data',
  basis: 'Dasar pemrosesan (pasal 20)',
  source: 'Peraturan',
  recipients: 'Penerima',
  keeps: 'Masa simpan',
  measures: 'Pengamanan',
};
const en: Record<keyof typeof id, string> = {
  file: 'register-of-processing',
  sheet: 'Processing activities',
  activity: 'Activity',
  table: 'Table',
  purpose: 'Purpose',
  subjects: 'Data subjects',
  categories: 'Kinds of data',
  basis: 'Lawful basis (article 20)',
  source: 'Law',
  recipients: 'Recipients',
  keeps: 'Kept',
  measures: 'Measures',
};
export const sheetTexts = { id, en };
