const id = {
  lockedTitle: 'Kunci Anda belum dibuka',
};

const en: Record<keyof typeof id, string> = {
  lockedTitle: 'Your key is not open yet',
};

export const texts = { id, en };
