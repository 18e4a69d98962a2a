import { alarmWords, type AlarmWords, type Spoken } from './contract-alarms.ts';

const held = (code: string, stage: readonly [string, string]): Spoken => [
  [`Pembayaran tertahan: ${stage[0]}`, `Payment held: ${stage[1]}`],
  [`Pembayaran {number} tertahan di {party} (${code})`, `Payment {number} lies with {party} (${code})`],
  [
    'Tahapnya: {state}. Selesaikan, atau kembalikan dengan alasannya.',
    'Its stage: {state}. Finish it, or send it back with the reason.',
  ],
  [
    'Satu meja memegangnya melebihi bagian dari batas waktunya, dihitung dengan jam kerja.',
    'One desk has it beyond a part of its limit, by working hours.',
  ],
  ['Tahap berpindah.', 'Its stage moves.'],
];

/** Alarms about payments, absorption, the treasurer’s money, villages and papers. */
export const moneyAlarmWords = {
  'P-BILL': alarmWords([
    ['Termin belum ditagih', 'Instalment not billed'],
    [
      'Termin {instalment} kontrak {number} belum ditagih',
      'Instalment {instalment} of contract {number} is not billed',
    ],
    [
      'Syaratnya tercapai, dicatat {since}. Ingatkan penyedia untuk menagih.',
      'Its condition was reached, recorded on {since}. Remind the vendor to bill.',
    ],
    [
      'Syarat fisik termin tercapai dan tagihan belum ada.',
      'The condition of an instalment is reached and there is no invoice.',
    ],
    ['Tagihan dicatat.', 'The invoice is recorded.'],
  ]),
  'P-BAP': alarmWords(held('BAP', ['pemeriksaan', 'inspection'])),
  'P-SPP': alarmWords(held('SPP', ['penyusunan dan pengajuan SPP', 'drafting and submitting the request'])),
  'P-SPM': alarmWords(held('SPM', ['verifikasi dan penandatanganan SPM', 'verifying and signing the order'])),
  'P-SP2D': alarmWords(held('SP2D', ['penerbitan SP2D', 'issuing the payment order'])),
  'P-TRF': alarmWords(held('transfer', ['pemindahbukuan bank', 'the bank’s transfer'])),
  'P-REJ': alarmWords([
    ['Pembayaran berulang kali dikembalikan', 'Payment sent back again and again'],
    ['Pembayaran {number} dikembalikan {times} kali', 'Payment {number} was sent back {times} times'],
    [
      'Duduk bersama satu kali: periksa semua syarat sekaligus.',
      'Sit together once: check all papers at one time.',
    ],
    ['Satu pembayaran dikembalikan dua kali atau lebih.', 'A payment was sent back twice or more.'],
    ['Pembayaran sampai di BUD.', 'It reaches the treasury.'],
  ]),
  'P-OVERPAID': alarmWords([
    ['Dibayar melebihi pekerjaan', 'Paid beyond the work'],
    [
      'Kontrak {number}: dibayar {paidPercent} %, fisik {percent} %',
      'Contract {number}: paid {paidPercent} %, real {percent} %',
    ],
    [
      'Uang muka tidak dihitung. Hentikan pembayaran berikutnya sampai jelas.',
      'Advances do not count. Hold the next payment until it is clear.',
    ],
    [
      'Persen dibayar tanpa uang muka melebihi persen fisik.',
      'Paid per cent without advances lies above the real per cent.',
    ],
    ['Fisik menyusul, atau kelebihan dikembalikan.', 'The work catches up, or the excess is paid back.'],
  ]),
  'P-UNBILLED': alarmWords([
    ['Pekerjaan jauh melebihi tagihan', 'Work far beyond what was billed'],
    [
      'Kontrak {number}: fisik {percent} %, ditagih {billedPercent} %',
      'Contract {number}: real {percent} %, billed {billedPercent} %',
    ],
    ['Minta penyedia menagih termin yang sudah tercapai.', 'Ask the vendor to bill what was reached.'],
    ['Persen fisik jauh di atas yang ditagih.', 'The real per cent lies far above what was billed.'],
    ['Tagihan dicatat.', 'An invoice comes.'],
  ]),
  'P-CAL': alarmWords([
    ['Hari libur belum diisi', 'Holidays are not entered'],
    [
      'Hari libur tahun {year} belum diisi: lama {payments} pembayaran tidak dapat dihitung',
      'The holidays of {year} are not entered: the time of {payments} payments cannot be computed',
    ],
    [
      'Sampai diisi, tidak ada meja yang diperingatkan atau disebut terlambat.',
      'Until they are, no desk is warned or called late.',
    ],
    [
      'Pembayaran menunggu dalam tahun yang hari liburnya belum diisi.',
      'Payments wait in a year whose holidays are not entered.',
    ],
    ['Hari libur tahun itu diisi.', 'The holidays of that year are entered.'],
  ]),
  'S-CASH': alarmWords([
    ['Realisasi di bawah anggaran kas', 'Spending below the cash plan'],
    ['{name}: realisasi {gap} poin dari anggaran kas', '{name}: spending {gap} points off its cash plan'],
    [
      'Sudah {months} akhir bulan berturut-turut. Lihat tahap mana yang menahan, atau ubah anggaran kasnya.',
      'At {months} month-ends running. Look which stage holds it, or plan the cash anew.',
    ],
    [
      'Realisasi kumulatif di bawah anggaran kas pada akhir bulan.',
      'Cumulative spending below the cash plan at the end of a month.',
    ],
    ['Selisih kembali di atas batas kuning.', 'The gap comes back above the yellow bound.'],
  ]),
  'S-FC': alarmWords([
    ['Perkiraan akhir tahun di bawah target', 'Year-end forecast below the target'],
    [
      'Perkiraan akhir tahun {middle} %, paling tinggi {high} %',
      'Forecast of the year’s end {middle} %, at most {high} %',
    ],
    [
      'Target {target} %. Putuskan kegiatan mana yang dipercepat, ditunda, atau dialihkan.',
      'Target {target} %. Decide which activities are sped up, put off or given away.',
    ],
    [
      'Batas atas perkiraan (80 %) masih di bawah target, sebulan sekali.',
      'The upper bound of the forecast (80 %) lies below the target; once a month.',
    ],
    ['Batas atas melewati target.', 'The upper bound passes the target.'],
  ]),
  'S-RUSH': alarmWords([
    ['Rencana menumpuk di akhir tahun', 'Plan piles up at the year’s end'],
    [
      '{name}: {lastQuarter} % direncanakan pada triwulan IV',
      '{name}: {lastQuarter} % is planned for the fourth quarter',
    ],
    [
      'Desember saja {december} %. Pindahkan yang bisa dimulai sekarang.',
      'December alone has {december} %. Move what can begin now.',
    ],
    [
      'Bagian triwulan IV atau Desember terlalu besar, ditanyakan pada pertengahan tahun.',
      'The share of the fourth quarter or December is too large, asked in the middle of the year.',
    ],
    ['Anggaran kas diubah.', 'The cash plan is changed.'],
  ]),
  'S-ZERO': alarmWords([
    ['Belum ada realisasi', 'Nothing spent yet'],
    ['{name}: belum ada realisasi tahun ini', '{name}: nothing was spent this year'],
    [
      'Pagu {rupiah}. Mulai, alihkan, atau catat mengapa ditunda.',
      'Ceiling {rupiah}. Begin, give it away, or record why it waits.',
    ],
    ['Realisasi masih nol pada pertengahan tahun.', 'Spending is zero in the middle of the year.'],
    ['Ada realisasi.', 'Something is spent.'],
  ]),
  'U-TU': alarmWords([
    ['TU belum dipertanggungjawabkan', 'Additional advance not accounted for'],
    [
      'TU {number} harus dipertanggungjawabkan sampai {endOn}',
      'Additional advance {number} is due to be accounted for by {endOn}',
    ],
    ['Susun LPJ dan setor sisanya.', 'Write the account and pay back the rest.'],
    [
      'Batas pertanggungjawaban TU mendekat, atau lewat.',
      'The time to account for it comes to its end, or is over.',
    ],
    ['LPJ dicatat.', 'The account is recorded.'],
  ]),
  'U-GU': alarmWords([
    ['UP/GU belum dipertanggungjawabkan', 'Petty cash not accounted for'],
    [
      'Uang persediaan {number}: LPJ jatuh tempo {endOn}',
      'Petty cash {number}: its account was due on {endOn}',
    ],
    ['Susun LPJ bulan ini agar GU dapat diajukan.', 'Write this month’s account so that it can be refilled.'],
    ['LPJ tidak masuk sampai tanggalnya.', 'The account did not come by its day.'],
    ['LPJ dicatat.', 'The account is recorded.'],
  ]),
  'Y-LAST': alarmWords([
    ['Batas akhir tahun', 'Last days of the year'],
    [
      '{payments} pembayaran menunggu: batas {paper} {endOn}',
      '{payments} payments wait: last day for {paper} is {endOn}',
    ],
    [
      'Yang lewat batas menjadi beban tahun depan. Dahulukan yang terdekat.',
      'What passes it falls to the next year. Take the nearest first.',
    ],
    [
      'Batas akhir tahun untuk SPP, SPM, atau SP2D mendekat.',
      'The last day of the year for request, order or payment order comes near.',
    ],
    ['Pembayarannya berpindah, atau harinya lewat.', 'The payments move on, or the day is over.'],
  ]),
  'D-STAGE': alarmWords([
    ['Tahap dana desa', 'Stage of the village fund'],
    [
      '{name}: tahap {stage} dana desa, batas {endOn}',
      '{name}: stage {stage} of the village fund, last day {endOn}',
    ],
    ['{village}', '{village}'],
    [
      'Batas tahap mendekat: dokumen kurang, atau dana tahap sebelumnya banyak tersisa.',
      'The last day of a stage comes near: papers are missing, or much of the money is unspent.',
    ],
    [
      'Dokumen lengkap, dana dibelanjakan, atau tahap disalurkan.',
      'The papers are there, the money is spent, or the stage is paid out.',
    ],
  ]),
  'X-BACKDATE': alarmWords([
    ['Tanggal surat yang patut dilihat', 'Paper dates worth a look'],
    [
      '{papers} surat pada minggu {week} patut dilihat tanggalnya',
      '{papers} papers of the week of {week} have dates worth a look',
    ],
    [
      'Dicatat jauh setelah tanggalnya, atau tepat bertanggal batas dan dicatat kemudian. Tanda ini tidak menuduh siapa pun.',
      'Recorded long after their date, or dated just on the limit and recorded later. A mark accuses nobody.',
    ],
    [
      'Tanggal surat jauh sebelum pencatatan, dikumpulkan tiap minggu.',
      'A paper’s date lies long before its recording, gathered by the week.',
    ],
    ['Empat minggu berlalu.', 'Four weeks pass.'],
  ]),
} satisfies Record<string, AlarmWords>;

