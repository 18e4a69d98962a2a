import type { Block, Question } from '../model.ts';
import { questionsFor, when } from './make.ts';

const { agree, against, lived, choice, attention, open } = questionsFor('external');

/** Suppliers are asked about procurement, everybody about the service. */
const AS = 'e_sebagai';
const supplier = when(AS, 'penyedia');

export const EXTERNAL_QUESTIONS: Question[] = [
  choice(
    AS,
    {
      id: 'Dalam 12 bulan terakhir, Anda terutama berhubungan dengan pemerintah daerah ini sebagai apa?',
      en: 'In the past 12 months, as what did you mainly deal with this local government?',
    },
    [
      [
        'layanan',
        'Pengguna layanan (izin, kependudukan, kesehatan, sekolah, dan lainnya)',
        'Service user (permits, civil registry, health, school and others)',
      ],
      ['penyedia', 'Penyedia barang atau jasa', 'Supplier of goods or services'],
      ['penerima', 'Penerima bantuan atau hibah', 'Receiver of aid or a grant'],
    ],
  ),
  agree(
    'e_tra_1',
    'transparansi',
    'Syarat, waktu, dan biaya mudah saya ketahui sebelum mengurus.',
    'It was easy to learn beforehand what was needed, how long it would take and what it would cost.',
  ),
  agree(
    'e_tra_2',
    'transparansi',
    'Saya diberi tahu alasannya bila permohonan ditolak atau tertunda.',
    'I was told why when a request was refused or delayed.',
  ),
  against(
    'e_tra_3',
    'transparansi',
    'Urusan lebih cepat selesai bila ada kenalan di dalam.',
    'Things are done faster when one knows somebody inside.',
  ),
  agree(
    'e_pel_1',
    'pelaksanaan',
    'Petugas melayani dengan adil, tanpa membedakan orang.',
    'Officials served fairly and made no difference between people.',
  ),
  agree(
    'e_pel_2',
    'pelaksanaan',
    'Petugas bekerja sesuai dengan prosedur yang diumumkan.',
    'Officials worked by the procedure that is published.',
  ),
  against(
    'e_pel_3',
    'pelaksanaan',
    'Memberi tanda terima kasih kepada petugas dianggap wajar.',
    'Giving officials a token of thanks is thought proper.',
  ),
  lived(
    'e_pel_4',
    'pelaksanaan',
    'Dalam 12 bulan terakhir, pernahkah Anda diminta membayar atau memberi sesuatu di luar biaya resmi?',
    'In the past 12 months, were you asked to pay or give anything beside the official fee?',
  ),
  lived(
    'e_tra_4',
    'transparansi',
    'Dalam 12 bulan terakhir, pernahkah petugas meminta syarat yang tidak tercantum dalam pengumuman?',
    'In the past 12 months, did an official ask for anything that the published terms do not name?',
  ),
  agree(
    'e_pen_1',
    'pengaruh',
    'Keputusan pemerintah daerah ini tidak dapat dibeli.',
    'Decisions of this local government cannot be bought.',
  ),
  against(
    'e_pen_2',
    'pengaruh',
    'Orang yang dekat dengan pejabat lebih mudah memperoleh izin, bantuan, atau pekerjaan.',
    'People close to officials get permits, aid or contracts more easily.',
  ),
  lived(
    'e_pen_3',
    'pengaruh',
    'Dalam 12 bulan terakhir, pernahkah seseorang menawarkan bantuan orang dalam kepada Anda dengan imbalan?',
    'In the past 12 months, did anybody offer you help from inside in return for something?',
  ),
  agree(
    'e_pen_4',
    'pengaruh',
    'Urusan saya diperlakukan sama, siapa pun keluarga, teman, atau golongan saya.',
    'My matter is treated alike, whoever my family, friends or group may be.',
  ),
  agree(
    'e_pbj_1',
    'pbj',
    'Persaingan pengadaan di sini terbuka dan adil.',
    'Competition for contracts here is open and fair.',
    supplier,
  ),
  agree(
    'e_pbj_2',
    'pbj',
    'Pembayaran atas pekerjaan saya lancar tanpa pemberian apa pun.',
    'My work was paid in time without my giving anything.',
    supplier,
  ),
  against(
    'e_pbj_3',
    'pbj',
    'Calon pemenang pengadaan biasanya sudah ditentukan sebelumnya.',
    'The winner of a procurement is usually decided beforehand.',
    supplier,
  ),
  lived(
    'e_pbj_4',
    'pbj',
    'Dalam 12 bulan terakhir, pernahkah Anda diminta memberi imbalan agar memperoleh pekerjaan atau pembayaran?',
    'In the past 12 months, were you asked to give something to get a contract or a payment?',
    supplier,
  ),
  agree(
    'e_sos_1',
    'sosialisasi',
    'Saya tahu ke mana harus melapor bila dimintai pembayaran tidak resmi.',
    'I know where to report when I am asked for an unofficial payment.',
  ),
  agree(
    'e_sos_2',
    'sosialisasi',
    'Saya percaya laporan masyarakat akan ditindaklanjuti.',
    'I trust that reports of the public are followed up.',
  ),
  against(
    'e_sos_3',
    'sosialisasi',
    'Melaporkan petugas hanya akan mempersulit urusan saya.',
    'Reporting an official would only make things harder for me.',
  ),
  lived(
    'e_sos_4',
    'sosialisasi',
    'Dalam 12 bulan terakhir, pernahkah Anda diminta atau dibujuk agar tidak melaporkan hal yang tidak semestinya?',
    'In the past 12 months, were you asked or talked into not reporting something improper?',
  ),
  attention('e_cek'),
  open(
    'e_saran',
    'Apa satu hal yang paling perlu diperbaiki dari layanan ini?',
    'What one thing about this service needs mending most?',
  ),
];

export const EXTERNAL_BLOCKS: Block[] = [
  { questions: [AS], shuffle: false },
  { questions: ['e_tra_1', 'e_tra_2', 'e_tra_3', 'e_pel_1', 'e_pel_2', 'e_pel_3'], shuffle: true },
  { questions: ['e_sos_1', 'e_sos_2', 'e_sos_3', 'e_pbj_1', 'e_pbj_2', 'e_pbj_3'], shuffle: true },
  { questions: ['e_cek'], shuffle: false },
  { questions: ['e_pen_1', 'e_pen_2', 'e_pen_4'], shuffle: true },
  { questions: ['e_tra_4', 'e_pel_4', 'e_pen_3', 'e_pbj_4', 'e_sos_4'], shuffle: true },
  { questions: ['e_saran'], shuffle: false },
];
