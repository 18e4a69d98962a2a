const id = {
  request: 'Jawab permintaan data pribadi',
  contest: 'Putuskan keberatan data pribadi',
  breach: 'Beri tahu kegagalan pelindungan data',
  answer: 'Jawab',
  decide: 'Putuskan',
  tell: 'Beri tahu',
};
const en: Record<keyof typeof id, string> = {
  request: 'Answer a personal data request',
  contest: 'Decide on a contested answer',
  breach: 'Give notice of a data breach',
  answer: 'Answer',
  decide: 'Decide',
  tell: 'Tell',
};
export const deskTexts = { id, en };
