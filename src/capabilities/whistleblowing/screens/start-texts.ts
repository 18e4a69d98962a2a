const id = { title: 'Mulai' };
const en: Record<keyof typeof id, string> = { title: 'Start' };
export const texts = { id, en };
