const id = {
  title: 'WhatsApp',
  lead: 'Peringatan kritis dapat sampai lewat WhatsApp ke {phone} sebelum SMS. Isinya hanya jumlah peringatan dan tombol Terima, tanpa nama dan tanpa angka rupiah. Pesannya melewati server Meta di luar negeri.',
  switch: 'Beri tahu lewat WhatsApp di nomor ini',
  since: 'Anda setuju sejak {day}. Bila nomor HP Anda berganti, persetujuan ini berakhir.',
  saidOn: 'WhatsApp dipakai untuk peringatan kritis.',
  saidOff: 'WhatsApp tidak dipakai lagi.',
  noPhone: 'Isi nomor HP Anda di bawah dahulu',
  busy: 'Menyimpan',
};
const en: Record<keyof typeof id, string> = {
  title: 'WhatsApp',
  lead: 'Critical alarms can reach {phone} by WhatsApp before an SMS. They say only how many alarms there are, with an Accept button: no names, no sums. The message passes through Meta’s servers abroad.',
  switch: 'Tell me by WhatsApp on this number',
  since: 'You agreed on {day}. When your mobile number changes, this consent ends.',
  saidOn: 'WhatsApp is used for critical alarms.',
  saidOff: 'WhatsApp is used no more.',
  noPhone: 'Enter your mobile number below first',
  busy: 'Saving',
};
export const texts = { id, en };
