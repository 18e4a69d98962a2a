const id = {
  lead: 'Rapat pembuktian keterlambatan (SCM): penyedia berjanji capaian sampai satu hari. Tiga kali gagal membuka jalan ke pemutusan.',
  none: 'Belum ada rapat pembuktian.',
  notCritical: 'Kontrak ini tidak kritis: rapat pembuktian tidak diperlukan.',
  meeting: 'SCM {level}',
  invited: 'Diundang {time} untuk {day}',
  held: 'Rapat {day}: sasaran {target} sampai {until}',
  notHeld: 'Rapatnya belum dicatat.',
  running: 'Uji coba berjalan: sekarang {real} dari sasaran {target}, sisa {days} hari.',
  due: 'Uji coba berakhir {until}: sekarang {real} dari sasaran {target}. Nilai hasilnya.',
  reached: 'Tercapai: {percent}',
  failed: 'Tidak tercapai: {percent}',
  minutes: 'Berita acara',
};
const en: Record<keyof typeof id, string> = {
  lead: 'Show-cause meeting (SCM): the vendor promises progress by a day. Three failures open the way to termination.',
  none: 'There was no show-cause meeting yet.',
  notCritical: 'This contract is not critical: no show-cause meeting is needed.',
  meeting: 'SCM {level}',
  invited: 'Invited {time} for {day}',
  held: 'Meeting of {day}: target {target} by {until}',
  notHeld: 'The meeting is not entered yet.',
  running: 'The trial runs: {real} now, the target is {target}, {days} days left.',
  due: 'The trial ended {until}: {real} now, the target is {target}. Judge it.',
  reached: 'Reached: {percent}',
  failed: 'Missed: {percent}',
  minutes: 'Minutes',
};
export const texts = { id, en };
