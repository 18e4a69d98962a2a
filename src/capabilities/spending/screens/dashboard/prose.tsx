import css from './prose.module.css';

/** What somebody wrote, with its line breaks; `note` says who and when. */
export function Prose({ text, note }: { text: string; note?: string }) {
  return (
    <div className={css.prose}>
      <p className={css.text}>{text}</p>
      {note === undefined ? null : <p className={css.note}>{note}</p>}
    </div>
  );
}
