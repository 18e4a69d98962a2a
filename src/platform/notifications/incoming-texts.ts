const id = {
  held: 'Terima kasih. {count} peringatan Anda tangani; pengingat berhenti sampai {day}. Peringatannya tetap terbuka di Lurus.',
  over: 'Terima kasih. Peringatan itu sudah tidak terbuka lagi.',
  unknown:
    'Balasan tidak dikenali atau kodenya sudah lewat. Balas OK dan empat angka dari SMS terakhir, atau masuk ke Lurus.',
};

const en: Record<keyof typeof id, string> = {
  held: 'Thank you. You are on {count} alarms; reminders rest until {day}. The alarms stay open in Lurus.',
  over: 'Thank you. That alarm is not open any more.',
  unknown:
    'The reply was not understood, or its code has expired. Reply OK and the four digits of the latest SMS, or log in to Lurus.',
};

export const texts = { id, en };
