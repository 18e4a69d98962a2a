import { SIGNATURE_HEIGHT, SIGNATURE_WIDTH } from '../rules/signature.ts';
import css from './visit.module.css';

/** The strokes of a signature; the heading above says what they are. */
export function SignatureView({ path }: { path: string }) {
  return (
    <svg
      className={css.signature}
      viewBox={`0 0 ${SIGNATURE_WIDTH} ${SIGNATURE_HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
