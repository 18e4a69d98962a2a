import type { Locale } from '../../../platform/texts.ts';

const id = {
  proposedTitle: 'Usulan peran menunggu persetujuan: {role}',
  proposedBody: '{person} diusulkan sebagai {role} dengan {decree}. Periksa SK-nya, lalu setujui atau tolak.',
  givenTitle: 'Anda memegang peran {role}',
  givenBody: 'Berlaku mulai {day} dengan {decree}. Panduan tiga langkahnya ada di menu Panduan.',
};
const en: Record<keyof typeof id, string> = {
  proposedTitle: 'A proposed role waits to be confirmed: {role}',
  proposedBody: '{person} is proposed as {role} by {decree}. Check the decree, then confirm or turn it down.',
  givenTitle: 'You hold the role {role}',
  givenBody: 'From {day} by {decree}. Its three-step guide is in the menu under Guide.',
};

export const noticeTexts: Readonly<Record<Locale, Readonly<Record<keyof typeof id, string>>>> = { id, en };
