import type { Locale } from '../../../platform/texts.ts';

type Both = Record<Locale, string>;

/** What an alarm says. `{places}` come from its facts. Neither a person’s name nor a sum of a person. */
export interface AlarmWords {
  /** name of the rule */
  name: Both;
  title: Both;
  body: Both;
  /** when it fires */
  says: Both;
  /** what clears it */
  clears: Both;
}

/** [Indonesian, English] of name, title, body, says, clears. */
export type Spoken = readonly (readonly [id: string, en: string])[];

export function alarmWords([name, title, body, says, clears]: Spoken): AlarmWords {
  const both = (pair: readonly [string, string] | undefined): Both => ({
    id: pair?.[0] ?? '',
    en: pair?.[1] ?? '',
  });
  return { name: both(name), title: both(title), body: both(body), says: both(says), clears: both(clears) };
}

/** Alarms about contracts and what comes before and after their work. */
export const contractAlarmWords = {
  'K-END': alarmWords([
    ['Kontrak segera berakhir', 'Contract ends soon'],
    ['Kontrak {number} berakhir {endOn}', 'Contract {number} ends on {endOn}'],
    [
      'Fisik tercatat {percent} %. Pastikan selesai, atau siapkan adendum sebelum tanggal itu.',
      'Recorded work: {percent} %. Make sure it ends in time, or prepare an addendum before that day.',
    ],
    [
      'Hari terakhir kontrak mendekat dan fisik belum 100 %.',
      'The last day comes near and the work is below 100 %.',
    ],
    ['Serah terima diminta, fisik 100 %, atau adendum.', 'Handover asked, work at 100 %, or an addendum.'],
  ]),
  'K-OVER': alarmWords([
    ['Kontrak lewat waktu', 'Contract past its end'],
    ['Kontrak {number} lewat waktu sejak {endOn}', 'Contract {number} is past its end of {endOn}'],
    [
      'Fisik tercatat {percent} %. Kesempatan tambahan dengan denda paling lama sampai {graceUntil}.',
      'Recorded work: {percent} %. Extra time, with the fine running, ends on {graceUntil} at the latest.',
    ],
    [
      'Hari terakhir sudah lewat dan fisik belum 100 %.',
      'The last day has passed and the work is below 100 %.',
    ],
    ['Serah terima diminta, atau kontrak diputus.', 'Handover asked, or the contract terminated.'],
  ]),
  'K-FINE': alarmWords([
    ['Denda keterlambatan berjalan', 'Late fine runs'],
    ['Denda kontrak {number}: {rupiahPerDay} per hari', 'Fine of contract {number}: {rupiahPerDay} a day'],
    [
      'Dihitung per hari kalender sejak {endOn}. Siapkan surat dan perhitungkan pada pembayaran berikutnya.',
      'Counted each calendar day since {endOn}. Prepare the letter and set it off against the next payment.',
    ],
    [
      'Setiap tahap keterlambatan setelah hari terakhir kontrak.',
      'At each stage of lateness after the last day.',
    ],
    ['Serah terima diminta, atau kontrak diputus.', 'Handover asked, or the contract terminated.'],
  ]),
  'K-CRIT1': alarmWords([
    ['Kontrak kritis, awal pekerjaan', 'Critical contract, early'],
    [
      'Kontrak {number} kritis: rencana {planned} %, fisik {percent} %',
      'Contract {number} is critical: plan {planned} %, real {percent} %',
    ],
    [
      'Menurut laporan {reportOn}. Undang rapat pembuktian (SCM) dan catat hasilnya.',
      'By the report of {reportOn}. Invite to a show-cause meeting (SCM) and record its outcome.',
    ],
    [
      'Rencana sampai 70 % dan fisik tertinggal lebih dari 10 poin.',
      'Plan up to 70 % and work more than 10 points behind.',
    ],
    ['Dua laporan berturut-turut di dalam batas.', 'Two reports running within the bounds.'],
  ]),
  'K-CRIT2': alarmWords([
    ['Kontrak kritis, akhir pekerjaan', 'Critical contract, late'],
    [
      'Kontrak {number} kritis: rencana {planned} %, fisik {percent} %',
      'Contract {number} is critical: plan {planned} %, real {percent} %',
    ],
    [
      'Menurut laporan {reportOn}. Undang rapat pembuktian (SCM) dan catat hasilnya.',
      'By the report of {reportOn}. Invite to a show-cause meeting (SCM) and record its outcome.',
    ],
    [
      'Rencana di atas 70 % dan fisik tertinggal lebih dari 5 poin.',
      'Plan above 70 % and work more than 5 points behind.',
    ],
    ['Dua laporan berturut-turut di dalam batas.', 'Two reports running within the bounds.'],
  ]),
  'K-CRIT3': alarmWords([
    ['Kontrak kritis, melewati tahun', 'Critical contract, past the year'],
    [
      'Kontrak {number} kritis dan diperkirakan melewati akhir tahun',
      'Contract {number} is critical and forecast to pass the end of the year',
    ],
    [
      'Rencana {planned} %, fisik {percent} % menurut laporan {reportOn}. Undang rapat pembuktian (SCM).',
      'Plan {planned} %, real {percent} % by the report of {reportOn}. Invite to a show-cause meeting (SCM).',
    ],
    [
      'Rencana di atas 70 %, fisik tertinggal, dan perkiraan selesai melewati 31 Desember.',
      'Plan above 70 %, work behind, and the forecast end lies after 31 December.',
    ],
    ['Dua laporan berturut-turut di dalam batas.', 'Two reports running within the bounds.'],
  ]),
  'K-STALL': alarmWords([
    ['Pekerjaan tidak bergerak', 'Work does not move'],
    ['Kontrak {number} tidak bergerak sejak {since}', 'Contract {number} has not moved since {since}'],
    [
      'Fisik tetap {percent} %, sedangkan rencananya terus naik. Tanyakan sebabnya dan catat.',
      'The work stays at {percent} % while its plan rises. Ask why, and record it.',
    ],
    [
      'Persen fisik tidak berubah beberapa hari, padahal rencana bergerak.',
      'The per cent has not changed for some days while the plan moved.',
    ],
    ['Laporan dengan persen baru.', 'A report with a new per cent.'],
  ]),
  'K-NOREP': alarmWords([
    ['Laporan kemajuan belum masuk', 'No progress report'],
    [
      'Laporan kemajuan kontrak {number} belum masuk sejak {since}',
      'No progress report of contract {number} since {since}',
    ],
    ['Catat kemajuan beserta fotonya.', 'Record the progress with its pictures.'],
    ['Tidak ada laporan kemajuan selama beberapa hari.', 'No progress report for some days.'],
    ['Laporan masuk.', 'A report comes.'],
  ]),
  'K-JUMP': alarmWords([
    ['Laporan yang perlu dilihat lagi', 'Report worth a second look'],
    [
      'Laporan kontrak {number} tanggal {reportOn}: {mark}',
      'Report of contract {number} of {reportOn}: {mark}',
    ],
    [
      'Fisik dicatat {percent} %. Cocokkan dengan lapangan.',
      'Recorded: {percent} %. Hold it against the site.',
    ],
    ['Kenaikan seminggu terlalu besar, atau foto tidak ada.', 'Too large a rise in a week, or no picture.'],
    ['Laporan berikutnya tanpa tanda.', 'The next report without a mark.'],
  ]),
  'K-CROSS': alarmWords([
    [
      'Pekerjaan diperkirakan selesai terlalu dekat akhir tahun',
      'Work forecast to end too near the year’s end',
    ],
    [
      'Kontrak {number} diperkirakan selesai {forecastMonth}',
      'Contract {number} is forecast to end in {forecastMonth}',
    ],
    [
      'Kontrak berakhir {endOn}, tetapi lajunya membawa pekerjaan melewati batas pembayaran tahun ini.',
      'It was agreed to end on {endOn}, but its pace leads past the last payments of the year.',
    ],
    [
      'Perkiraan selesai menurut laju (earned schedule) melewati batas Desember.',
      'The forecast by its pace (earned schedule) lies after the day in December.',
    ],
    ['Perkiraan kembali sebelum batas.', 'The forecast comes back before the day.'],
  ]),
  'G-END': alarmWords([
    ['Jaminan segera habis', 'Guarantee about to expire'],
    [
      '{guarantee} kontrak {number} berlaku sampai {endOn}',
      '{guarantee} of contract {number} is valid until {endOn}',
    ],
    [
      'Minta perpanjangan kepada penyedia dan unggah buktinya.',
      'Ask the vendor for its extension and upload it.',
    ],
    ['Masa berlaku jaminan mendekati akhir, atau sudah lewat.', 'A guarantee comes to its end, or has.'],
    ['Perpanjangan diunggah, atau jaminan dikembalikan.', 'Its extension is uploaded, or it is given back.'],
  ]),
  'A-SPMK': alarmWords([
    ['Kontrak belum ber-SPMK', 'Contract without order to start'],
    [
      'Kontrak {number} ditandatangani, SPMK belum ada',
      'Contract {number} is signed and has no order to start',
    ],
    [
      'Dicatat sejak {signedOn}. Terbitkan SPMK, atau catat sebabnya.',
      'Recorded since {signedOn}. Issue the order to start (SPMK), or record why not.',
    ],
    [
      'Kontrak ditandatangani dan SPMK belum dicatat.',
      'The contract is signed and no order to start is recorded.',
    ],
    ['SPMK dicatat.', 'The order to start is recorded.'],
  ]),
  'A-RUP': alarmWords([
    ['Paket belum diumumkan', 'Package not announced'],
    ['Paket "{name}" belum diumumkan di SiRUP', 'Package “{name}” is not announced in SiRUP'],
    [
      'Tercatat sejak {since}. Umumkan, atau batalkan paketnya.',
      'Recorded since {since}. Announce it, or take it back.',
    ],
    ['Paket tercatat dan tanggal umumnya kosong.', 'A package is recorded and was not announced.'],
    ['Tanggal pengumuman dicatat.', 'Its announcement is recorded.'],
  ]),
  'A-TENDER': alarmWords([
    ['Pemilihan belum dimulai', 'Selection not opened'],
    ['Pemilihan paket "{name}" belum dimulai', 'The selection for “{name}” was not opened'],
    [
      'Bulan rencananya berakhir {since}. Ajukan ke UKPBJ, atau ubah rencananya.',
      'Its planned month ended on {since}. Hand it to the procurement unit, or plan anew.',
    ],
    ['Bulan rencana pemilihan sudah lewat.', 'The planned month of the selection is over.'],
    ['Tanggal pemilihan dicatat.', 'Its opening is recorded.'],
  ]),
  'B-PHO': alarmWords([
    ['Serah terima belum diperiksa', 'Handover not inspected'],
    ['Serah terima kontrak {number} belum diperiksa', 'Handover of contract {number} was not inspected'],
    [
      'Diminta dan dicatat {askedOn}. Periksa, lalu catat diterima atau ditolak.',
      'Asked and recorded on {askedOn}. Inspect it and record whether it is accepted.',
    ],
    ['Serah terima diminta dan belum ada berita acaranya.', 'Handover was asked and has no minutes yet.'],
    ['Serah terima dicatat atau ditolak.', 'Handover is recorded or refused.'],
  ]),
  'B-FHO': alarmWords([
    ['Masa pemeliharaan segera berakhir', 'Maintenance ends soon'],
    [
      'Masa pemeliharaan kontrak {number} berakhir {endOn}',
      'Maintenance of contract {number} ends on {endOn}',
    ],
    [
      'Periksa cacatnya sebelum tanggal itu, lalu catat serah terima akhir.',
      'Look for defects before that day, then record the final handover.',
    ],
    ['Masa pemeliharaan mendekati akhir.', 'The time of maintenance comes to its end.'],
    ['Serah terima akhir dicatat.', 'The final handover is recorded.'],
  ]),
  'B-FHO-END': alarmWords([
    ['Retensi belum dilepas', 'Retention not released'],
    ['Retensi kontrak {number} belum dilepas', 'Retention of contract {number} is not released'],
    [
      'Masa pemeliharaan berakhir {endOn}. Catat serah terima akhir dan bayarkan retensinya.',
      'Maintenance ended on {endOn}. Record the final handover and pay the retention.',
    ],
    [
      'Masa pemeliharaan lewat dan retensi belum dibayar.',
      'Maintenance is over and the retention is not paid.',
    ],
    ['Retensi dibayar.', 'The retention is paid.'],
  ]),
} satisfies Record<string, AlarmWords>;
