const id = {
  oneCritical: 'Kritis: {title}',
  manyCritical: '{count} peringatan kritis menunggu Anda',
  one: '{title}',
  many: '{count} peringatan untuk Anda',
  more: 'dan {count} lainnya',
  instead: 'Penerima sebelumnya tidak terjangkau, maka kabar ini sampai kepada Anda.',
  push: 'Ada peringatan yang menunggu Anda',
  sms: 'LURUS KRITIS: {count} peringatan menunggu Anda. Balas OK {code} bila Anda menanganinya.',
  silenceAskedTitle: 'Putuskan permintaan membungkam peringatan {code}',
  silenceAskedBody: 'Permintaan ini menunggu keputusan Anda. Alasan dan batas harinya ada di daftar.',
  silenceDecidedTitle: 'Permintaan membungkam peringatan {code} sudah diputuskan',
  silenceDecidedBody: 'Lihat keputusannya di daftar.',
};

const en: Record<keyof typeof id, string> = {
  oneCritical: 'Critical: {title}',
  manyCritical: '{count} critical alarms wait for you',
  one: '{title}',
  many: '{count} alarms for you',
  more: 'and {count} more',
  instead: 'Whoever was to hear before you could not be reached, so this comes to you.',
  push: 'An alarm waits for you',
  sms: 'LURUS CRITICAL: {count} alarms wait for you. Reply OK {code} when you are on it.',
  silenceAskedTitle: 'Decide on a request to silence alarm {code}',
  silenceAskedBody: 'It waits for you. Its reason and last day stand in the list.',
  silenceDecidedTitle: 'The request to silence alarm {code} was decided',
  silenceDecidedBody: 'See the decision in the list.',
};

export const texts = { id, en };
