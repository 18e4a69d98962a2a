/** Topics that every government begins with. Its own list (renamed, closed, added) lies over these by key. */
export interface Topic {
  key: string;
  name: { id: string; en: string };
  position: number;
  /** closed topics stay with old questions and are not offered for new ones */
  active: boolean;
  /** a team's answer: it leaves only after a second pair of eyes */
  needsApproval: boolean;
}

const topic = (position: number, key: string, id: string, en: string, needsApproval = false): Topic => ({
  key,
  name: { id, en },
  position,
  active: true,
  needsApproval,
});

export const DEFAULT_TOPICS: readonly Topic[] = [
  topic(10, 'keuangan', 'Keuangan dan pertanggungjawaban', 'Finance and accounting for expenses'),
  topic(20, 'pengadaan', 'Pengadaan barang/jasa', 'Procurement', true),
  topic(30, 'kepegawaian', 'Kepegawaian', 'Personnel'),
  topic(40, 'aset', 'Barang milik daerah', 'Regional assets'),
  topic(50, 'perjalanan-dinas', 'Perjalanan dinas', 'Official travel'),
  topic(60, 'gratifikasi', 'Gratifikasi dan benturan kepentingan', 'Gifts and conflicts of interest'),
  topic(70, 'layanan', 'Layanan publik', 'Public services'),
  topic(90, 'lain', 'Lain-lain', 'Something else'),
];

/** The list in force: the government's own rows over the first list, by key, in their order. */
export function topicsInForce(own: readonly Topic[]): Topic[] {
  const byKey = new Map([...DEFAULT_TOPICS, ...own].map((each) => [each.key, each]));
  return [...byKey.values()].sort((a, b) => a.position - b.position || (a.key < b.key ? -1 : 1));
}
