import type { Steps } from '../guide.ts';

/** What the guide says to the roles of the top of the house, and of those who look on. */
const id = {
  'government-head': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca hal yang sudah lewat tenggat dan dinaikkan kepada Anda.',
    },
    {
      title: 'Baca kotak masuk',
      body: 'Lihat aduan yang macet, di instansi mana, dan sejak kapan.',
    },
    {
      title: 'Lihat siapa lambat',
      body: 'Buka serapan: instansi yang jauh dari rencananya dan siapa yang memegang bolanya.',
    },
  ],
  'regional-secretary': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca hal yang dinaikkan kepada Anda.',
    },
    {
      title: 'Baca serapan',
      body: 'Lihat instansi yang paling jauh dari rencananya sendiri dan sebabnya.',
    },
    {
      title: 'Tanggapi peringatan',
      body: 'Baca peringatan yang belum ditanggapi dan minta penjelasan.',
    },
  ],
  'village-supervisor': [
    {
      title: 'Lihat meja Anda',
      body: 'Baca desa yang tahap penyalurannya segera jatuh tempo.',
    },
    {
      title: 'Buka satu desa',
      body: 'Periksa berkas tahap dan penggunaan dana desanya.',
    },
    {
      title: 'Tanggapi peringatan',
      body: 'Hubungi desa sebelum batas tahapnya lewat.',
    },
  ],
  prosecutor: [
    {
      title: 'Lihat meja Anda',
      body: 'Baca sampai kapan perjanjian pendampingan berlaku.',
    },
    {
      title: 'Baca kontrak',
      body: 'Lihat kontrak yang didampingi: jadwal, kemajuan, dan pembayarannya.',
    },
    {
      title: 'Baca riwayat',
      body: 'Buka riwayat satu kontrak: apa yang tertulis dan kapan dicatat.',
    },
  ],
} satisfies Record<string, Steps>;

const en: Record<keyof typeof id, Steps> = {
  'government-head': [
    {
      title: 'Look at your desk',
      body: 'Read what is overdue and was raised to you.',
    },
    {
      title: 'Read the inbox',
      body: 'See which complaints are stuck, at which agency, and since when.',
    },
    {
      title: 'See who is slow',
      body: 'Open the absorption: agencies far from their plan, and who holds the ball.',
    },
  ],
  'regional-secretary': [
    {
      title: 'Look at your desk',
      body: 'Read what was raised to you.',
    },
    {
      title: 'Read the absorption',
      body: 'See which agencies are farthest from their own plan, and why.',
    },
    {
      title: 'Answer alarms',
      body: 'Read the alarms that nobody acknowledged and ask for an explanation.',
    },
  ],
  'village-supervisor': [
    {
      title: 'Look at your desk',
      body: 'Read the villages whose stage is due soon.',
    },
    {
      title: 'Open a village',
      body: 'Check the papers of a stage and the use of its fund.',
    },
    {
      title: 'Answer alarms',
      body: 'Call the village before the limit of its stage.',
    },
  ],
  prosecutor: [
    {
      title: 'Look at your desk',
      body: 'Read until when the agreement is valid.',
    },
    {
      title: 'Read contracts',
      body: 'See the contracts that are followed: schedule, progress and payments.',
    },
    {
      title: 'Read the history',
      body: 'Open the history of one contract: what was written, and when it was recorded.',
    },
  ],
};

export const leaders = { id, en };
