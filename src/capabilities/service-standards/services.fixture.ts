import { plainDate } from '../../platform/calendar/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { insertAgencies } from '../directory/index.ts';
import type { NewService } from './actions/add-service.ts';

/** Two agencies, of which the second lies below the first. */
export async function twoAgencies(tx: Tx, governmentId: string): Promise<{ first: string; second: string }> {
  const first = newId();
  const second = newId();
  const agency = { validFrom: plainDate('2020-01-01'), validTo: null, successorId: null };
  await insertAgencies(tx, governmentId, [
    { ...agency, id: first, code: '1', name: 'Dinas Uji', kind: 'dinas', parentId: null },
    { ...agency, id: second, code: '1.1', name: 'Puskesmas Uji', kind: 'puskesmas', parentId: first },
  ]);
  return { first, second };
}

export function newService(agencyId: string, rest: Partial<NewService> = {}): NewService {
  return {
    agencyId,
    validFrom: plainDate('2026-01-02'),
    name: 'Penerbitan Kartu Keluarga',
    requirements: ['KK lama', 'Buku nikah 💡'],
    steps: ['Ambil nomor antrean', 'Serahkan berkas', 'Terima KK'],
    time: '3 hari kerja sejak berkas lengkap',
    timeAmount: 3,
    timeUnit: 'working-days',
    feeKind: 'free',
    fee: null,
    feeBasis: '',
    product: 'Kartu Keluarga',
    basis: 'Perpres 96/2018',
    channel: '',
    ...rest,
  };
}
