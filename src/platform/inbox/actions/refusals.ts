import { conflict, type Refusal } from '../../outcome.ts';

export function closedAlready(): Refusal {
  return conflict(
    'matter-closed',
    'Perkara ini sudah selesai. Buka kembali dari halamannya bila masih ada yang harus dikerjakan.',
    'This matter is closed. Reopen it from its screen if there is still work to do.',
  );
}