const id = {
  jump: 'kenaikan besar dalam seminggu',
  'no-photo': 'tanpa foto',
  advance: 'Jaminan uang muka',
  performance: 'Jaminan pelaksanaan',
  maintenance: 'Jaminan pemeliharaan',
  spp: 'SPP',
  spm: 'SPM',
  sp2d: 'SP2D',
  missing: '{count} dokumen belum diterima. Hubungi desa dan bantu melengkapinya.',
  unspent: '{count} % dana tahap sebelumnya belum dibelanjakan. Tanyakan hambatannya.',
  families:
    'Kontrak|Jaminan|Sebelum kontrak|Pembayaran|Serah terima|Serapan|Uang persediaan|Akhir tahun|Dana desa|Pengawasan',
  points: 'poin',
  decemberDay: 'tanggal Desember',
  yellow: 'kuning (poin)',
  red: 'merah (poin)',
  lastQuarter: 'triwulan IV (%)',
  december: 'Desember (%)',
  sppDay: 'SPP sampai tanggal Desember',
  spmDay: 'SPM sampai tanggal Desember',
  sp2dDay: 'SP2D sampai tanggal Desember',
};
const en: Record<keyof typeof id, string> = {
  jump: 'a large rise in a week',
  'no-photo': 'no picture',
  advance: 'Advance guarantee',
  performance: 'Performance guarantee',
  maintenance: 'Maintenance guarantee',
  spp: 'SPP',
  spm: 'SPM',
  sp2d: 'SP2D',
  missing: '{count} papers have not come. Call the village and help to complete them.',
  unspent: '{count} % of the last stage is unspent. Ask what stands in the way.',
  families:
    'Contracts|Guarantees|Before the contract|Payments|Handover|Absorption|Petty cash|End of the year|Village fund|Oversight',
  points: 'points',
  decemberDay: 'day of December',
  yellow: 'yellow (points)',
  red: 'red (points)',
  lastQuarter: 'fourth quarter (%)',
  december: 'December (%)',
  sppDay: 'request by this day of December',
  spmDay: 'order by this day of December',
  sp2dDay: 'payment order by this day of December',
};

export const alarmTexts = { id, en };
