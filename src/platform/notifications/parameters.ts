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

export const notificationParameters: readonly ParameterDefault[] = [QUIET_HOURS];
