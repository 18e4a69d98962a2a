/** A prompt: never a place, a name or a number. */
export const promptWords = {
  title: { id: 'Saatnya check-in perjalanan', en: 'Time to check in on your trip' },
  body: {
    id: 'Buka Perjalanan saya dan ketuk Check-in dalam satu jam. Bila terlewat, tidak apa-apa: bukti lain tetap berlaku.',
    en: 'Open My travel and tap Check in within an hour. Should you miss it, nothing is lost: other evidence counts as well.',
  },
  push: { id: 'Ketuk untuk check-in perjalanan', en: 'Tap to check in on your trip' },
};
