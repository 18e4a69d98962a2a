import type { Block, Question } from '../model.ts';
import { questionsFor, when } from './make.ts';

const { agree, against, lived, choice, attention, open } = questionsFor('internal');

/** With what somebody deals decides which of three dimensions he is asked in full; of the others he tells what he has lived. */
const FIELD = 'i_bidang';
const money = when(FIELD, 'anggaran');
const buying = when(FIELD, 'pengadaan');
const people = {
  showIf: { not: { question: FIELD, is: ['anggaran', 'pengadaan'] } },
};

export const INTERNAL_QUESTIONS: Question[] = [
  choice(
    FIELD,
    {
      id: 'Bidang mana yang paling sering Anda temui dalam pekerjaan selama 12 bulan terakhir?',
      en: 'Which field did you meet most in your work in the past 12 months?',
    },
    [
      ['anggaran', 'Anggaran dan keuangan', 'Budget and money'],
      ['pengadaan', 'Pengadaan barang dan jasa', 'Procurement'],
      ['kepegawaian', 'Kepegawaian', 'Personnel'],
      ['lain', 'Bidang lain', 'Another field'],
    ],
  ),
  agree(
    'i_tra_1',
    'transparansi',
    'Saya dapat dengan mudah mengetahui dasar keputusan yang diambil di unit saya.',
    'I can easily learn what decisions in my unit rest on.',
  ),
  agree(
    'i_tra_2',
    'transparansi',
    'Syarat, waktu, dan biaya layanan unit saya diumumkan dengan jelas kepada masyarakat.',
    'What our services ask for, how long they take and what they cost is clearly told to the public.',
  ),
  against(
    'i_tra_3',
    'transparansi',
    'Informasi yang seharusnya terbuka sering disimpan oleh beberapa orang saja.',
    'Information that should be open is often kept by a few people.',
  ),
  lived(
    'i_tra_4',
    'transparansi',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat layanan dipercepat karena ada kenalan atau pemberian?',
    'In the past 12 months, have you seen a service sped up for an acquaintance or a gift?',
  ),
  agree(
    'i_pel_1',
    'pelaksanaan',
    'Rekan kerja saya menjalankan tugas sesuai aturan meskipun tidak diawasi.',
    'My colleagues work by the rules even when nobody watches.',
  ),
  agree(
    'i_pel_2',
    'pelaksanaan',
    'Atasan saya memberi contoh yang baik dalam bersikap jujur.',
    'My superior sets a good example of honesty.',
  ),
  against(
    'i_pel_3',
    'pelaksanaan',
    'Menerima hadiah dari pihak yang dilayani dianggap biasa di tempat saya bekerja.',
    'Where I work, it is thought normal to take gifts from those we serve.',
  ),
  lived(
    'i_pel_4',
    'pelaksanaan',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat rekan atau atasan menerima uang, barang, atau fasilitas terkait tugasnya?',
    'In the past 12 months, have you seen a colleague or superior take money, goods or favours in connection with his duties?',
  ),
  agree(
    'i_pen_1',
    'pengaruh',
    'Keputusan di unit saya tidak dapat diatur oleh orang yang dekat dengan pejabat.',
    'Decisions in my unit cannot be arranged by people close to officials.',
  ),
  agree(
    'i_pen_2',
    'pengaruh',
    'Saya dapat menolak permintaan yang menyalahi aturan tanpa takut akan akibatnya.',
    'I can refuse what is against the rules without fear of what follows.',
  ),
  against(
    'i_pen_3',
    'pengaruh',
    'Pihak luar yang punya hubungan dengan pimpinan lebih mudah memperoleh izin atau pekerjaan.',
    'Outsiders who know the leadership get permits or contracts more easily.',
  ),
  lived(
    'i_pen_4',
    'pengaruh',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat kedekatan dengan pejabat dipakai untuk memengaruhi keputusan?',
    'In the past 12 months, have you seen closeness to an official used to sway a decision?',
  ),
  agree(
    'i_ang_1',
    'anggaran',
    'Anggaran unit saya dibelanjakan sesuai dengan kebutuhan yang direncanakan.',
    'My unit’s budget is spent on what was planned and needed.',
    money,
  ),
  agree(
    'i_ang_2',
    'anggaran',
    'Pertanggungjawaban belanja di unit saya sesuai dengan yang sebenarnya terjadi.',
    'What my unit accounts for is what really happened.',
    money,
  ),
  against(
    'i_ang_3',
    'anggaran',
    'Menyesuaikan bukti belanja agar anggaran habis adalah hal biasa di unit saya.',
    'In my unit it is normal to adjust receipts so that the budget is used up.',
    money,
  ),
  lived(
    'i_ang_4',
    'anggaran',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat perjalanan dinas yang tidak dilakukan, atau honor untuk kegiatan yang tidak ada?',
    'In the past 12 months, have you seen official travel that never took place, or fees for an activity that was none?',
  ),
  agree(
    'i_pbj_1',
    'pbj',
    'Penyedia di unit saya dipilih karena mutu dan harganya.',
    'My unit chooses suppliers for their quality and price.',
    buying,
  ),
  agree(
    'i_pbj_2',
    'pbj',
    'Barang atau pekerjaan yang diterima sesuai dengan kontraknya.',
    'What is delivered is what the contract says.',
    buying,
  ),
  against(
    'i_pbj_3',
    'pbj',
    'Calon pemenang pengadaan biasanya sudah diketahui sebelum proses dimulai.',
    'The winner of a procurement is usually known before it begins.',
    buying,
  ),
  lived(
    'i_pbj_4',
    'pbj',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat pemenang pengadaan diarahkan, atau penyedia memberi imbalan?',
    'In the past 12 months, have you seen a procurement steered to a winner, or a supplier pay for it?',
  ),
  agree(
    'i_sdm_1',
    'sdm',
    'Promosi dan mutasi di tempat saya didasarkan pada kemampuan dan kinerja.',
    'Promotions and transfers where I work go by ability and performance.',
    people,
  ),
  agree(
    'i_sdm_2',
    'sdm',
    'Pelanggaran disiplin ditindak sama, siapa pun orangnya.',
    'Breaches of discipline are treated alike, whoever commits them.',
    people,
  ),
  against(
    'i_sdm_3',
    'sdm',
    'Kedekatan dengan pimpinan lebih menentukan jabatan daripada kemampuan.',
    'Closeness to the leadership decides on posts more than ability does.',
    people,
  ),
  lived(
    'i_sdm_4',
    'sdm',
    'Dalam 12 bulan terakhir, pernahkah Anda melihat pembayaran atau imbalan untuk penerimaan, jabatan, atau mutasi pegawai?',
    'In the past 12 months, have you seen payment or favours given for hiring, a post or a transfer?',
  ),
  agree(
    'i_sos_1',
    'sosialisasi',
    'Saya tahu apa yang harus saya lakukan bila ditawari pemberian terkait tugas.',
    'I know what to do when I am offered a gift in connection with my duties.',
  ),
  agree(
    'i_sos_2',
    'sosialisasi',
    'Saya percaya orang yang melaporkan korupsi di sini akan dilindungi.',
    'I trust that whoever reports corruption here is protected.',
  ),
  against(
    'i_sos_3',
    'sosialisasi',
    'Kegiatan antikorupsi di tempat saya hanya formalitas.',
    'Anti-corruption activities where I work are a mere formality.',
  ),
  lived(
    'i_sos_4',
    'sosialisasi',
    'Dalam 12 bulan terakhir, pernahkah Anda diarahkan untuk memberi jawaban tertentu dalam survei integritas?',
    'In the past 12 months, have you been told what to answer in a survey of integrity?',
  ),
  attention('i_cek'),
  open(
    'i_saran',
    'Apa satu hal yang paling perlu diperbaiki di tempat kerja Anda?',
    'What one thing needs mending most where you work?',
  ),
];

/** Sensitive questions come late, when somebody has seen what is asked and how. */
export const INTERNAL_BLOCKS: Block[] = [
  { questions: [FIELD], shuffle: false },
  {
    questions: [
      'i_tra_1',
      'i_tra_2',
      'i_tra_3',
      'i_sos_1',
      'i_sos_2',
      'i_sos_3',
      'i_pel_1',
      'i_pel_2',
      'i_pel_3',
    ],
    shuffle: true,
  },
  {
    questions: [
      'i_ang_1',
      'i_ang_2',
      'i_ang_3',
      'i_pbj_1',
      'i_pbj_2',
      'i_pbj_3',
      'i_sdm_1',
      'i_sdm_2',
      'i_sdm_3',
    ],
    shuffle: true,
  },
  { questions: ['i_cek'], shuffle: false },
  { questions: ['i_pen_1', 'i_pen_2', 'i_pen_3'], shuffle: true },
  { questions: ['i_tra_4', 'i_pel_4', 'i_pen_4', 'i_ang_4', 'i_pbj_4', 'i_sdm_4', 'i_sos_4'], shuffle: true },
  { questions: ['i_saran'], shuffle: false },
];
