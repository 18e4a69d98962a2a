import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';

const stamp = (header: string, synonyms: string[], id: string, en: string) =>
  ({
    header,
    synonyms,
    type: 'text',
    max: 40,
    example: '',
    explanation: { id: `${id} Tulis 2026-03-04 10:11:12.`, en: `${en} Write 2026-03-04 10:11:12.` },
  }) as const;

/** One payment a row, as SIPD exports SPP with its SPM and SP2D. */
export const sipdPaymentColumns = {
  agencyCode: lineColumns.agencyCode,
  agencyName: lineColumns.agencyName,
  number: {
    header: 'nomor_spp',
    synonyms: ['nomorSpp', 'no_spp'],
    type: 'text',
    required: true,
    max: 120,
    example: '64.71/02.0/000123/LS/1.03.0.00/M/3/2026',
    explanation: { id: 'Nomor SPP.', en: 'Number of the request (SPP).' },
  },
  kind: {
    header: 'jenis_spp',
    synonyms: ['jenisSpp', 'jenis'],
    type: 'choice',
    choices: { ls: ['LS'], up: ['UP'], gu: ['GU'], tu: ['TU'] },
    required: true,
    example: 'LS',
    explanation: { id: 'LS, UP, GU, atau TU.', en: 'LS, UP, GU or TU.' },
  },
  purpose: {
    header: 'keterangan_spp',
    synonyms: ['keteranganSpp', 'uraian', 'keperluan'],
    type: 'text',
    max: 300,
    example: 'Belanja alat tulis kantor',
    explanation: { id: 'Untuk apa.', en: 'What it is for.' },
  },
  amount: {
    header: 'nilai_spp',
    synonyms: ['nilaiSpp', 'nilai', 'jumlah'],
    type: 'rupiah',
    total: true,
    required: true,
    example: '15000000',
    explanation: { id: 'Nilai SPP.', en: 'Amount of the request.' },
  },
  day: {
    header: 'tanggal_spp',
    synonyms: ['tanggalSpp', 'tgl_spp'],
    type: 'date',
    required: true,
    example: '2026-03-04',
    explanation: { id: 'Tanggal pada SPP.', en: 'Day on the paper of the request.' },
  },
  created: {
    ...stamp('created_at', ['dibuat'], 'Kapan SPP dibuat di SIPD.', 'When the request was made in SIPD.'),
    required: true,
    example: '2026-03-04 10:11:12',
  },
  verified: stamp(
    'tanggal_disetujui_spp',
    ['tanggalDisetujuiSpp', 'disetujui'],
    'Kapan SPP disetujui PPK-SKPD.',
    'When the PPK-SKPD approved it.',
  ),
  orderDay: {
    header: 'tanggal_spm',
    synonyms: ['tanggalSpm'],
    type: 'date',
    example: '2026-03-05',
    explanation: { id: 'Tanggal pada SPM.', en: 'Day on the order (SPM).' },
  },
  signed: stamp(
    'tanggal_otorisasi_spm',
    ['tanggalOtorisasi', 'tanggal_otorisasi', 'otorisasi_spm'],
    'Kapan SPM diotorisasi.',
    'When the order (SPM) was signed.',
  ),
  orderNumber: {
    header: 'nomor_sp2d',
    synonyms: ['nomorSp2d', 'no_sp2d'],
    type: 'text',
    max: 120,
    example: '',
    explanation: { id: 'Nomor SP2D.', en: 'Number of the payment order.' },
  },
  issueDay: {
    header: 'tanggal_sp2d',
    synonyms: ['tanggalSp2d'],
    type: 'date',
    example: '2026-03-06',
    explanation: { id: 'Tanggal pada SP2D.', en: 'Day on the payment order (SP2D).' },
  },
  issued: stamp(
    'verifikasi_sp_2_d_at',
    ['verifikasi_sp2d_at', 'terbit_sp2d'],
    'Kapan SP2D diterbitkan BUD.',
    'When the treasury (BUD) issued it.',
  ),
  transferred: stamp(
    'transfer_sp_2_d_at',
    ['transfer_sp2d_at', 'transfer'],
    'Kapan uang ditransfer.',
    'When the money was transferred.',
  ),
} as const satisfies ImportColumns;
