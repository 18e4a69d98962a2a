import { plainDate } from '../calendar/index.ts';
import type { ParameterDefault } from '../parameters/index.ts';
import { isHours, type Hours } from './quiet-hours.ts';

export const QUIET_HOURS: ParameterDefault<Hours> = {
  key: 'notifications.quiet-hours',
  value: { from: '20:00', to: '07:00' },
  unit: null,
  validFrom: plainDate('2009-07-18'),
  source: 'UU 25/2009 pasal 34 (perilaku pelaksana); pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Jam tenang SMS kepada pelapor (waktu setempat); sama berarti tanpa jam tenang',
    en: 'Quiet hours for SMS to reporters (local time); the same twice means none',
  },
  accepts: isHours,
};

const CHOICE = {
  validFrom: plainDate('2008-08-28'),
  source: 'Pilihan pemerintah daerah menurut pagu belanja jasa komunikasi (PP 60/2008 tentang SPIP)',
  verified: false,
};

export const SMS_CAP: ParameterDefault<number> = {
  ...CHOICE,
  key: 'notifications.sms-cap',
  value: 5_000,
  unit: 'SMS',
  title: {
    id: 'SMS sebulan paling banyak, dihitung seperti ditagih; selebihnya menunggu dua hari lalu gagal',
    en: 'Most SMS a month, counted as they are charged; what is beyond waits two days and then fails',
  },
  accepts: (value) => Number.isInteger(value) && value <= 10_000_000,
};

export const SMS_RESERVE: ParameterDefault<number> = {
  ...CHOICE,
  key: 'notifications.sms-reserve',
  value: 20,
  unit: '%',
  title: {
    id: 'Bagian dari SMS sebulan yang disimpan untuk peringatan kritis',
    en: 'Share of the month’s SMS that is kept for critical alarms',
  },
  accepts: (value) => value <= 100,
};

export const WHATSAPP_WAIT: ParameterDefault<number> = {
  ...CHOICE,
  key: 'notifications.whatsapp-wait',
  value: 15,
  unit: 'menit',
  title: {
    id: 'Menit menunggu WhatsApp sampai di ponsel sebelum SMS menyusul',
    en: 'Minutes to wait for WhatsApp to reach the telephone before an SMS follows',
  },
  accepts: (value) => Number.isInteger(value) && value <= 1_440,
};

export const notificationParameters: readonly ParameterDefault[] = [
  QUIET_HOURS,
  SMS_CAP,
  SMS_RESERVE,
  WHATSAPP_WAIT,
];
