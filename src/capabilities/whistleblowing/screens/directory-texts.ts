const id = { title: 'Buku kunci' };
const en: Record<keyof typeof id, string> = { title: 'Key directory' };
export const texts = { id, en };
