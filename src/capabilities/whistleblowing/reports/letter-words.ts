// Indonesian as the law asks of official letters (UU 24/2009 pasal 27); not translated.
export const letterWords = {
  government: 'Pemerintah {name}',
  unit: 'Inspektorat',
  title: 'Surat pengantar penerusan laporan',
  number: 'Nomor laporan',
  addressee: 'Kepada',
  day: 'Tanggal',
  matter: 'Perihal',
  matterText: 'Penerusan laporan melalui saluran whistleblowing',
  intro:
    'Bersama surat ini kami teruskan satu paket tersegel berisi laporan, riwayat penanganan, dan bukti asli sebagaimana diterima dari pelapor.',
  hashes: 'Isi paket dan hash SHA-256 masing-masing:',
  place: 'Berkas',
  hash: 'SHA-256',
  check:
    'Setelah paket dibuka dengan program age dan diekstrak, jalankan: sha256sum -c SHA256SUMS. Setiap berkas harus berbunyi OK.',
  without: 'Identitas pelapor tidak disertakan.',
  apart: 'Identitas pelapor dikirim dalam berkas tersegel tersendiri, dengan persetujuan pelapor.',
  protection:
    'Identitas dan keterangan yang dapat mengungkap pelapor wajib dirahasiakan (UU 13/2006 yang diubah UU 31/2014; PP 43/2018).',
  receipt: 'Mohon memberi tahu kami nomor penerimaan laporan ini.',
  sign: 'Inspektur,',
} as const;
