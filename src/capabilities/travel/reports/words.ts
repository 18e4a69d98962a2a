// Official papers are written in Indonesian, whatever language the reader uses.
export const words = {
  government: 'Pemerintah {name}',
  number: 'Nomor: {number}',
  trip: 'Perjalanan {number}',
  nip: 'NIP {nip}',
  noNip: 'NIP -',
  unsigned: 'RANCANGAN: belum ditandatangani',
  cancelled: 'DIBATALKAN: {reason}',
  extended: 'Diperpanjang sampai {day}, semula {before}: {reason}',
  forceMajeure: 'Keadaan kahar: {reason}',
  days: '{n} hari',
  span: '{from} s.d. {to}',
  dots: '........................................',
  traveller: 'Pelaksana perjalanan dinas,',
  approver: 'Pejabat Pembuat Komitmen,',
  treasurer: 'Bendahara Pengeluaran,',
  signer: 'Pemberi tugas,',
  placeDay: '{place}, {day}',
  spelled: 'Terbilang: {words}',
  total: 'Jumlah',
  no: 'No.',
  amount: 'Jumlah (Rp)',
  note: 'Keterangan',
  basis: 'SPD nomor {spd}, surat tugas nomor {letter} tanggal {day}.',
} as const;

export const modeWords = {
  air: 'Pesawat udara',
  rail: 'Kereta api',
  sea: 'Kapal',
  road: 'Kendaraan darat',
} as const;

export const letterWords = {
  title: 'Surat Tugas',
  giver: 'Pemberi tugas',
  opening: 'Yang bertanda tangan di bawah ini menugaskan:',
  name: 'Nama dan NIP',
  grade: 'Pangkat/golongan',
  position: 'Jabatan',
  purpose: 'Untuk',
  place: 'Tempat',
  time: 'Waktu',
  origin: 'Berangkat dari',
  transport: 'Alat angkutan',
  budget: 'Beban anggaran',
  closing:
    'Setelah kembali, pelaksana menyampaikan pertanggungjawaban beserta buktinya paling lambat {days} hari kerja. Perubahan rencana dicatat beserta alasannya.',
  issued: 'Ditetapkan di {place}',
  onDay: 'pada tanggal {day}',
  hostTitle: 'Untuk tuan rumah: visum kehadiran',
  hostText:
    'Pindai kode di kiri atau buka {url}. Halaman itu menampilkan kode yang berganti setiap 30 detik. Perlihatkan kodenya kepada pelaksana saat ia hadir di tempat Anda, atau sebutkan nama Anda di sana bila tugasnya selesai. Tidak perlu akun.',
} as const;

export const spdWords = {
  title: 'Surat Perjalanan Dinas (SPD)',
  sheet: 'Lembar ke {n}',
  approver: 'Pejabat Pembuat Komitmen',
  nameNip: 'Nama/NIP pelaksana perjalanan dinas',
  grade: 'a. Pangkat dan golongan',
  position: 'b. Jabatan/instansi',
  costLevel: 'c. Tingkat biaya perjalanan dinas',
  purpose: 'Maksud perjalanan dinas',
  transport: 'Alat angkutan yang dipergunakan',
  from: 'a. Tempat berangkat',
  to: 'b. Tempat tujuan',
  length: 'a. Lamanya perjalanan dinas',
  departs: 'b. Tanggal berangkat',
  returns: 'c. Tanggal harus kembali',
  companions: 'Pelaksana lain dalam surat tugas yang sama',
  none: 'Tidak ada',
  budget: 'Pembebanan anggaran',
  agency: 'a. Instansi',
  account: 'b. Akun',
  other: 'Keterangan lain-lain',
  issuedIn: 'Dikeluarkan di {place}',
  issuedOn: 'pada tanggal {day}',
  letter: 'Surat tugas nomor {letter} tanggal {day}; perjalanan {trip}',
} as const;

export const visumWords = {
  title: 'Visum SPD {spd}',
  departFrom: 'Berangkat dari',
  seat: '(tempat kedudukan)',
  to: 'Ke',
  on: 'Pada tanggal',
  arrive: 'Tiba di',
  head: 'Kepala/pejabat setempat,',
  electronic: 'Visum elektronik tercatat {at}',
  electronicSigned: 'Visum elektronik tercatat {at}, diterima oleh {officer}',
  checked:
    'Telah diperiksa. Perjalanan tersebut atas perintah pejabat yang berwenang dan semata-mata untuk kepentingan jabatan, dalam waktu yang sesingkat-singkatnya.',
  notes: 'Catatan lain-lain',
  warning: 'Perhatian',
  warningText:
    'PPK yang menerbitkan SPD, pelaksana, pejabat yang mengesahkan tanggal berangkat dan tiba, serta bendahara pengeluaran bertanggung jawab menurut peraturan keuangan negara bila negara atau daerah rugi karena kesalahan, kelalaian, dan kealpaannya.',
} as const;
