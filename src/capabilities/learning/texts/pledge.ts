/** A change of its meaning is a new version: who pledged keeps what he pledged. */
export const PLEDGE_VERSION = 1;

const id = {
  title: 'Pakta integritas {year}',
  first: 'Saya tidak meminta, menerima, atau memberi apa pun yang memengaruhi tugas saya.',
  second: 'Saya melaporkan gratifikasi dan benturan kepentingan pada waktunya.',
  third: 'Saya mencatat apa yang terjadi sebagaimana terjadinya: tanggal, tempat, dan jumlahnya.',
  fourth:
    'Saya tidak mencari tahu siapa yang melapor, dan melindungi siapa pun yang melapor dengan iktikad baik.',
  fifth: 'Saya memberi pelayanan tanpa pungutan di luar ketentuan.',
};
const en: Record<keyof typeof id, string> = {
  title: 'Integrity pledge {year}',
  first: 'I ask for, take and give nothing that sways my duty.',
  second: 'I report gifts and conflicts of interest in time.',
  third: 'I record what happened as it happened: day, place and amount.',
  fourth: 'I do not look for who reported, and protect whoever reports in good faith.',
  fifth: 'I serve without charging more than the rules say.',
};
export const pledgeTexts = { id, en };
