/** Words of `/pengganti`: offices outside the house that hold a key and no account. */
const id = {
  title: 'Penerima pengganti',
  lead: 'Untuk lembaga di luar pemerintah daerah yang ditunjuk menerima laporan tentang pimpinan, dan tidak memiliki akun di sini.',
  text: 'Anda membuktikan diri dengan kunci Anda. Kunci itu dibaca di peramban ini dan tidak dikirim ke mana pun; tidak ada pejabat daerah ini yang mengetahui apakah ada laporan untuk Anda.',
  key: 'Berkas kunci',
  keyHint: 'Berkas teks yang memuat baris AGE-SECRET-KEY-1…, seperti dibuat program age-keygen.',
  keyMissing: 'Pilih berkas kunci Anda.',
  keyWrong: 'Berkas ini tidak memuat tepat satu kunci rahasia age. Pilih berkas kunci Anda.',
  only: 'Nomor laporan (boleh kosong)',
  onlyHint: 'Isi bila hanya satu laporan yang diambil, misalnya WBS-2026-AB2CD3EF.',
  fetch: 'Ambil laporan tersegel',
  fetching: 'Kunci sedang dibuktikan dan laporan diambil…',
  notAppointed: 'Kunci ini tidak tercatat hari ini sebagai penerima pengganti tanpa akun.',
  failed: 'Laporan tidak terambil. Periksa sambungan, lalu coba lagi.',
  done: 'Sudah diambil sebagai laporan-tersegel.zip. Buka dengan petunjuk di dalamnya (BACA-SAYA.txt).',
  byHandTitle: 'Tanpa skrip, dengan program age',
  byHand:
    'Minta tantangan dengan sidik jari kunci Anda, buka dengan age, lalu kirim jawabannya. Ganti SIDIK, JAWABAN, dan alamat situs ini.',
  notIncluded:
    'Identitas pelapor tidak disertakan. Identitas hanya dibuka satu per satu, dengan alasan yang dibaca pelapor, oleh penerima pengganti yang memiliki akun.',
};

const en: Record<keyof typeof id, string> = {
  title: 'Alternate recipient',
  lead: 'For offices outside this government that are appointed to receive reports about those who lead, and have no account here.',
  text: 'You prove who you are with your key. It is read in this browser and sent nowhere; no official of this government learns whether there is a report for you.',
  key: 'Key file',
  keyHint: 'A text file that holds a line AGE-SECRET-KEY-1…, as the program age-keygen makes it.',
  keyMissing: 'Choose your key file.',
  keyWrong: 'This file does not hold exactly one secret key of age. Choose your key file.',
  only: 'Number of a report (may stay empty)',
  onlyHint: 'Fill it in to fetch one report only, e.g. WBS-2026-AB2CD3EF.',
  fetch: 'Fetch sealed reports',
  fetching: 'Proving the key and fetching the reports…',
  notAppointed: 'This key is not listed today as an alternate recipient without an account.',
  failed: 'The reports were not fetched. Check the connection and try again.',
  done: 'Fetched as laporan-tersegel.zip. Open it by the guide inside (BACA-SAYA.txt).',
  byHandTitle: 'Without scripts, with the program age',
  byHand:
    'Ask for a challenge with the fingerprint of your key, open it with age, then send the answer. Put in SIDIK (fingerprint), JAWABAN (answer) and the address of this site.',
  notIncluded:
    "The reporter's identity is not included. Identities are opened one by one, with a reason that the reporter reads, by an alternate who has an account.",
};

export const alternateTexts = { id, en };
