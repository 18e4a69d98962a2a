const id = {
  both: 'tertulis {day} · dicatat {time}',
  backdated: 'tertulis {day} · dicatat {time}, mundur {n} hari kerja',
  recorded: 'dicatat {time}',
  heldWithin: '{held} dari {limit} jam kerja',
  heldOver: '{held} dari {limit} jam kerja, lewat {over}',
  heldNoLimit: '{held} jam kerja, tanpa batas yang ditetapkan',
  unknown: 'belum dapat dihitung',
};
const en: Record<keyof typeof id, string> = {
  both: 'written {day} · recorded {time}',
  backdated: 'written {day} · recorded {time}, {n} working days back',
  recorded: 'recorded {time}',
  heldWithin: '{held} of {limit} working hours',
  heldOver: '{held} of {limit} working hours, {over} over',
  heldNoLimit: '{held} working hours, no limit is set',
  unknown: 'not computable yet',
};
export const texts = { id, en };
