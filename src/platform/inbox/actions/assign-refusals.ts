import { conflict, type Refusal } from '../../outcome.ts';

export function heldByOther(): Refusal {
  return conflict(
    'assigned-already',
    'Perkara ini sudah ada yang mengerjakan. Muat ulang untuk melihat siapa, lalu mintalah ia melepaskannya.',
    'Somebody is working on this already. Reload to see who, and ask them to release it.',
  );
}

export function heldByYou(): Refusal {
  return conflict(
    'yours-already',
    'Perkara ini sudah Anda kerjakan.',
    'You are working on this matter already.',
  );
}

export function assignedAlready(): Refusal {
  return conflict(
    'assigned-to-them',
    'Perkara ini sudah ditugaskan kepada orang tersebut. Pilih orang lain bila ingin memindahkannya.',
    'This matter is assigned to that person already. Choose somebody else to move it.',
  );
}

export function nobodyHasIt(): Refusal {
  return conflict(
    'unassigned',
    'Perkara ini belum dikerjakan siapa pun, tidak ada yang perlu dilepaskan.',
    'Nobody is working on this matter; there is nothing to release.',
  );
}
