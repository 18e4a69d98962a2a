import type { Block, Question } from '../model.ts';
import { questionsFor } from './make.ts';

const { agree, against, lived, attention, open } = questionsFor('expert');

export const EXPERT_QUESTIONS: Question[] = [
  agree(
    'x_tra_1',
    'transparansi',
    'Informasi anggaran, pengadaan, dan layanan daerah ini mudah diperoleh.',
    'Information on this region’s budget, procurement and services is easy to get.',
  ),
  against(
    'x_tra_2',
    'transparansi',
    'Permintaan informasi publik di sini sering dihambat.',
    'Requests for public information are often hindered here.',
  ),
  agree(
    'x_pel_1',
    'pelaksanaan',
    'Pejabat daerah ini menindaklanjuti hasil pemeriksaan dengan sungguh-sungguh.',
    'Officials here take the follow-up of audits seriously.',
  ),
  against(
    'x_pel_2',
    'pelaksanaan',
    'Pungutan tidak resmi dalam layanan masih dibiarkan.',
    'Unofficial payments in services are still tolerated.',
  ),
  agree(
    'x_ang_1',
    'anggaran',
    'Anggaran disusun menurut kebutuhan masyarakat.',
    'The budget is drawn up by what people need.',
  ),
  against(
    'x_ang_2',
    'anggaran',
    'Belanja dan perjalanan dinas yang tidak nyata masih terjadi.',
    'Spending and travel that never took place still occur.',
  ),
  agree(
    'x_sdm_1',
    'sdm',
    'Pengisian jabatan di sini didasarkan pada kemampuan.',
    'Posts here are filled by ability.',
  ),
  against(
    'x_sdm_2',
    'sdm',
    'Jabatan di sini dapat diperoleh dengan imbalan.',
    'A post can be had here in return for something.',
  ),
  agree(
    'x_sos_1',
    'sosialisasi',
    'Pemerintah daerah ini melindungi orang yang melaporkan korupsi.',
    'This local government protects those who report corruption.',
  ),
  against(
    'x_sos_2',
    'sosialisasi',
    'Program antikorupsi di sini lebih banyak seremoni.',
    'Anti-corruption programmes here are mostly ceremony.',
  ),
  attention('x_cek'),
  agree(
    'x_pbj_1',
    'pbj',
    'Persaingan dalam pengadaan di sini nyata.',
    'Competition in procurement here is real.',
  ),
  against(
    'x_pbj_2',
    'pbj',
    'Pemenang pengadaan sering dapat ditebak dari hubungannya dengan pejabat.',
    'Winners of procurement can often be guessed from whom they know.',
  ),
  agree(
    'x_pen_1',
    'pengaruh',
    'Kebijakan di sini bebas dari kepentingan pihak yang punya uang atau kedekatan.',
    'Policy here is free of the interests of money and closeness.',
  ),
  against(
    'x_pen_2',
    'pengaruh',
    'Keluarga atau kelompok tertentu menentukan keputusan pemerintah daerah.',
    'Certain families or groups decide for the local government.',
  ),
  lived(
    'x_pel_3',
    'pelaksanaan',
    'Dalam 12 bulan terakhir, pernahkah Anda menemukan suap atau pungutan tidak resmi yang dapat Anda percayai kebenarannya?',
    'In the past 12 months, did you come upon a bribe or an unofficial payment that you have reason to believe?',
  ),
  lived(
    'x_ang_3',
    'anggaran',
    'Dalam 12 bulan terakhir, pernahkah Anda menemukan belanja atau perjalanan dinas yang tidak nyata?',
    'In the past 12 months, did you come upon spending or travel that never took place?',
  ),
  lived(
    'x_pbj_3',
    'pbj',
    'Dalam 12 bulan terakhir, pernahkah Anda menemukan campur tangan dalam pengadaan?',
    'In the past 12 months, did you come upon interference in a procurement?',
  ),
  lived(
    'x_sdm_3',
    'sdm',
    'Dalam 12 bulan terakhir, pernahkah Anda menemukan jual beli jabatan?',
    'In the past 12 months, did you come upon trade in posts?',
  ),
  open(
    'x_saran',
    'Apa satu hal yang paling perlu diperbaiki oleh pemerintah daerah ini?',
    'What one thing should this local government mend first?',
  ),
];

export const EXPERT_BLOCKS: Block[] = [
  {
    questions: [
      'x_tra_1',
      'x_tra_2',
      'x_pel_1',
      'x_pel_2',
      'x_ang_1',
      'x_ang_2',
      'x_sdm_1',
      'x_sdm_2',
      'x_sos_1',
      'x_sos_2',
    ],
    shuffle: true,
  },
  { questions: ['x_cek'], shuffle: false },
  { questions: ['x_pbj_1', 'x_pbj_2', 'x_pen_1', 'x_pen_2'], shuffle: true },
  { questions: ['x_pel_3', 'x_ang_3', 'x_pbj_3', 'x_sdm_3'], shuffle: true },
  { questions: ['x_saran'], shuffle: false },
];
