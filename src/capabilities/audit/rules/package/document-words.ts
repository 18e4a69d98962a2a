import type { Say } from '../verdict.ts';
import { say } from './sentences.ts';
import type { DocumentKind } from './terms.ts';

/** Kinds of documents as the office calls them. */
export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, Say>> = {
  'purchase-proof': say('bukti pembelian (nota)', 'proof of purchase'),
  receipt: say('kuitansi', 'receipt'),
  spk: say('SPK', 'work order contract (SPK)'),
  contract: say('surat perjanjian (kontrak)', 'contract'),
  order: say('surat pesanan', 'order'),
  'work-order': say('SPMK', 'order to begin (SPMK)'),
  invoice: say('faktur penjualan', 'invoice'),
  'tax-invoice': say('faktur pajak', 'tax invoice'),
  inspection: say('berita acara pemeriksaan', 'inspection report'),
  handover: say('BAST', 'handover report (BAST)'),
  'payment-report': say('BAP', 'payment report (BAP)'),
  'tax-payment': say('bukti setor pajak (NTPN)', 'proof of the tax’s deposit (NTPN)'),
  withholding: say('bukti potong pajak', 'withholding slip'),
  photo: say('foto', 'photograph'),
  attendance: say('daftar hadir', 'attendance list'),
  'payee-list': say('daftar penerima', 'list of payees'),
  decree: say('surat keputusan', 'decree'),
  assignment: say('surat tugas', 'assignment letter'),
  'travel-report': say('laporan perjalanan dinas', 'travel report'),
  'transport-ticket': say('tiket atau bukti transpor', 'ticket or proof of transport'),
  'lodging-bill': say('tagihan hotel', 'hotel bill'),
  minutes: say('notula', 'minutes'),
  report: say('laporan hasil pekerjaan', 'report of the work'),
  'bank-proof': say('bukti transfer', 'proof of transfer'),
  statement: say('surat pernyataan', 'statement'),
  bill: say('tagihan', 'bill'),
  'grant-agreement': say('naskah perjanjian hibah', 'grant agreement'),
  guarantee: say('jaminan', 'guarantee'),
  other: say('dokumen lain', 'other document'),
};
