import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';

/** List of payment orders (SP2D) by account. */
export const orderColumns = {
  number: {
    header: 'nomor_sp2d',
    synonyms: ['no_sp2d', 'nomor_sp_2_d'],
    type: 'text',
    required: true,
    max: 100,
    example: '64.71/04.0/000012/LS/1.03/P1/3/2026',
    explanation: { id: 'Nomor SP2D.', en: 'Number of the payment order.' },
  },
  day: {
    header: 'tanggal_sp2d',
    synonyms: ['tgl_sp2d', 'tanggal_sp_2_d', 'tanggal'],
    type: 'date',
    required: true,
    example: '2026-03-02',
    explanation: {
      id: 'Tanggal SP2D; tahunnya adalah tahun anggaran.',
      en: 'Its day; the year is the budget year.',
    },
  },
  agencyCode: lineColumns.agencyCode,
  agencyName: lineColumns.agencyName,
  activityCode: lineColumns.activityCode,
  accountCode: lineColumns.accountCode,
  fundingCode: lineColumns.fundingCode,
  amount: {
    header: 'nilai',
    synonyms: ['nilai_sp2d', 'jumlah', 'realisasi', 'bruto', 'nilai_realisasi'],
    type: 'rupiah',
    required: true,
    signed: true,
    rounds: true,
    total: true,
    example: '50000000',
    explanation: {
      id: 'Nilai bruto dalam rupiah; dalam kurung atau dengan minus untuk pengembalian.',
      en: 'Gross amount in rupiah; in brackets or with a minus for money taken back.',
    },
  },
} as const satisfies ImportColumns;
