import css from './limit-bar.module.css';

interface LimitBarProps {
  /** working hours that somebody held it, and what the rule allows; null: nothing sets a limit */
  held: number;
  limit: number | null;
  /** what fills the track, so that the bars of a list share one measure; as much as both need when not said */
  most?: number;
}

/** How long somebody held the ball, with a tick where the limit stands. The numbers stand beside it: a screen reader hears those. */
export function LimitBar({ held, limit, most = Math.max(held, limit ?? 0, 1) * 1.1 }: LimitBarProps) {
  const share = (hours: number) => `${(100 * Math.min(Math.max(hours, 0), most)) / most}%`;
  const within = limit === null ? held : Math.min(held, limit);
  return (
    <svg className={css.bar} aria-hidden="true" focusable="false">
      <rect className={css.track} x="0" y="5" width="100%" height="2" />
      <rect className={css.within} x="0" y="1" width={share(within)} height="10" />
      {limit !== null && held > limit && (
        <rect
          className={css.over}
          x={share(limit)}
          y="1"
          width={share(Math.min(held, most) - limit)}
          height="10"
        />
      )}
      {limit !== null && <rect className={css.tick} x={share(limit)} y="-2" width="3" height="16" />}
    </svg>
  );
}
