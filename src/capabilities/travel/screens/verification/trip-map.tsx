import { useEffect, useId, useRef, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { drawTripMap } from '../../map/draw-trip-map.ts';
import { circle, mark } from '../../map/paths.ts';
import type { Drawing, Look, Shape, TripMap } from '../../map/trip-map.ts';
import { texts } from './texts/place.ts';
import css from './trip-map.module.css';

/** Height of a name, as the style sheet sets it. */
const TEXT = 13;
const TALLEST = 460;

/** The map at the width that it has, so that names keep their size on a phone. `title` is heard; the tables below say the rest. */
export function TripMapView({ map, title }: { map: TripMap; title: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const titleId = useId();
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const height = Math.round(Math.min(TALLEST, Math.max(280, width * 0.66)));
  const drawing = width > 0 ? drawTripMap(map, { width, height, textSize: TEXT }) : null;
  return (
    <div>
      <div ref={box} className={css.frame}>
        {drawing && (
          <svg
            className={css.map}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that is made here has no address for an img
            role="img"
            aria-labelledby={titleId}
          >
            <title id={titleId}>{title}</title>
            {drawing.shapes.map((shape, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- shapes have no name, and a new drawing draws them all anew
              <Piece key={index} shape={shape} />
            ))}
          </svg>
        )}
      </div>
      {drawing && <Legend looks={drawing.looks} />}
    </div>
  );
}

function Piece({ shape }: { shape: Shape }) {
  if (shape.kind === 'path') return <path className={css[shape.look]} d={shape.d} fillRule="evenodd" />;
  return (
    <text className={css[shape.look]} x={shape.x} y={shape.y} textAnchor={shape.anchor}>
      {shape.text}
    </text>
  );
}

const MIDDLE = { x: 14, y: 8 };
/** One piece of each look, small. */
const SAMPLES: Record<Look, string> = {
  catchment: circle(MIDDLE, 7),
  outer: circle(MIDDLE, 7),
  destination: circle(MIDDLE, 7),
  origin: circle(MIDDLE, 7),
  elsewhere: circle(MIDDLE, 7),
  plan: 'M1 8H27',
  lived: 'M1 8H27',
  bent: 'M1 4L14 12L27 4',
  radius: circle(MIDDLE, 7),
  point: circle(MIDDLE, 2),
  deciding: circle(MIDDLE, 5),
  'mark-catchment': mark('catchment', MIDDLE, 9),
  'mark-destination': mark('destination', MIDDLE, 9),
  'mark-origin': mark('origin', MIDDLE, 9),
  'mark-elsewhere': mark('elsewhere', MIDDLE, 9),
  scale: '',
};

function Legend({ looks }: { looks: Drawing['looks'] }) {
  const t = useTexts(texts);
  const told = looks.filter((each) => each !== 'scale');
  return (
    <ul className={css.legend} aria-label={t('legend')}>
      {told.map((look) => (
        <li key={look}>
          <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
            <path className={css[look]} d={SAMPLES[look]} />
          </svg>
          {t(`look-${look as Exclude<Look, 'scale'>}`)}
        </li>
      ))}
    </ul>
  );
}
