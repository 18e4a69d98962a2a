import { conflict, type Refusal } from '../../outcome.ts';

export function closedAlready(): Refusal {
  return conflict(
    'matter-closed',
    'Urusan ini sudah selesai. Buka kembali dari halamannya bila masih ada yang harus dikerjakan.',
    'This matter is closed. Reopen it from its screen if there is still work to do.',
  );
}

export function pausedAlready(): Refusal {
  return conflict(
    'paused-already',
    'Jamnya sudah ditahan. Jalankan lagi dahulu bila alasannya berubah.',
    'Its clocks are paused already. Resume them first if the reason has changed.',
  );
}

export function notPaused(): Refusal {
  return conflict(
    'not-paused',
    'Jamnya sedang berjalan, tidak ada yang ditahan.',
    'Its clocks are running; there is nothing to resume.',
  );
}

export function heldByOther(): Refusal {
  return conflict(
    'assigned-already',
    'Urusan ini sudah ada yang mengerjakan. Muat ulang untuk melihat siapa, lalu mintalah ia melepaskannya.',
    'Somebody is working on this already. Reload to see who, and ask them to release it.',
  );
}

export function heldByYou(): Refusal {
  return conflict(
    'yours-already',
    'Urusan ini sudah Anda kerjakan.',
    'You are working on this matter already.',
  );
}

export function assignedAlready(): Refusal {
  return conflict(
    'assigned-to-them',
    'Urusan ini sudah ditugaskan kepada orang tersebut. Pilih orang lain bila ingin memindahkannya.',
    'This matter is assigned to that person already. Choose somebody else to move it.',
  );
}

export function nobodyHasIt(): Refusal {
  return conflict(
    'unassigned',
    'Urusan ini belum dikerjakan siapa pun, tidak ada yang perlu dilepaskan.',
    'Nobody is working on this matter; there is nothing to release.',
  );
}

export function notMergeable(): Refusal {
  return conflict(
    'not-mergeable',
    'Hanya urusan sejenis yang dapat digabungkan, dan jenis ini mungkin tidak mengenal penggabungan.',
    'Only matters of the same kind can be joined, and this kind may not know joining at all.',
  );
}
