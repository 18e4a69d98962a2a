const id = {
  title: 'Pemberitahuan',
  all: 'Semua',
  unread: 'Belum dibaca',
  readAll: 'Tandai semua sudah dibaca',
  marked: 'Semua ditandai sudah dibaca.',
  new: 'Baru',
  none: 'Belum ada pemberitahuan',
  noneUnread: 'Semua sudah Anda baca',
  open: 'Buka',
};
const en: Record<keyof typeof id, string> = {
  title: 'Notices',
  all: 'All',
  unread: 'Unread',
  readAll: 'Mark all as read',
  marked: 'All marked as read.',
  new: 'New',
  none: 'No notices yet',
  noneUnread: 'You have read everything',
  open: 'Open',
};
export const texts = { id, en };
