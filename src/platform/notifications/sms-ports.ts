import { gammuPort } from './gammu-port.ts';
import { kannelPort, type SmsPort } from './sms-port.ts';
import { smppPort } from './smpp/port.ts';

/**
 * The way out for SMS that LURUS_SMS_URL names.
 * @param secret LURUS_SMS_SECRET @throws Error when the address is none of a kind that we know
 */
export function smsPortOf(url: string, secret: string | null): SmsPort {
  if (/^smpps?:/.test(url)) return smppPort(url);
  if (url.startsWith('gammu+')) return gammuPort(url);
  return kannelPort(url, secret);
}
