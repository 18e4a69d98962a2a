import { conflict, type Refusal } from '../../../../platform/outcome.ts';

export function changed(): Refusal {
  return conflict(
    'changed',
    'Data ini baru saja diubah orang lain. Muat ulang, lalu ulangi.',
    'Somebody else has just changed this. Reload it and repeat.',
  );
}
