const id = {
  'must-report': 'Wajib dilaporkan',
  'not-required': 'Tidak wajib dilaporkan',
  'not-computable': 'Belum dapat dipastikan: laporkan bila ragu',
  'reason-tied-to-office':
    'Pemberi berkepentingan dengan tugas Anda. Berapa pun nilainya, gratifikasi seperti ini dilaporkan.',
  'reason-tie-unknown':
    'Belum diketahui apakah pemberi berkepentingan dengan tugas Anda. Bila ya, pemberian ini wajib dilaporkan.',
  'reason-no-occasion': 'Pemberian tanpa acara yang dikecualikan dilaporkan.',
  'reason-family': 'Pemberian keluarga tanpa benturan kepentingan dikecualikan.',
  'reason-ceremony-within': 'Pemberian pada upacara ini tidak melewati {limit} dari satu pemberi.',
  'reason-ceremony-above': 'Pemberian pada upacara ini melewati {limit} dari satu pemberi.',
  'reason-colleague-money': 'Uang atau setara uang dari rekan kerja tidak dikecualikan.',
  'reason-colleague-within': 'Pemberian rekan kerja ini tidak melewati {limit}.',
  'reason-colleague-above': 'Pemberian rekan kerja ini melewati {limit}.',
  'reason-colleague-year-above': 'Jumlah setahun dari pemberi yang sama melewati {limit}.',
  'reason-farewell-within': 'Pemberian pada acara ini tidak melewati {limit} dari satu pemberi.',
  'reason-farewell-above': 'Pemberian pada acara ini melewati {limit} dari satu pemberi.',
  'reason-official-event': 'Pada acara resmi semua peserta menerima yang sama; ini dikecualikan.',
  'reason-disaster': 'Pemberian karena musibah tanpa benturan kepentingan dikecualikan.',
  'reason-value-missing': 'Nilai belum diketahui; batasnya {limit}.',
  'reason-year-missing': 'Jumlah setahun dari pemberi yang sama belum diketahui; batasnya {limit}.',
  law: 'Dasar: UU 31/1999 jo. UU 20/2001 pasal 12B dan 12C; PerKPK 2/2019 pasal 2 jo. PerKPK 1/2026.',
};
const en: Record<keyof typeof id, string> = {
  'must-report': 'Has to be reported',
  'not-required': 'Need not be reported',
  'not-computable': 'Cannot be told yet: if in doubt, report',
  'reason-tied-to-office':
    'The giver has an interest in what you decide. Such a gift is reported, whatever it is worth.',
  'reason-tie-unknown':
    'It is not known whether the giver has an interest in what you decide. If so, the gift has to be reported.',
  'reason-no-occasion': 'A gift without one of the excepted occasions is reported.',
  'reason-family': 'Gifts of family without a conflict of interest are excepted.',
  'reason-ceremony-within': 'At this ceremony it does not exceed {limit} from one giver.',
  'reason-ceremony-above': 'At this ceremony it exceeds {limit} from one giver.',
  'reason-colleague-money': 'Money or the like from a colleague is not excepted.',
  'reason-colleague-within': 'This gift of a colleague does not exceed {limit}.',
  'reason-colleague-above': 'This gift of a colleague exceeds {limit}.',
  'reason-colleague-year-above': 'The year’s sum of the same giver exceeds {limit}.',
  'reason-farewell-within': 'On this occasion it does not exceed {limit} from one giver.',
  'reason-farewell-above': 'On this occasion it exceeds {limit} from one giver.',
  'reason-official-event': 'At an official event everybody got the same; this is excepted.',
  'reason-disaster': 'Gifts after a misfortune without a conflict of interest are excepted.',
  'reason-value-missing': 'The value is not known; the limit is {limit}.',
  'reason-year-missing': 'The year’s sum of the same giver is not known; the limit is {limit}.',
  law: 'Law: UU 31/1999 jo. UU 20/2001 art. 12B and 12C; PerKPK 2/2019 art. 2 jo. PerKPK 1/2026.',
};
export const dutyTexts = { id, en };
