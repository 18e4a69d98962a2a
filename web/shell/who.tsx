import { useSession } from '../session.ts';
import css from './profile-menu.module.css';

/** Whose desk it is, as the profile menu's button shows it. */
export function Who() {
  const { account, agency } = useSession();
  return (
    <span className={css.who}>
      <span className={css.initials} aria-hidden="true">
        {initials(account.name)}
      </span>
      <span className={css.name}>
        {account.name}
        <small>{agency?.name ?? account.userName}</small>
      </span>
    </span>
  );
}

function initials(name: string): string {
  const words = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
