import { plainDate } from '../calendar/index.ts';
import { isHours, type Hours } from '../notifications/quiet-hours.ts';
import type { ParameterDefault } from '../parameters/index.ts';

const CHOICE = {
  validFrom: plainDate('2008-08-28'),
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP pengendalian intern (PP 60/2008)',
  verified: false,
};

function count(
  key: string,
  value: number,
  unit: string,
  most: number,
  id: string,
  en: string,
): ParameterDefault<number> {
  return {
    ...CHOICE,
    key: `alarms.${key}`,
    value,
    unit,
    title: { id, en },
    accepts: (each) => Number.isInteger(each) && each >= 1 && each <= most,
  };
}

export const FIRST_WAIT = count(
  'first-wait',
  10,
  'menit',
  240,
  'Berapa lama peringatan kritis menunggu agar dikirim bersama',
  'How long a critical alarm waits for others to go with it',
);
export const INTERVAL = count(
  'interval',
  4,
  'jam',
  48,
  'Jarak terpendek antara dua pesan peringatan kritis kepada orang yang sama',
  'Shortest time between two messages of critical alarms to the same person',
);
export const REPEAT_DAYS = count(
  'repeat',
  3,
  'hari kerja',
  20,
  'Kapan peringatan kritis yang belum ditanggapi diulang',
  'When a critical alarm that nobody acknowledged is repeated',
);
export const ACK_DAYS = count(
  'ack',
  3,
  'hari kerja',
  10,
  'Berapa lama tanda terima menahan pengulangan dan kenaikan',
  'How long an acknowledgement holds repeats and ladder',
);
export const MOST_ACK_DAYS = count(
  'ack-most',
  10,
  'hari kerja',
  10,
  'Batas terlama tanda terima menahan pengulangan dan kenaikan',
  'The longest that an acknowledgement may hold repeats and ladder',
);
export const SILENCE_DAYS = count(
  'silence-most',
  30,
  'hari',
  30,
  'Batas terlama peringatan dibungkam',
  'The longest that an alarm may be silenced',
);
export const DELEGATION_DAYS = count(
  'delegation-most',
  184,
  'hari',
  366,
  'Batas terlama peringatan dialihkan kepada Plt/Plh',
  'The longest that alarms may go to an acting officer',
);
export const REPLY_DAYS = count(
  'reply',
  14,
  'hari',
  60,
  'Berapa lama tautan dan kode balasan berlaku',
  'How long the link and the reply code work',
);
export const REACH_DAYS = count(
  'reach',
  1,
  'hari kerja',
  10,
  'Kapan penerima yang tidak tercapai lewat saluran mana pun disebut tidak terjangkau',
  'When a receiver whom no channel reached is called unreachable',
);
export const KEEP_MONTHS = count(
  'keep',
  36,
  'bulan',
  120,
  'Berapa lama catatan siapa diberi tahu disimpan setelah peringatan selesai',
  'How long it is kept who was told, after an alarm cleared',
);
export const HYGIENE_LEAST = count(
  'hygiene-least',
  8,
  'peringatan',
  100,
  'Jumlah tanggapan paling sedikit agar median waktu disebut',
  'Acknowledgements below which no median time is said',
);
export const DIGEST_AT: ParameterDefault<string> = {
  ...CHOICE,
  key: 'alarms.digest-at',
  value: '07:30',
  unit: null,
  title: {
    id: 'Jam ringkasan peringatan yang tidak kritis (waktu setempat)',
    en: 'Time of the digest of alarms that are not critical (local time)',
  },
  accepts: (value) => isHours({ from: value, to: value }),
};
export const ALARM_QUIET_HOURS: ParameterDefault<Hours> = {
  ...CHOICE,
  key: 'alarms.quiet-hours',
  value: { from: '20:00', to: '06:30' },
  unit: null,
  title: {
    id: 'Jam tenang peringatan (waktu setempat); sama berarti tanpa jam tenang',
    en: 'Quiet hours of alarms (local time); the same twice means none',
  },
  accepts: isHours,
};

export const alarmParameters: readonly ParameterDefault[] = [
  FIRST_WAIT,
  INTERVAL,
  REPEAT_DAYS,
  ACK_DAYS,
  MOST_ACK_DAYS,
  SILENCE_DAYS,
  DELEGATION_DAYS,
  REPLY_DAYS,
  REACH_DAYS,
  KEEP_MONTHS,
  HYGIENE_LEAST,
  DIGEST_AT,
  ALARM_QUIET_HOURS,
];
