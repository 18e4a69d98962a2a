const id = {
  title: 'Meja saya',
  lead: 'Yang menunggu Anda, tenggat terdekat di atas.',
  emptyTitle: 'Tidak ada yang menunggu Anda',
  emptyBody: 'Pemberitahuan muncul di sini dan di lonceng begitu ada yang perlu Anda kerjakan.',
  overdue: 'Lewat {n} hari',
  today: 'Hari ini',
  tomorrow: 'Besok',
  inDays: '{n} hari lagi',
  noDue: 'Tanpa tenggat',
  guideTitle: 'Panduan untuk Anda',
  guideDone: '{done} dari {all} langkah selesai',
  guideOpen: 'Buka panduan',
};
const en: Record<keyof typeof id, string> = {
  title: 'My desk',
  lead: 'What waits for you, the nearest deadline first.',
  emptyTitle: 'Nothing waits for you',
  emptyBody: 'Notices appear here and at the bell as soon as there is something for you to do.',
  overdue: '{n} days overdue',
  today: 'Today',
  tomorrow: 'Tomorrow',
  inDays: 'in {n} days',
  noDue: 'No deadline',
  guideTitle: 'A guide for you',
  guideDone: '{done} of {all} steps done',
  guideOpen: 'Open the guide',
};
export const texts = { id, en };
