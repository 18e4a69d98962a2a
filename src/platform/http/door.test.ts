import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorsIn, type Door, type DoorPlace } from './door.ts';

const words = { id: 'x', en: 'x' };
const door = (href: string, place?: DoorPlace): Door => ({
  ...(place ? { place } : {}),
  href,
  title: words,
  who: words,
  text: words,
  action: words,
});

test('doors stand by their places, not by the order of the capabilities; one without a place comes last', () => {
  const doors = [door('/a'), door('/cek', 'certificate'), door('/tamu', 'visit'), door('/lapor', 'report')];
  const hrefs = (places: DoorPlace[]) => doorsIn(doors, places).map((each) => each.href);
  assert.deepEqual(hrefs(['report', 'ask', 'visit', 'certificate']), ['/lapor', '/tamu', '/cek']);
  assert.deepEqual(hrefs(['agencies', 'more']), ['/a']);
});
