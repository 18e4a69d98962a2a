import { badField, Refusal, type Complaint } from '../../../platform/outcome.ts';
import type { Fault } from '../rules/check.ts';

/** What is wrong with a standard, beside its fields. Null: nothing. */
export function refuseFaults(faults: readonly Fault[]): Refusal | null {
  if (faults.length === 0) return null;
  return new Refusal(
    422,
    'invalid',
    { id: 'Periksa isian yang ditandai.', en: 'Check the marked fields.' },
    faults.map(({ field, fault }): Complaint => ({ field, message: FAULTS[fault] })),
  );
}

/** What each fault means, in whole sentences with the way out. */
export const FAULTS: Record<Fault['fault'], { id: string; en: string }> = {
  'fee-missing': {
    id: 'Isi biaya resmi dalam rupiah, lebih dari 0. Bila tidak dipungut biaya, pilih "Gratis".',
    en: 'Fill in the official fee in rupiah, more than 0. Where nothing is charged, choose "Free".',
  },
  'fee-not-free': {
    id: 'Layanan gratis tidak punya biaya. Kosongkan biaya, atau pilih "Satu biaya".',
    en: 'A free service has no fee. Empty the fee, or choose "One fee".',
  },
  'basis-missing': {
    id: 'Tulis peraturan yang menetapkan biaya ini. Biaya tanpa dasar hukum tidak dapat diumumkan.',
    en: 'Name the regulation that sets this fee. A fee without a legal basis cannot be published.',
  },
  'unit-without-amount': {
    id: 'Isi jumlah hari kerja atau menit, atau kosongkan satuannya.',
    en: 'Fill in the number of working days or minutes, or empty its unit.',
  },
  'amount-without-unit': {
    id: 'Pilih satuannya: hari kerja atau menit.',
    en: 'Choose its unit: working days or minutes.',
  },
};

const UNIQUE_VIOLATION = '23505';

/** Runs the statement that may meet a service of the same name, and answers beside the name. The transaction is over then. */
export async function unlessNameTaken<T>(work: Promise<T>): Promise<T | Refusal> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code !== UNIQUE_VIOLATION || constraint !== 'public_service_name') throw error;
    return badField(
      'name',
      'Instansi ini sudah punya layanan dengan nama itu. Ubah layanan yang ada, atau pakai nama lain.',
      'This agency already has a service of that name. Change that one, or use another name.',
    );
  }
}
