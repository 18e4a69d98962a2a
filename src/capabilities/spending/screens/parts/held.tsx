import { StatusMark } from '../../../../../web/ui/status-mark.tsx';
import { LimitBar } from './limit-bar.tsx';
import css from './parts.module.css';
import { useHeldWords } from './use-held-words.ts';

interface HeldProps {
  /** working hours */
  held: number;
  limit: number | null;
  /** what fills the bar; as much as both need when not said */
  most?: number;
}

/** Working hours held against the limit, in words and as a bar with the limit's tick. */
export function Held({ held, limit, most }: HeldProps) {
  const words = useHeldWords()(held, limit);
  return (
    <span className={css.held}>
      {limit !== null && held > limit ? <StatusMark tone="bent" label={words} /> : words}
      <LimitBar held={held} limit={limit} {...(most !== undefined && { most })} />
    </span>
  );
}
