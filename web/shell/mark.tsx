import { cx } from '../ui/cx.ts';
import css from './mark.module.css';

/** The product's mark: the rule that bends and becomes straight. It begins the line that runs down the whole page. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg
      className={cx(css.mark, className)}
      viewBox="0 0 15 80"
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M13 0v16L1.5 28v52" />
    </svg>
  );
}
