const id = {
  title: 'Mulai',
  lead: 'Selamat bekerja, {name}.',
  openTitle: 'Kunci Anda terbuka',
  since: 'sejak {day}',
  retired: 'Kunci lama',
  toCases: 'Ke laporan tersegel',
  toIdentities: 'Ke identitas tersegel',
  lock: 'Tutup kunci',
  rootTitle: 'Kata sidik jari kunci akar',
  rootBody: 'Harus sama dengan lampiran SK Anda. Bila berbeda, jangan lanjutkan.',
  compareTitle: 'Bandingkan dulu dengan SK',
  compareBody:
    'Kunci Anda dibuat sebelum kunci akar ada, jadi belum mengingatnya. Bandingkan kata di bawah dengan lampiran SK, lalu simpan ulang kunci Anda.',
  toOwnKey: 'Ke kunci saya',
  noKeyNeeded: 'Peran Anda tidak memegang kunci',
  othersBody:
    'Laporan hanya dibuka pemegang kunci yang ditunjuk dengan SK. Tidak ada yang perlu Anda kerjakan di sini; pekerjaan Anda yang lain ada di ruang kerja utama.',
  keeperBody: 'Anda dapat melihat buku kunci dan, dengan kunci akar dari brankas, mengangkat pemegang.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Start',
  lead: 'Welcome, {name}.',
  openTitle: 'Your key is open',
  since: 'since {day}',
  retired: 'Former key',
  toCases: 'To the sealed reports',
  toIdentities: 'To the sealed identities',
  lock: 'Close the key',
  rootTitle: 'Words of the root’s fingerprint',
  rootBody: 'They must be those in the annex of your decree. If they differ, do not go on.',
  compareTitle: 'Compare with the decree first',
  compareBody:
    'Your key was made before there was a root, so it does not remember it. Compare the words below with the annex of the decree, then keep your key anew.',
  toOwnKey: 'To my key',
  noKeyNeeded: 'Your role holds no key',
  othersBody:
    'Only holders of a key, appointed by decree, open reports. There is nothing for you to do here; your other work is in the main workspace.',
  keeperBody: 'You can look at the key directory and, with the root from the safe, appoint holders.',
};

export const texts = { id, en };
