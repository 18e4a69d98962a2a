import css from './code.module.css';

/** NIP, register number, short code: fixed-width, so that 0 and O, 1 and l are told apart. */
export function Code({ children }: { children: string }) {
  return <span className={css.code}>{children}</span>;
}
