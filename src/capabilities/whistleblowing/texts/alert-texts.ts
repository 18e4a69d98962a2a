import type { Sentence } from '../../../platform/notifications/tell-now.ts';

// Whoever looks over a shoulder, or keeps copies at a mail provider, learns that somebody has work to do.

const id = {
  urgentTitle: 'Lurus: buka sekarang',
  urgent: 'Ada yang mendesak menunggu Anda di Lurus. Masuk dan buka sekarang.',
  waitsTitle: 'Lurus: ada yang menunggu',
  waits: 'Ada yang menunggu Anda di Lurus lebih lama dari batas waktunya. Masuk dan buka hari ini.',
};
const en: Record<keyof typeof id, string> = {
  urgentTitle: 'Lurus: open it now',
  urgent: 'Something urgent is waiting for you in Lurus. Log in and open it now.',
  waitsTitle: 'Lurus: something is waiting',
  waits: 'Something has been waiting for you in Lurus for longer than its time. Log in and open it today.',
};

function sentence(title: keyof typeof id, text: keyof typeof id): Sentence {
  return { title: { id: id[title], en: en[title] }, text: { id: id[text], en: en[text] } };
}

export const alertTexts = {
  urgent: sentence('urgentTitle', 'urgent'),
  waits: sentence('waitsTitle', 'waits'),
};
