import { useApi } from '../api.ts';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/shell.ts';
import { Link } from '../ui/link.tsx';
import css from './top-bar.module.css';

/** Seconds between two looks for new notices. */
const LOOK_AGAIN = 60;

export function Bell() {
  const t = useTexts(texts);
  const notices = useApi<{ unread: number }>(
    '/notifications',
    { size: 1 },
    { refetchInterval: LOOK_AGAIN * 1000 },
  );
  const unread = notices.data?.unread ?? 0;
  return (
    <Link
      to="/notifikasi"
      className={css.bell}
      aria-label={unread === 0 ? t('notices') : t('noticesUnread', { n: unread })}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M4 15h12l-1.5-2.5V8.5a4.5 4.5 0 0 0-9 0v4L4 15Zm4.5 2.5h3" />
      </svg>
      {unread > 0 && <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
